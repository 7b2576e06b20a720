import type { Cell } from "../blocks.ts"
import { escaped } from "../html/escape.ts"
import { alignOf, type Print, type PrintBlock, type PrintTable } from "../print.ts"

/**
 * Writes Markdown (CommonMark with the tables of GitHub): pipe tables where no cell is merged, HTML tables where some
 * are. The list of contents is left to whoever shows it.
 */
export function writeMarkdown(print: Print): string {
  const { cover } = print
  const first = cover ? [`# ${inline(cover.title)}`, ...cover.lines.map(paragraph)] : []
  return `${[...first, ...print.blocks.map(blockOf)].join("\n\n")}\n`
}

function blockOf(block: PrintBlock): string {
  if (block.kind === "table") return isPlain(block) ? pipeTable(block) : htmlTable(block)
  if (block.kind === "heading") {
    const marks = "#".repeat(Math.min(Math.max(block.level, 1) + 1, 6))
    return `${marks} ${inline(block.text).replace(/(?<!#)(#+)$/, "\\$1")}`
  }
  if (block.role === "title") return `**${inline(block.text)}**`
  if (block.role === "caption") return block.text.split("\t").map(paragraph).join("\u3000\u3000")
  return paragraph(block.text)
}

/** A line of text with what Markdown would take for marks set off by backslashes. */
function inline(text: string): string {
  return text.replace(/[\\`*_[\]<&~|]/g, "\\$&").replaceAll("\n", "<br>")
}

function paragraph(text: string): string {
  return inline(text)
    .replace(/^([#>+-])/, "\\$1")
    .replace(/^(=+)$/, "\\$1")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
}

function isPlain({ table }: PrintTable): boolean {
  const width = table.rows[0]?.cells.length ?? 0
  return (
    width > 0 &&
    table.rows.every(
      (row) =>
        row.cells.length === width && row.cells.every((cell) => cell.colspan === 1 && cell.rowspan === 1),
    )
  )
}

function pipeTable(print: PrintTable): string {
  const lines = print.table.rows.map((row) => `| ${row.cells.map((cell) => inline(cell.text)).join(" | ")} |`)
  const rules = print.table.rows[0]!.cells.map((_, x) => rule(print.form ? "center" : print.align[x]))
  return [lines[0], `| ${rules.join(" | ")} |`, ...lines.slice(1)].join("\n")
}

function rule(align: PrintTable["align"][number] | undefined): string {
  return align === "right" ? "---:" : align === "center" ? ":---:" : "---"
}

/** An HTML table without blank lines, which would end it. */
function htmlTable(print: PrintTable): string {
  const head = print.captionRows + print.headerRows
  const rows = print.table.rows.map((row, r) => {
    const cells = row.cells.map((cell) => htmlCell(print, r, cell, r >= print.captionRows && r < head))
    return `<tr>${cells.join("")}</tr>`
  })
  return `<table>\n${rows.join("\n")}\n</table>`
}

function htmlCell(print: PrintTable, r: number, cell: Cell, isHeader: boolean): string {
  const tag = isHeader ? "th" : "td"
  const align = alignOf(print, r, cell)
  const usual = isHeader ? "center" : "left"
  const set = align === usual ? "" : ` align="${align}"`
  const spans = `${cell.colspan > 1 ? ` colspan="${cell.colspan}"` : ""}${cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : ""}`
  return `<${tag}${spans}${set}>${escaped(cell.text).replaceAll("\n", "<br>")}</${tag}>`
}
