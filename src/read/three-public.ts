import { type BudgetTable, type ThreePublic, threePublicKeys } from "../model/disclosure.ts"

/** This year's amount of each of the three public expenses that their tables list. */
export function threePublicIn(tables: readonly BudgetTable[]): ThreePublic["table"] {
  const rows = tables.flatMap((table) => (table.key === "threePublic" ? table.rows : []))
  const isWider = rows.some(({ key }) => key === "meetings" || key === "training")
  return Object.fromEntries(
    threePublicKeys.flatMap((key) => {
      const own = rows.filter((row) => row.key === key)
      // Where meetings and training stand in the table, 合计 may be of them too.
      const cells =
        (isWider ? own.find(({ label }) => /三公/.test(label)) : undefined)?.cells ?? own[0]?.cells
      const amount = cells?.total ?? cells?.thisYear
      return amount ? [[key, amount]] : []
    }),
  )
}
