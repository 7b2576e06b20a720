import { type Cell, gridOf, type Table } from "./blocks.ts"

/**
 * The cells of each row such that every place of a table is covered once, as sheets and pages need: a row that ends
 * before the last column (the text of a Word file does not tell where) has its last cell reach to the end, other
 * gaps get blank cells.
 */
export function wholeRows(table: Table, width: number): Cell[][] {
  const grid = gridOf(table)
  return table.rows.map((row, r) => {
    const cells: Cell[] = []
    const own = new Set(row.cells)
    for (let x = 0; x < width; x++) {
      const cell = grid[r]?.[x] ?? null
      if (cell && own.has(cell) && cell.column === x + 1) cells.push(cell)
      if (cell) continue
      let end = x + 1
      while (end < width && !grid[r]?.[end]) end++
      const last = cells.at(-1)
      if (end === width && last?.rowspan === 1 && last.column + last.colspan === x + 1)
        cells[cells.length - 1] = { ...last, colspan: last.colspan + end - x }
      else cells.push({ text: "", column: x + 1, colspan: end - x, rowspan: 1, at: row.at })
      x = end - 1
    }
    return cells
  })
}

/** The table with {@link wholeRows}. */
export function wholeTable(table: Table, width: number): Table {
  const rows = wholeRows(table, width)
  return { ...table, rows: table.rows.map((row, r) => ({ ...row, cells: rows[r]! })) }
}
