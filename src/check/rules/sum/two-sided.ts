import type { BudgetTable, Side, TableRow } from "../../../model/disclosure.ts"
import type { Cannot, Check, Review } from "../../check.ts"
import { listRows, rowsAddUp } from "../../engine/equality.ts"
import { isBlank } from "../../engine/printed.ts"
import type { Relation } from "../../engine/relation.ts"
import { amountAt, figureColumns, hasFigures, rowOf, tablesOf } from "../../engine/tables.ts"

const funds = ["generalPublic", "governmentFund", "stateCapital"]
const fiveSources = [
  "institutionIncome",
  "businessIncome",
  "superiorSubsidy",
  "affiliateRemittance",
  "otherIncome",
]

/** SUM-004: on each side of a balance the lines of the year add up to 本年收入合计 and 本年支出合计. */
export const linesOfTheYear: Check = {
  id: "SUM-004",
  family: "SUM",
  title: "收支总表各行相加等于本年合计",
  severity: "error",
  basis: "预算公开表式",
  *relations(review): Iterable<Relation | Cannot> {
    yield* orCannot(eachSide(review, linesAddUp))
  },
}

/** SUM-005: the year and what is carried over add up to the grand total. */
export const yearAndCarryOver: Check = {
  id: "SUM-005",
  family: "SUM",
  title: "本年合计加结转等于总计",
  severity: "error",
  basis: "预算公开表式",
  *relations(review): Iterable<Relation | Cannot> {
    yield* orCannot(eachSide(review, totalAddsUp))
  },
}

/** SUM-007: items listed under a line (其中) add up to it, or do not exceed it when not all are listed. */
export const ofWhich: Check = {
  id: "SUM-007",
  family: "SUM",
  title: "“其中”各行之和等于或不超过其总行",
  severity: "error",
  basis: "预算公开表式",
  *relations(review): Iterable<Relation | Cannot> {
    yield* orCannot(eachSide(review, partsOfLines))
  },
}

type Rule = (table: BudgetTable, side: "revenue" | "expenditure", column: string) => Iterable<Relation>

function* eachSide({ disclosure }: Review, rule: Rule): Iterable<Relation> {
  for (const key of ["balance", "appropriation"] as const)
    for (const table of tablesOf(disclosure, key)) {
      if (!hasFigures(table)) continue
      for (const side of ["revenue", "expenditure"] as const)
        for (const column of figureColumns(table, side))
          if (belongs(column.side, side)) yield* rule(table, side, column.key)
    }
}

function belongs(columnSide: Side, side: Side): boolean {
  return columnSide === null || columnSide === side
}

function* orCannot(relations: Iterable<Relation>): Iterable<Relation | Cannot> {
  let any = false
  for (const relation of relations) {
    any = true
    yield relation
  }
  if (!any) yield { cannot: "没有带这几行的收支总表" }
}

function* linesAddUp(
  table: BudgetTable,
  side: "revenue" | "expenditure",
  column: string,
): Iterable<Relation> {
  const current = rowOf(table, "currentTotal", side)
  const total = rowOf(table, "total", side)
  const whole = current ?? total
  const lines = side === "revenue" ? revenueLines(table) : expenditureLines(table)
  if (!whole || !lines || lines.length === 0 || isBareColumn(table, side, column, whole)) return
  const parts = current ? lines : [...lines, ...rowsOf(table, side, carried[side])]
  yield rowsAddUp(table, column, whole, parts, parts.length > 8 ? "以上各行之和" : listRows(parts))
}

const carried = { revenue: ["useOfSurplus", "carryOver"], expenditure: ["surplusDistribution", "carryOver"] }

function* totalAddsUp(
  table: BudgetTable,
  side: "revenue" | "expenditure",
  column: string,
): Iterable<Relation> {
  const total = rowOf(table, "total", side)
  const parts = rowsOf(table, side, ["currentTotal", ...carried[side]])
  if (!total || !rowOf(table, "currentTotal", side) || isBareColumn(table, side, column, total)) return
  yield rowsAddUp(table, column, total, parts, listRows(parts))
}

function* partsOfLines(
  table: BudgetTable,
  side: "revenue" | "expenditure",
  column: string,
): Iterable<Relation> {
  const lists = [
    ["appropriation", funds],
    ["unitFunds", fiveSources],
    ["carryOver", funds.map((fund) => `carryOver.${fund}`)],
  ] as const
  for (const [key, keys] of lists) {
    const whole = rowOf(table, key, side)
    const parts = rowsOf(table, side, keys)
    if (!whole || parts.length === 0 || parts.every((part) => isBlank(amountAt(part, column)))) continue
    const complete = parts.length === keys.length
    yield rowsAddUp(table, column, whole, parts, listRows(parts), complete ? "=" : "≤")
  }
}

/** The sources of revenue at their top level; null when a line with a figure is none we know. */
function revenueLines(table: BudgetTable): TableRow[] | null {
  const has = (key: string) => rowOf(table, key, "revenue") !== undefined
  const keys = [
    ...(has("appropriation") ? ["appropriation"] : funds),
    "fiscalAccount",
    ...(has("unitFunds") ? ["unitFunds"] : fiveSources),
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

function rowsOf(table: BudgetTable, side: "revenue" | "expenditure", keys: readonly string[]): TableRow[] {
  return keys.flatMap((key) => rowOf(table, key, side) ?? [])
}

function hasAmount(row: TableRow): boolean {
  return Object.values(row.cells).some((cell) => cell.figure !== null && cell.figure.cents !== 0)
}

/** A column that a form leaves blank in its total rows: the funds beside 合计 in some forms. */
function isBareColumn(table: BudgetTable, side: Side, column: string, whole: TableRow): boolean {
  if (column === "amount" || column === "total" || !isBlank(amountAt(whole, column))) return false
  const others = figureColumns(table, side).filter(({ key }) => key !== column && key !== "total")
  return others.every(({ key }) => isBlank(amountAt(whole, key)))
}
