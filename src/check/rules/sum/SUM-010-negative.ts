import type { Check } from "../../check.ts"
import { measureOf } from "../../engine/printed.ts"
import { cellsOf, noTables, together, withFigures } from "./cells.ts"

/** SUM-010: an approved budget has no negative amounts. */
export const negative: Check = {
  id: "SUM-010",
  family: "SUM",
  title: "预算数为负",
  severity: "warning",
  basis: "惯例：预算表列收入、支出的总额，不列负数",
  *run({ disclosure }) {
    if (disclosure.stage === "final") return yield { cannot: "决算可以有负数，不作判断" }
    const tables = withFigures(disclosure.tables)
    if (tables.length === 0) return yield noTables
    for (const table of tables) {
      const found = together(cellsOf(table).filter(({ amount }) => (amount.figure?.cents ?? 0) < 0))
      if (!found) continue
      const { first, ...observation } = found
      yield {
        ...observation,
        says: { cents: first.figure!.cents, measure: measureOf(first) ?? "万元" },
      }
    }
  },
}
