import { type BudgetTable, type ThreePublic, threePublicKeys } from "../model/disclosure.ts"

/** This year's amount of each of the three public expenses that their tables list. */
export function threePublicIn(tables: readonly BudgetTable[]): ThreePublic["table"] {
  const rows = tables.flatMap((table) => (table.key === "threePublic" ? table.rows : []))
  return Object.fromEntries(
    threePublicKeys.flatMap((key) => {
      const cells = rows.find((row) => row.key === key)?.cells
      const amount = cells?.total ?? cells?.thisYear
      return amount ? [[key, amount]] : []
    }),
  )
}
