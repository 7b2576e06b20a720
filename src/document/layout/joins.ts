import type { Band } from "./band.ts"
import type { LaidCell, LaidRow } from "./laid.ts"
import type { TableLine } from "./rows.ts"
import { isNumber } from "./segments.ts"

/**
 * Adds the rows of a page; pieces of names at its top belong to the last row of the page before. A row with a code
 * or a figure is none, and nothing is put into a cell of figures.
 */
export function joinOverleaf(rows: LaidRow[], page: LaidRow[]): void {
  const before = rows.at(-1)
  const [first, ...rest] = page
  // What stands by itself elsewhere in its column is a name, no piece of one.
  const isName = (cell: LaidCell) =>
    [...rows, ...rest].some(({ cells }) =>
      cells.some((other) => other.column === cell.column && other.text === cell.text),
    )
  const pieces = first?.cells.every(
    (cell) =>
      !/^[\d一二三四五六七八九十]+[、.]|^[（(]|计$|^其中|\d\.\d/.test(cell.text) &&
      !isNumber(cell.text) &&
      !isName(cell) &&
      before?.cells.some(
        (other) => other.column === cell.column && !/计$/.test(other.text) && !isNumber(other.text),
      ),
  )
  if (!before || !first || first.cells.length === 0 || !pieces) {
    for (const row of page) rows.push(row)
    return
  }
  const cells = before.cells.map((cell) => {
    const rest = first.cells.find((other) => other.column === cell.column)
    return rest ? { ...cell, text: glue(cell.text, rest.text) } : cell
  })
  rows[rows.length - 1] = { ...before, cells }
  for (const row of rest) rows.push(row)
}

/**
 * Lines that belong to the row below: a code alone, or a code with the first line of a name, whose rest stands
 * with the figures.
 */
export function joinedCodes(
  rows: TableLine[][],
  columnsOf: (line: TableLine) => number[],
  bands: readonly Band[],
): TableLine[][] {
  const joined: TableLine[][] = []
  for (const row of rows) {
    const before = joined.at(-1)
    if (before && leadsOn(before, row, columnsOf, bands)) for (const line of row) before.push(line)
    else joined.push(row)
  }
  return joined
}

function leadsOn(
  before: readonly TableLine[],
  row: readonly TableLine[],
  columnsOf: (line: TableLine) => number[],
  bands: readonly Band[],
): boolean {
  const cells = (lines: readonly TableLine[]) =>
    lines.flatMap((line) => columnsOf(line).map((column, i) => ({ column, text: line.segments[i]!.text })))
  const above = cells(before)
  const below = cells(row)
  const kindOf = ({ column }: { readonly column: number }) => bands[column]?.kind
  // In a table of two halves the first may be complete on its line.
  const code = above.findLast((cell) => /^\d{2,7}$/.test(cell.text) && kindOf(cell) !== "figure")
  if (!code || above.some((cell) => cell.column > code.column && isAmount(cell.text))) return false
  if (above.length === 1)
    return before.length === 1 && row[0]!.gap === 0 && below.every((cell) => cell.column > code.column)
  const name = above.findLast((cell) => kindOf(cell) === "text" && cell.column > code.column)
  if (above.at(-1) === code)
    return row.length === 1 && row[0]!.gap === 0 && below.every((cell) => cell.column > code.column)
  if (!name || below.some((cell) => cell.column <= code.column || kindOf(cell) === "code")) return false
  const rest = below.find((cell) => cell.column === name.column)
  return rest !== undefined && !/计$|[:：]/.test(rest.text) && below.some((cell) => isAmount(cell.text))
}

const isAmount = (text: string) => isNumber(text) && /[.,]/.test(text)

/** Two pieces of one text; words of letters and two numbers stay apart. */
export function glue(before: string, after: string): string {
  const apart = (/[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after)) || (isNumber(before) && isNumber(after))
  return apart ? `${before} ${after}` : before + after
}
