import { type Cell, gridOf, type Table, widthOf } from "../document/blocks.ts"
import type { PrintTable } from "../document/print.ts"
import type { BudgetTable } from "../model/disclosure.ts"
import { parseNumber } from "../money/figure.ts"
import { shapeOf } from "../read/tables/shape.ts"
import { plain } from "../text/label.ts"
import { displayWidth } from "../text/width.ts"

/** How a table looks: what stands above its header, what repeats on every page, how wide and how its columns are set. */
export type Look = Pick<PrintTable, "captionRows" | "headerRows" | "landscape" | "widths" | "align" | "form">

/** Half-width characters that fit across an upright page in type that reads well (小五, 9 pt). */
const upright = 98
/** What the sides of a cell keep free, in such characters. */
const sides = 1.3
/** Words wrap: a column of them needs no more than this to look well. */
const enough = 22

/** Decides how a table is set from what is in it. */
export function lookOf(table: BudgetTable, laid: Table): Look {
  const shape = shapeOf(laid)
  const isSheet = table.key === "project" && !shape.header.some((r) => isIndicatorHeader(laid, r))
  const captionRows = leading(shape.captions, 0)
  const headerRows = isSheet ? 0 : leading(headerOf(table.key, laid), captionRows)
  const columns = widened(columnsOf(laid, captionRows, headerRows), laid, captionRows)
  const widths = columns.map((column) => column.width)
  const needed = columns.reduce(
    (sum, { width, align }) => sum + sides + (align === "left" ? Math.min(width, enough) : width),
    0,
  )
  return {
    captionRows,
    headerRows,
    landscape: table.key !== "project" && table.key !== "indicators" && needed > upright,
    widths,
    align: columns.map((column) => column.align),
    ...(isSheet ? { form: true } : {}),
  }
}

/** The header rows of a table: of indicators just the one that names the levels. */
export function headerOf(key: BudgetTable["key"], table: Table): readonly number[] {
  const { header } = shapeOf(table)
  const last =
    key === "indicators" || key === "project" ? header.findIndex((r) => isIndicatorHeader(table, r)) : -1
  return last < 0 ? header : header.slice(0, last + 1)
}

function leading(rows: readonly number[], from: number): number {
  let n = 0
  while (rows[n] === from + n) n++
  return n
}

function isIndicatorHeader(table: Table, r: number): boolean {
  return table.rows[r]!.cells.some((cell) => plain(cell.text) === "一级指标")
}

interface ColumnLook {
  readonly width: number
  readonly align: PrintTable["align"][number]
}

function columnsOf(table: Table, captionRows: number, headerRows: number): ColumnLook[] {
  const width = widthOf(table)
  const grid = gridOf(table)
  const body = table.rows.slice(captionRows + headerRows)
  return Array.from({ length: width }, (_, x): ColumnLook => {
    const own = body.flatMap((row) => row.cells.filter((cell) => cell.column - 1 === x && cell.colspan === 1))
    const texts = own.map((cell) => cell.text).filter((text) => text !== "")
    const head = headOver(grid, x, captionRows, headerRows)
    const figures = texts.filter((text) => parseNumber(text) !== null)
    const longest = texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0)
    // A header may be set in up to four lines, and each holds two characters at least.
    const forHead = Math.max(6, 2 * Math.ceil(displayWidth(head) / 8) + 1)
    if (isNumbering(head)) return { width: Math.max(5, longest + 2), align: "center" }
    if (isCode(head)) return { width: Math.max(forHead, longest + 2), align: "left" }
    if (texts.length === 0) return { width: Math.max(forHead, 8), align: "right" }
    if (figures.length * 2 > texts.length) return { width: Math.max(forHead, longest + 2), align: "right" }
    if (longest <= 10) return { width: Math.max(forHead, longest + 2), align: "center" }
    return { width: Math.max(forHead, Math.min(longest + 2, 44)), align: "left" }
  })
}

/** Columns wide enough also for the short words of cells that go over several of them, and for the captions. */
function widened(columns: readonly ColumnLook[], table: Table, captionRows: number): ColumnLook[] {
  const widths = columns.map((column) => column.width)
  table.rows.forEach((row, r) => {
    for (const { text, column, colspan } of row.cells) {
      if (r < captionRows ? colspan === widths.length : colspan === 1) continue
      const from = column - 1
      const have = widths.slice(from, from + colspan).reduce((sum, width) => sum + width, 0)
      const missing = Math.min(displayWidth(text), r < captionRows ? 60 : 24) + 2 - have
      if (missing > 0) for (let x = from; x < from + colspan; x++) widths[x]! += missing / colspan
    }
  })
  return columns.map((column, x) => ({ ...column, width: widths[x]! }))
}

function headOver(
  grid: readonly (readonly (Cell | null)[])[],
  x: number,
  captionRows: number,
  headerRows: number,
): string {
  for (let r = captionRows + headerRows - 1; r >= captionRows; r--) {
    const cell = grid[r]?.[x]
    if (cell && cell.text !== "" && !/^(?:栏次|\d{1,2})$/.test(cell.text)) return plain(cell.text)
  }
  return ""
}

function isNumbering(head: string): boolean {
  return /^(?:序号|行次|栏次)$/.test(head)
}

function isCode(head: string): boolean {
  return /编码$|代码$|^[类款项]$/.test(head)
}
