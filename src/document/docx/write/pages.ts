import { paper } from "../../paper.ts"
import { twipsOfMillimetres } from "./xml.ts"

/** The properties of a section: its page, its footer, where its numbers begin. */
export function sectionProperties(
  landscape: boolean,
  { footer = true, from, first = false }: { footer?: boolean; from?: number; first?: boolean },
): string {
  const page = landscape ? paper.sideways : paper.upright
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
