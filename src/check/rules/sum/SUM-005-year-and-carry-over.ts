import type { BudgetTable } from "../../../model/disclosure.ts"
import type { Cannot, Check } from "../../check.ts"
import { listRows, rowsAddUp } from "../../engine/equality.ts"
import type { Relation } from "../../engine/relation.ts"
import { rowOf } from "../../engine/tables.ts"
import { carried, eachSide, isBareColumn, orCannot, rowsOf, type TwoSides } from "./two-sides.ts"

/** SUM-005: the year and what is carried over add up to the grand total. */
export const yearAndCarryOver: Check = {
  id: "SUM-005",
  family: "SUM",
  title: "总计不等于本年合计加结转",
  severity: "error",
  basis: "预算公开表式",
  *relations(review): Iterable<Relation | Cannot> {
    yield* orCannot(eachSide(review, totalAddsUp))
  },
}

function* totalAddsUp(table: BudgetTable, side: TwoSides, column: string): Iterable<Relation> {
  const total = rowOf(table, "total", side)
  const parts = rowsOf(table, side, ["currentTotal", ...carried[side]])
  if (!total || !rowOf(table, "currentTotal", side) || isBareColumn(table, side, column, total)) return
  yield rowsAddUp(table, column, total, parts, listRows(parts))
}
