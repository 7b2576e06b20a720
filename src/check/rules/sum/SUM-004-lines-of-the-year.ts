import type { BudgetTable, TableRow } from "../../../model/disclosure.ts"
import type { Cannot, Check } from "../../check.ts"
import { listRows, rowsAddUp } from "../../engine/equality.ts"
import type { Relation } from "../../engine/relation.ts"
import { rowOf } from "../../engine/tables.ts"
import {
  appropriations,
  carried,
  eachSide,
  isBareColumn,
  orCannot,
  rowsOf,
  type TwoSides,
  unitSources,
} from "./two-sides.ts"

/** SUM-004: on each side of a balance the lines of the year add up to 本年收入合计 and 本年支出合计. */
export const linesOfTheYear: Check = {
  id: "SUM-004",
  family: "SUM",
  title: "收支总表本年合计不等于各行之和",
  severity: "error",
  basis: "预算公开表式",
  *relations(review): Iterable<Relation | Cannot> {
    yield* orCannot(eachSide(review, linesAddUp))
  },
}

function* linesAddUp(table: BudgetTable, side: TwoSides, column: string): Iterable<Relation> {
  const current = rowOf(table, "currentTotal", side)
  const total = rowOf(table, "total", side)
  const whole = current ?? total
  const lines = side === "revenue" ? revenueLines(table) : expenditureLines(table)
  if (!whole || !lines || lines.length === 0 || isBareColumn(table, side, column, whole)) return
  const parts = current ? lines : [...lines, ...rowsOf(table, side, carried[side])]
  yield rowsAddUp(table, column, whole, parts, parts.length > 8 ? "以上各行之和" : listRows(parts))
}

/** The sources of revenue at their top level; null when a line with a figure is none we know. */
function revenueLines(table: BudgetTable): TableRow[] | null {
  const has = (key: string) => rowOf(table, key, "revenue") !== undefined
  const keys = [
    ...(has("appropriation") ? ["appropriation"] : appropriations),
    "fiscalAccount",
    ...(has("unitFunds") ? ["unitFunds"] : unitSources),
  ]
  const unknown = table.rows.filter((row) => row.side === "revenue" && row.key === null && hasAmount(row))
  if (unknown.some((row) => !/^[一二三四五六七八九十]+、/.test(row.label))) return null
  return [...rowsOf(table, "revenue", keys), ...unknown]
}

/** The classes of expenditure, or basic and project expenditure where the form lists those alone. */
function expenditureLines(table: BudgetTable): TableRow[] | null {
  const classes = table.rows.filter(
    (row) => row.side === "expenditure" && row.key === null && !/^(?:其中|[（(]?\d)/.test(row.label.trim()),
  )
  if (classes.some(hasAmount)) return classes
  return rowsOf(table, "expenditure", ["basic", "project", "business", "remittance", "subsidy"])
}

function hasAmount(row: TableRow): boolean {
  return Object.values(row.cells).some((cell) => cell.figure !== null && cell.figure.cents !== 0)
}
