import { type Amount, type BudgetTable, nineTables, type TableRow } from "../../../model/disclosure.ts"
import type { Cannot } from "../../check.ts"
import { cellName, figureColumns, hasFigures, keyOfRow } from "../../engine/tables.ts"

/** A cell of figures with where it belongs. */
export interface Cell {
  readonly row: TableRow
  readonly table: BudgetTable
  readonly column: string
  readonly amount: Amount
}

/** Cells as sentences name them: what they are called and what is printed in them. */
export interface NamedCells {
  readonly cells: readonly { readonly name: string; readonly text: string }[]
}

/** Why checks of the nine tables cannot judge a document that has none of them. */
export const noTables: Cannot = { cannot: "没有读到预算表" }

/** Those of the nine tables that have figures. */
export function withFigures(tables: readonly BudgetTable[]): BudgetTable[] {
  return tables.filter((table) => nineTables.includes(table.key) && hasFigures(table))
}

/** The cells of the columns that are added up. */
export function cellsOf(table: BudgetTable): Cell[] {
  return table.rows.flatMap((row) =>
    figureColumns(table, row.side).flatMap(({ key: column }) => {
      const amount = row.cells[column]
      return amount ? [{ row, table, column, amount }] : []
    }),
  )
}

/** What is said of several cells of a table together: keys, places, and what the sentence names; null of none. */
export function together(cells: readonly Cell[]) {
  const [first] = cells
  if (!first) return null
  const distinct = (keys: readonly string[]) => [...new Set(keys)].join("+")
  return {
    first: first.amount,
    about: [
      first.table.key,
      distinct(cells.map(({ row }) => keyOfRow(row))),
      distinct(cells.map(({ column }) => column)),
    ],
    at: cells.map(({ amount }) => amount.at),
    data: {
      cells: cells.map(({ table, row, column, amount }) => ({
        name: cellName(table, row, column),
        text: amount.text,
      })),
    } satisfies NamedCells,
  }
}
