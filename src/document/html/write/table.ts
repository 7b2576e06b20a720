import type { Cell } from "../../blocks.ts"
import { alignOf, type PrintTable } from "../../print.ts"
import { escaped, lineOf } from "../escape.ts"

/**
 * A table with its header in `thead`, columns and rows named by `scope`. `labelled` is the id of the heading that is
 * its title; `caption` the lines above it that are not headings.
 */
export function tableHtml(print: PrintTable, labelled: string | null, caption: string): string {
  const head = print.captionRows + print.headerRows
  // A cell may not reach from one group of rows into the next.
  const crosses = print.table.rows
    .slice(0, head)
    .some((row, r) => row.cells.some((cell) => r + cell.rowspan > head))
  const heads = crosses ? 0 : head
  const label = rowLabel(print)
  const rows = print.table.rows.map((row, r) => {
    const cells = row.cells.map((cell) => cellHtml(print, r, cell, label))
    return `<tr${r < print.captionRows ? ' class="above"' : ""}>${cells.join("")}</tr>`
  })
  const name = labelled ? `aria-labelledby="${labelled}"` : `aria-label="${escaped(print.name)}"`
  const group = (tag: string, part: string[]) =>
    part.length === 0 ? "" : `<${tag}>\n${part.join("\n")}\n</${tag}>\n`
  const top = caption === "" ? "" : `<caption>${caption}</caption>\n`
  return `<div class="scroll" role="region" tabindex="0" ${name}>\n<table ${name} style="min-width:${leastWidth(print)}em">\n${top}${group("thead", rows.slice(0, heads))}${group("tbody", rows.slice(heads))}</table>\n</div>`
}

/** Blank at the sides of a cell, in characters. */
const sides = 1
/** Words wrap: a column of them needs no more characters than this. */
const enough = 9

/** How broad a table is at least, in characters: on a phone it is moved sideways rather than squeezed. */
function leastWidth({ widths, align }: PrintTable): number {
  const wide = widths.map(
    (width, x) => (align[x] === "left" ? Math.min(width / 2, enough) : width / 2) + sides,
  )
  return Math.min(120, Math.ceil(wide.reduce((sum, width) => sum + width, 0)))
}

/** The column whose words name a row: the widest of words among the first three; 0 when there is none. */
function rowLabel({ align, widths, form }: PrintTable): number {
  if (form) return 0
  let best = -1
  for (let x = 0; x < Math.min(3, align.length); x++)
    if (align[x] === "left" && (best < 0 || widths[x]! > widths[best]!)) best = x
  return best + 1
}

function cellHtml(print: PrintTable, r: number, cell: Cell, label: number): string {
  const isHeader = r >= print.captionRows && r < print.captionRows + print.headerRows
  const isLabel = r >= print.captionRows + print.headerRows && cell.column === label && cell.text !== ""
  const spans = `${cell.colspan > 1 ? ` colspan="${cell.colspan}"` : ""}${cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : ""}`
  const tag = (isHeader && cell.text !== "") || isLabel ? "th" : "td"
  const scope =
    tag === "td" ? "" : isLabel ? ' scope="row"' : ` scope="${cell.colspan > 1 ? "colgroup" : "col"}"`
  // The name of a row stays in sight when the table is moved sideways, and so does the head above it.
  const stays = label > 0 && cell.column === label && cell.colspan === 1 && r >= print.captionRows
  const align = `${alignOf(print, r, cell).charAt(0)}${stays ? " k" : ""}`
  const indent = print.indents?.get(cell) ?? 0
  const inset = indent > 0 ? ` style="padding-left:${indent + 0.4}em"` : ""
  return `<${tag}${scope}${spans} class="${align}"${inset}>${lineOf(cell.text)}</${tag}>`
}
