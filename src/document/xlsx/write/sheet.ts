import { displayWidth } from "../../../text/width.ts"
import { type Cell, gridOf } from "../../blocks.ts"
import { alignOf, type Position, type PrintTable, type Sum } from "../../print.ts"
import { wholeTable } from "../../whole-rows.ts"
import type { CellStyle, MergeRange, RowDef, SheetCell } from "../hucre.ts"
import { cellName } from "../sheet.ts"
import { type ShownNumber, shownNumber } from "../shown.ts"
import { ruled, shrunk } from "./styles.ts"

/** Size of type in which widths of columns are counted, in points. */
const usual = 10
/** Height of a line, in sizes of its type. */
const leading = 1.35
/** Highest row Excel allows, in points. */
const highest = 409

/** A sheet while it is filled, from the top down. */
export interface Draft {
  readonly cells: Map<string, Partial<SheetCell>>
  readonly merges: MergeRange[]
  readonly heights: Map<number, RowDef>
  /** Rows filled so far. */
  rows: number
  /** Widths of its columns in half-width characters. */
  readonly widths: readonly number[]
}

export function draftOf(widths: readonly number[]): Draft {
  return { cells: new Map(), merges: [], heights: new Map(), rows: 0, widths }
}

/** Puts one row of words that share the breadth of the sheet, from left to right. */
export function putWords(draft: Draft, words: readonly string[], styles: readonly CellStyle[]): void {
  const width = draft.widths.length
  const row = draft.rows++
  const pieces = words.length > width ? [words.join("    ")] : words
  pieces.forEach((text, i) => {
    const from = Math.floor((width * i) / pieces.length)
    const to = Math.floor((width * (i + 1)) / pieces.length) - 1
    const style = styles[i]!
    draft.cells.set(`${row},${from}`, { value: escaped(text), type: "string", style })
    if (to > from) draft.merges.push({ startRow: row, startCol: from, endRow: row, endCol: to })
    const size = style.font?.size ?? usual
    setHeight(draft, row, linesOf(text, breadth(draft, width, i, pieces.length), size), size)
  })
}

/** What looks like an escaped character in a text must be escaped itself; what XML forbids is left out. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_")
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, "")
}

function breadth({ widths }: Draft, width: number, i: number, count: number): number {
  const own = widths.slice(Math.floor((width * i) / count), Math.floor((width * (i + 1)) / count))
  return own.reduce((sum, each) => sum + each, 0)
}

/** Lines a text takes in a column as wide as that many half-width characters of the usual size. */
function linesOf(text: string, width: number, size: number): number {
  const room = Math.max(2, (width * usual) / size - 1)
  return text
    .split("\n")
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(displayWidth(line) / room)), 0)
}

/** Makes a row high enough: not every program does it for wrapped text, none for that of merged cells. */
function setHeight(draft: Draft, row: number, lines: number, size: number): void {
  const height = Math.min(highest, Math.ceil(lines * size * leading + 4))
  const before = draft.heights.get(row)?.height ?? 0
  if (height > before) draft.heights.set(row, { height })
}

/** Puts a table at the next row; returns the rows (1-based) it takes, all of them and those of its head. */
export function putTable(
  draft: Draft,
  print: PrintTable,
): { first: number; last: number; head: [number, number] } {
  const top = draft.rows
  const table = wholeTable(print.table, print.widths.length)
  const grid = gridOf(table)
  const head = print.captionRows + print.headerRows
  const formulas = formulasOf(print, grid, top)
  grid.forEach((row, r) => {
    row.forEach((cell, x) => {
      if (cell !== null && cell.column === x + 1 && table.rows[r]!.cells.includes(cell))
        putCell(draft, print, cell, { row: top + r, r, x }, formulas.get(cell))
      else if (r >= print.captionRows) {
        const style = ruled(cell ? alignOf(print, r, cell) : print.align[x]!, r < head)
        draft.cells.set(`${top + r},${x}`, { value: null, type: "empty", style })
      }
    })
    const lines = row.map((cell, x) => (cell?.column === x + 1 ? linesIn(draft, cell) : 1))
    setHeight(draft, top + r, r < print.captionRows ? 1 : Math.max(1, ...lines), usual)
  })
  draft.rows = top + grid.length
  return { first: top + 1, last: top + grid.length, head: [top + 1, top + head] }
}

/** Puts a cell of a table: a figure as a number or a formula, everything else as text. */
function putCell(
  draft: Draft,
  print: PrintTable,
  cell: Cell,
  { row, r, x }: { readonly row: number; readonly r: number; readonly x: number },
  formula: string | undefined,
): void {
  const align = alignOf(print, r, cell)
  const isCaption = r < print.captionRows
  const number = figureIn(print, r, x, cell.text)
  const style = isCaption
    ? shrunk(align)
    : ruled(align, r < print.captionRows + print.headerRows, number?.format, print.indents?.get(cell))
  const at = `${row},${x}`
  if (number) {
    const { value } = number
    draft.cells.set(
      at,
      formula === undefined
        ? { value, type: "number", style }
        : { value, type: "formula", formula, formulaResult: value, style },
    )
  } else if (cell.text !== "") draft.cells.set(at, { value: escaped(cell.text), type: "string", style })
  else if (!isCaption) draft.cells.set(at, { value: null, type: "empty", style })
  if (cell.colspan > 1 || cell.rowspan > 1)
    draft.merges.push({
      startRow: row,
      startCol: x,
      endRow: row + cell.rowspan - 1,
      endCol: x + cell.colspan - 1,
    })
}

/** Lines a cell takes in each of the rows it goes over. */
function linesIn(draft: Draft, { text, column, colspan, rowspan }: Cell): number {
  const wide = draft.widths.slice(column - 1, column - 1 + colspan).reduce((sum, width) => sum + width, 0)
  return Math.ceil(linesOf(text, wide, usual) / rowspan)
}

/** The number of a cell below the header that is an amount or a count, and not a code or the number of a row. */
function figureIn(print: PrintTable, r: number, x: number, text: string): ShownNumber | null {
  if (r < print.captionRows + print.headerRows) return null
  return print.align[x] === "right" || /^-?[\d,]+\.\d+$/.test(text) ? shownNumber(text) : null
}

/** The formulas of cells that are sums, where adding what the cells hold gives the printed number. */
function formulasOf(
  print: PrintTable,
  grid: readonly (readonly (Cell | null)[])[],
  top: number,
): Map<Cell, string> {
  const numberAt = ({ row, column }: Position) => {
    const text = grid[row - 1]?.[column - 1]?.text ?? ""
    return text === "" ? 0 : (figureIn(print, row - 1, column - 1, text)?.value ?? null)
  }
  const formulas = new Map<Cell, string>()
  for (const sum of print.sums) {
    const cell = grid[sum.cell.row - 1]?.[sum.cell.column - 1]
    const value = numberAt(sum.cell)
    if (cell && value !== null && adds(sum.of.map(numberAt), value)) formulas.set(cell, formulaOf(sum, top))
  }
  return formulas
}

function adds(parts: readonly (number | null)[], value: number): boolean {
  // What is written as text adds nothing.
  if (parts.includes(null)) return false
  const total = parts.reduce<number>((sum, part) => sum + part!, 0)
  return Math.abs(total - value) < 1e-6 * Math.max(1, Math.abs(value))
}

/** `SUM(C5,C9:C12)` of the cells of a sum, neighbours below or beside each other made one range. */
function formulaOf({ of }: Sum, top: number): string {
  const ranges: { row: number; column: number; toRow: number; toColumn: number }[] = []
  for (const { row, column } of of) {
    const last = ranges.at(-1)
    const below = last && last.column === column && last.toColumn === column && last.toRow + 1 === row
    const beside = last && last.row === row && last.toRow === row && last.toColumn + 1 === column
    if (below) last.toRow = row
    else if (beside) last.toColumn = column
    else ranges.push({ row, column, toRow: row, toColumn: column })
  }
  const names = ranges.map(({ row, column, toRow, toColumn }) => {
    const first = cellName(top + row, column)
    return row === toRow && column === toColumn ? first : `${first}:${cellName(top + toRow, toColumn)}`
  })
  return `SUM(${names.join(",")})`
}
