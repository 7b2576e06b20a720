import type { BudgetTable, TableKey } from "../../model/disclosure.ts"
import type { LaidOut } from "./lay-out.ts"

/** A table whose cells are all there is of it: no columns of figures, no rows with a meaning of their own. */
export function tableOfWords(
  key: TableKey,
  title: string,
  { grid, merged }: LaidOut,
  number: number,
  unit: string | null = null,
): BudgetTable {
  return { key, title, unit, note: null, at: { table: number }, columns: [], rows: [], grid, merged }
}
