import type { BudgetTable } from "../../../model/disclosure.ts"
import type { Cannot, Check } from "../../check.ts"
import { listRows, rowsAddUp } from "../../engine/equality.ts"
import { isBlank } from "../../engine/printed.ts"
import type { Relation } from "../../engine/relation.ts"
import { amountAt, rowOf } from "../../engine/tables.ts"
import { appropriations, eachSide, orCannot, rowsOf, type TwoSides, unitSources } from "./two-sides.ts"

/** SUM-007: items listed under a line (其中) add up to it, or do not exceed it when not all are listed. */
export const ofWhich: Check = {
  id: "SUM-007",
  family: "SUM",
  title: "“其中”各行之和与其总行不符",
  severity: "error",
  basis: "预算公开表式",
  *relations(review): Iterable<Relation | Cannot> {
    yield* orCannot(eachSide(review, partsOfLines))
  },
}

function* partsOfLines(table: BudgetTable, side: TwoSides, column: string): Iterable<Relation> {
  const lists = [
    ["appropriation", appropriations],
    ["unitFunds", unitSources],
    ["carryOver", appropriations.map((fund) => `carryOver.${fund}`)],
  ] as const
  for (const [key, keys] of lists) {
    const whole = rowOf(table, key, side)
    const parts = rowsOf(table, side, keys)
    if (!whole || parts.length === 0 || parts.every((part) => isBlank(amountAt(part, column)))) continue
    const complete = parts.length === keys.length
    yield rowsAddUp(table, column, whole, parts, listRows(parts), complete ? "=" : "≤")
  }
}
