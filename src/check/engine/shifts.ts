import type { BudgetTable, Disclosure, TableKey } from "../../model/disclosure.ts"
import type { Cell, Link } from "./network.ts"
import { amountAt, columnOf, mainTable } from "./tables.ts"

/** Figures of a table that stand beside the wrong names: from a row on, each belongs to a name further down or up. */
export interface Shift {
  readonly table: BudgetTable
  /** How many rows: 2 when each figure belongs to the name two rows below it. */
  readonly by: number
  /** The first and last row whose figures are another's (indexes into the table's rows). */
  readonly from: number
  readonly to: number
  /** The table that shows where they belong. */
  readonly against: BudgetTable
}

/** Tables by function code that print the same money; a row of one says what the same row of another holds at least. */
const comparable: readonly TableKey[] = ["expenditure", "revenue", "generalPublic", "governmentFund"]
const columns = ["total", "basic", "project"] as const
/** So many rows in a row that fit elsewhere and not where they stand are no accident. */
const fewest = 3
const farthest = 6

/** Tables whose figures slipped by rows against another table's. */
export function shiftsIn(disclosure: Disclosure): Shift[] {
  const tables = comparable.flatMap((key) => mainTable(disclosure, key) ?? [])
  return tables.flatMap((table) => {
    for (const against of tables) {
      if (against === table) continue
      const found = shiftOf(table, against)
      if (found) return [found]
    }
    return []
  })
}

function shiftOf(table: BudgetTable, against: BudgetTable): Shift | null {
  const shared = columns.filter((key) => columnOf(table, key) && columnOf(against, key))
  if (shared.length === 0) return null
  const byCode = new Map(against.rows.flatMap((row) => (row.code ? [[row.code, row] as const] : [])))
  const figures = (row: BudgetTable["rows"][number] | undefined) =>
    row ? shared.map((key) => amountAt(row, key).figure?.cents ?? 0).join(" ") : ""
  const printed = table.rows.map((row) => figures(row))
  const expected = table.rows.map((row) => figures(row.code ? byCode.get(row.code) : undefined))
  const isTelling = (text: string) => /[1-9]/.test(text)
  for (let by = 1; by <= farthest; by++)
    for (const offset of [by, -by]) {
      let from = -1
      for (let i = 0; i <= printed.length; i++) {
        const belongs =
          i < printed.length &&
          isTelling(printed[i]!) &&
          printed[i] === expected[i + offset] &&
          printed[i] !== expected[i]
        if (belongs && from < 0) from = i
        if (belongs || from < 0) continue
        const run = printed.slice(from, i)
        // A class and its only section print the same: the run must hold different figures.
        if (run.length >= fewest && new Set(run).size >= fewest - 1)
          return { table, by: offset, from, to: i - 1, against }
        from = -1
      }
    }
  return null
}

/** Whether a relation takes part in a shift: its figures are judged once, as slipped. */
export function isWithin({ table, from }: Shift, { ends }: Link): boolean {
  const rows = new Set(table.rows.slice(Math.max(0, from - 1)))
  const cells = new Set([...rows].flatMap((row) => Object.values(row.cells)))
  const totals = new Set(
    table.rows.filter((row) => row.code === null).flatMap((row) => Object.values(row.cells)),
  )
  return ends.some(({ cell }: { readonly cell: Cell }) => cells.has(cell.amount) || totals.has(cell.amount))
}
