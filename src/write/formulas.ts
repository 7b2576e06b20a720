import type { Table } from "../document/blocks.ts"
import type { Position, Sum } from "../document/print.ts"
import { tableFrom } from "../document/table-from.ts"
import type { Amount, BudgetTable } from "../model/disclosure.ts"
import { splitsFor, wholesOf } from "./wholes.ts"

/**
 * Which printed cells of a table are sums of others, for a workbook to keep them alive: totals of classes, classes of
 * sections, row totals of their parts. Only where the printed figures add up exactly, so that a formula never
 * changes one. `laid` is the table as it is printed.
 */
export function sumsOf(
  table: BudgetTable,
  laid: Table = tableFrom(table.grid, table.merged ?? []),
): readonly Sum[] {
  const places = placesOf(table, laid)
  const sums = new Map<Amount, Sum>()
  const add = (whole: Amount | undefined, parts: readonly (Amount | undefined)[]) => {
    const given = parts.filter((part) => part !== undefined)
    if (!whole || sums.has(whole) || !addsUp(whole, given)) return
    const cell = places.get(whole)
    const of = given.map((part) => places.get(part))
    if (cell && of.every((place) => place !== undefined)) sums.set(whole, { cell, of: of as Position[] })
  }
  const columns = table.columns.filter((column) => !unsummed.has(column.key))
  for (const row of table.rows)
    for (const { whole, parts } of splitsFor(table, row))
      add(
        row.cells[whole],
        parts.map((key) => row.cells[key]),
      )
  for (const { whole, parts } of wholesOf(table))
    for (const { key } of columns)
      add(
        whole.cells[key],
        parts.map((part) => part.cells[key]),
      )
  return [...sums.values()]
}

/** Columns whose figures mean nothing added up. */
const unsummed = new Set(["percent", "price", "reason", "quantity"])

/** A sum needs two figures at least that are not the same cell, and the very number printed. */
function addsUp(whole: Amount, parts: readonly Amount[]): boolean {
  if (!whole.figure || parts.length === 0 || !parts.some((part) => part.figure)) return false
  const cents = parts.reduce((sum, part) => sum + (part.figure?.cents ?? 0), 0)
  return cents === whole.figure.cents
}

/** Where each amount stands among the positions of the table as printed; those that are not found are left out. */
function placesOf(table: BudgetTable, laid: Table): Map<Amount, Position> {
  const found = new Map<Amount, Position>()
  if (table.grid.length === 0) return found
  for (const row of table.rows)
    for (const amount of Object.values(row.cells)) {
      const { row: r, column } = amount.at
      const cell = r && laid.rows[r - 1]?.cells.find((each) => each.at.column === column)
      if (cell && cell.text.trim() === amount.text) found.set(amount, { row: r, column: cell.column })
    }
  return found
}
