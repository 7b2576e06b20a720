import { type Cell, type Row, type Table, widthOf } from "../document/blocks.ts"
import { displayWidth } from "../document/text/width.ts"

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
  const wide = widthOf(table)
  if (!table.rows.slice(0, captionRows).some((row) => row.cells.some(narrow))) return table
  return {
    ...table,
    rows: table.rows.map((row, r) =>
      r < captionRows && row.cells.some(narrow) && row.cells.every((cell) => cell.rowspan === 1)
        ? shared(row, wide, widths)
        : row,
    ),
  }
}

/** The cells of a row from the left and the right margin inwards, each over as many columns as its text needs. */
function shared(row: Row, wide: number, widths: readonly number[]): Row {
  const { cells } = row
  if (cells.length > wide) return row
  const spans = cells.map(() => 1)
  let free = wide - cells.length
  const over = (i: number) => {
    const from = spans.slice(0, i).reduce((sum, span) => sum + span, 0)
    return widths.slice(from, from + spans[i]!).reduce((sum, width) => sum + width, 0)
  }
  while (free > 0) {
    // The one that is most cramped gets the next column.
    let most = 0
    for (let i = 1; i < cells.length; i++)
      if (cramped(cells[i]!, over(i)) > cramped(cells[most]!, over(most))) most = i
    spans[most]!++
    free--
  }
  let column = 1
  return {
    ...row,
    cells: cells.map((cell, i) => {
      const placed = { ...cell, column, colspan: spans[i]! }
      column += spans[i]!
      return placed
    }),
  }
}

function cramped(cell: Cell, width: number): number {
  return (displayWidth(cell.text) + 2) / Math.max(width, 1)
}
