import { type BudgetTable, nineTables } from "../../../model/disclosure.ts"
import type { Review } from "../../check.ts"
import { hasFigures, tablesOf } from "../../engine/tables.ts"

/** The tables whose rows are codes and whose columns add up row by row. */
export function codedTables({ disclosure }: Review): BudgetTable[] {
  return nineTables
    .filter((key) => !["balance", "appropriation", "threePublic"].includes(key))
    .flatMap((key) => tablesOf(disclosure, key))
    .filter((table) => hasFigures(table) && table.rows.some((row) => row.code !== null))
}
