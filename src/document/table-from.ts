import type { Merged } from "../model/disclosure.ts"
import { type Cell, gridOf, type Table } from "./blocks.ts"
import { type RawCell, tableOf } from "./grid.ts"

/**
 * The table a grid of texts stands for: the inverse of `textsOf`. `merged` names the entries that cover more
 * than one position (1-based row and entry of the grid); the entry below a cell that hangs down is its
 * continuation and no cell of its own.
 */
export function tableFrom(
  grid: readonly (readonly string[])[],
  merged: readonly Merged[] = [],
  table = 1,
): Table {
  const spans = new Map(merged.map((cell) => [`${cell.row},${cell.column}`, cell]))
  /** Per column of the table: the cell hanging down from above and the first row it no longer covers. */
  const hanging = new Map<number, { readonly until: number; readonly colspan: number }>()
  const rows = grid.map((texts, r) => {
    const cells: RawCell[] = []
    let column = 1
    texts.forEach((text, c) => {
      const above = hanging.get(column)
      if (above && above.until > r) {
        column += above.colspan
        return
      }
      const span = spans.get(`${r + 1},${c + 1}`)
      const colspan = span?.colspan ?? 1
      const rowspan = span?.rowspan ?? 1
      cells.push({ text, column, colspan, rowspan, at: {} })
      if (rowspan > 1) hanging.set(column, { until: r + rowspan, colspan })
      column += colspan
    })
    return cells
  })
  return tableOf(rows, table, {})
}

/** The merged cells of a table as entries of its grid: what {@link tableFrom} needs beside the texts. */
export function mergedOf(table: Table): Merged[] {
  return mergedIn(table, gridOf(table))
}

/** {@link mergedOf} for a table whose grid is laid out already. */
export function mergedIn(table: Table, grid: readonly (readonly (Cell | null)[])[]): Merged[] {
  return grid.flatMap((cells, r) => {
    const merged: Merged[] = []
    let column = 0
    cells.forEach((cell, x) => {
      if (!cell || cell.column - 1 !== x) return
      column++
      if ((cell.colspan > 1 || cell.rowspan > 1) && table.rows[r]!.cells.includes(cell))
        merged.push({ row: r + 1, column, colspan: cell.colspan, rowspan: cell.rowspan })
    })
    return merged
  })
}
