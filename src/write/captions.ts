import { type Cell, type Row, type Table, widthOf } from "../document/blocks.ts"
import { displayWidth } from "../text/width.ts"

/**
 * The rows above a header with room for their words. A source without merged cells leaves them over any columns; one
 * that would have to wrap gets a share of the table by its length.
 */
export function captionsFitted(table: Table, captionRows: number, widths: readonly number[]): Table {
  const narrow = (cell: Cell) => {
    let width = 0
    for (let x = cell.column - 1; x < cell.column - 1 + cell.colspan; x++) width += widths[x] ?? 0
    return displayWidth(cell.text) > width
  }
  if (!table.rows.slice(0, captionRows).some((row) => row.cells.some(narrow))) return table
  return {
    ...table,
    rows: table.rows.map((row, r) => {
      if (r >= captionRows || !row.cells.some(narrow) || row.cells.some((cell) => cell.rowspan > 1))
        return row
      const texts = row.cells.map((cell) => displayWidth(cell.text))
      return spanned(row, spansFor(texts, widths))
    }),
  }
}

/**
 * A project sheet whose source has lost its merged cells: rows of fewer cells than the table has columns are laid out
 * anew, the label over the first column, the others by the room their words need; rows of one kind alike.
 */
export function sheetSpanned(table: Table): Table {
  const wide = widthOf(table)
  const even = Array.from({ length: wide }, () => 1)
  const isShort = (row: Row) => row.cells.length > 1 && row.cells.length < wide
  const rows: Row[] = []
  for (let r = 0; r < table.rows.length; ) {
    const count = table.rows[r]!.cells.length
    let end = r + 1
    while (end < table.rows.length && table.rows[end]!.cells.length === count) end++
    const alike = table.rows.slice(r, end)
    if (!isShort(alike[0]!)) rows.push(...alike)
    else {
      const needs = alike[0]!.cells.map((_, i) =>
        alike.reduce((most, row) => Math.max(most, displayWidth(row.cells[i]!.text)), 0),
      )
      const spans = [1, ...spansFor(needs.slice(1), even.slice(1))]
      for (const row of alike) rows.push(spanned(row, spans))
    }
    r = end
  }
  return { ...table, rows }
}

/** Over how many columns each of some cells goes so that none is more cramped than it must be. */
function spansFor(needs: readonly number[], widths: readonly number[]): number[] {
  const spans = needs.map(() => 1)
  const cramped = (i: number) => {
    let from = 0
    for (let before = 0; before < i; before++) from += spans[before]!
    let width = 0
    for (let x = from; x < from + spans[i]!; x++) width += widths[x] ?? 0
    return (needs[i]! + 2) / Math.max(width, 0.1)
  }
  for (let free = widths.length - needs.length; free > 0; free--) {
    let most = 0
    for (let i = 1; i < needs.length; i++) if (cramped(i) > cramped(most)) most = i
    spans[most]!++
  }
  return spans
}

function spanned(row: Row, spans: readonly number[]): Row {
  let column = 1
  return {
    ...row,
    cells: row.cells.map((cell, i) => {
      const placed = { ...cell, column, colspan: spans[i]! }
      column += spans[i]!
      return placed
    }),
  }
}
