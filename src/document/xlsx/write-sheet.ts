import type { CellStyle, MergeRange, RowDef, Cell as SheetCell } from "hucre"
import { gridOf } from "../blocks.ts"
import type { PrintTable, Sum } from "../print.ts"
import { displayWidth } from "../text/width.ts"
import { wholeTable } from "../whole-rows.ts"
import { cellName } from "./sheet.ts"
import { shownNumber } from "./shown.ts"
import { ruled, shrunk } from "./write-styles.ts"

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
  const sums = new Map(print.sums.map((sum) => [`${sum.cell.row},${sum.cell.column}`, sum]))
  const first = print.captionRows + print.headerRows
  const numberAt = (row: number, column: number): number | null => {
    const text = grid[row - 1]?.[column - 1]?.text ?? ""
    if (text === "") return 0
    return row > first && isFigure(print, column - 1, text) ? (shownNumber(text)?.value ?? null) : null
  }
  grid.forEach((row, r) => {
    const isCaption = r < print.captionRows
    let lines = 1
    row.forEach((cell, x) => {
      const own = cell !== null && cell.column === x + 1 && table.rows[r]!.cells.includes(cell)
      const align =
        r < first
          ? isCaption
            ? captionAlign(print, r, cell?.column ?? 1)
            : "center"
          : print.align[(cell?.column ?? x + 1) - 1]!
      const at = `${top + r},${x}`
      if (!own) {
        if (!isCaption) draft.cells.set(at, { value: null, type: "empty", style: ruled(align, r < first) })
        return
      }
      const body = r >= first
      const number = body && isFigure(print, x, cell.text) ? shownNumber(cell.text) : null
      const style = isCaption ? shrunk(align) : ruled(align, !body, number?.format)
      const sum = number && sums.get(`${r + 1},${x + 1}`)
      if (sum && holds(sum, number.value, numberAt))
        draft.cells.set(at, {
          value: number.value,
          type: "formula",
          formula: formulaOf(sum, top),
          formulaResult: number.value,
          style,
        })
      else if (number) draft.cells.set(at, { value: number.value, type: "number", style })
      else if (cell.text !== "") draft.cells.set(at, { value: escaped(cell.text), type: "string", style })
      else if (!isCaption) draft.cells.set(at, { value: null, type: "empty", style })
      if (cell.colspan > 1 || cell.rowspan > 1)
        draft.merges.push({
          startRow: top + r,
          startCol: x,
          endRow: top + r + cell.rowspan - 1,
          endCol: x + cell.colspan - 1,
        })
      const wide = draft.widths.slice(x, x + cell.colspan).reduce((sum, width) => sum + width, 0)
      if (!isCaption) lines = Math.max(lines, Math.ceil(linesOf(cell.text, wide, usual) / cell.rowspan))
    })
    setHeight(draft, top + r, lines, usual)
  })
  draft.rows = top + grid.length
  return { first: top + 1, last: top + grid.length, head: [top + 1, top + first] }
}

/** Whether a cell's number is an amount or a count, and not a code or the number of a row. */
function isFigure(print: PrintTable, x: number, text: string): boolean {
  return print.align[x] === "right" || /^-?[\d,]+\.\d+$/.test(text)
}

/** Cells above the header stand left, middle and right. */
function captionAlign(print: PrintTable, r: number, column: number): "left" | "center" | "right" {
  const filled = print.table.rows[r]!.cells.filter((cell) => cell.text !== "")
  const i = filled.findIndex((cell) => cell.column === column)
  if (filled.length === 1) return /[:：]/.test(filled[0]!.text) ? "right" : "center"
  return i === 0 ? "left" : i === filled.length - 1 ? "right" : "center"
}

/** Whether adding what the cells hold gives the printed number: none of them is written as text. */
function holds(sum: Sum, value: number, numberAt: (row: number, column: number) => number | null): boolean {
  let total = 0
  for (const { row, column } of sum.of) {
    const part = numberAt(row, column)
    if (part === null) return false
    total += part
  }
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
