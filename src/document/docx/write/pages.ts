import { type Fitted, fitted } from "../../fit.ts"
import type { PrintTable } from "../../print.ts"
import { twipsOfMillimetres } from "./xml.ts"

/** A4 upright with the margins of official documents (GB/T 9704), or on its side with narrower ones. */
const millimetres = {
  upright: { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26 },
  sideways: { width: 297, height: 210, top: 26, bottom: 22, left: 22, right: 22 },
}

/** The room for text on a page, in points. */
export function textArea(landscape: boolean): { readonly width: number; readonly height: number } {
  const { width, height, left, right, top, bottom } = landscape ? millimetres.sideways : millimetres.upright
  return { width: points(width - left - right), height: points(height - top - bottom) }
}

function points(millimetre: number): number {
  return (millimetre * 72) / 25.4
}

/** How a table is set on its page. */
export function setOf(table: PrintTable): Fitted {
  const { width, height } = textArea(table.landscape)
  return fitted(table, width, height)
}

/** The properties of a section: its page, its footer, where its numbers begin. */
export function sectionProperties(
  landscape: boolean,
  { footer = true, from, first = false }: { footer?: boolean; from?: number; first?: boolean },
): string {
  const page = landscape ? millimetres.sideways : millimetres.upright
  const length = twipsOfMillimetres
  return [
    "<w:sectPr>",
    footer
      ? '<w:footerReference w:type="default" r:id="rIdFooter"/>'
      : '<w:footerReference w:type="default" r:id="rIdBlank"/>',
    first ? "" : '<w:type w:val="nextPage"/>',
    `<w:pgSz w:w="${length(page.width)}" w:h="${length(page.height)}"${landscape ? ' w:orient="landscape"' : ""}/>`,
    `<w:pgMar w:top="${length(page.top)}" w:right="${length(page.right)}" w:bottom="${length(page.bottom)}" w:left="${length(page.left)}" w:header="851" w:footer="${length(landscape ? 12 : 25)}" w:gutter="0"/>`,
    from === undefined ? "" : `<w:pgNumType w:start="${from}"/>`,
    "</w:sectPr>",
  ].join("")
}
