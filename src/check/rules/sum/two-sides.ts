import type { BudgetTable, Side, TableRow } from "../../../model/disclosure.ts"
import type { Cannot, Review } from "../../check.ts"
import { isBlank } from "../../engine/printed.ts"
import type { Relation } from "../../engine/relation.ts"
import { amountAt, figureColumns, hasFigures, rowOf, tablesOf } from "../../engine/tables.ts"

/** The three budgets whose money is appropriated. */
export const appropriations = ["generalPublic", "governmentFund", "stateCapital"]

/** The five revenues of a unit's own. */
export const unitSources = [
  "institutionIncome",
  "businessIncome",
  "superiorSubsidy",
  "affiliateRemittance",
  "otherIncome",
]

/** The half of a table of two sides. */
export type TwoSides = "revenue" | "expenditure"

type Rule = (table: BudgetTable, side: TwoSides, column: string) => Iterable<Relation>

/** What a rule demands of every column of both sides of the balance tables. */
export function* eachSide({ disclosure }: Review, rule: Rule): Iterable<Relation> {
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

/** The relations, or why there are none. */
export function* orCannot(relations: Iterable<Relation>): Iterable<Relation | Cannot> {
  let any = false
  for (const relation of relations) {
    any = true
    yield relation
  }
  if (!any) yield { cannot: "没有带这几行的收支总表" }
}

/** Rows beside those of the year that the grand total of a side holds. */
export const carried = {
  revenue: ["useOfSurplus", "carryOver"],
  expenditure: ["surplusDistribution", "carryOver"],
}

/** The rows of a side by their keys, those there are. */
export function rowsOf(table: BudgetTable, side: TwoSides, keys: readonly string[]): TableRow[] {
  return keys.flatMap((key) => rowOf(table, key, side) ?? [])
}

/** A column that a form leaves blank in its total rows: the appropriations beside 合计 in some forms. */
export function isBareColumn(table: BudgetTable, side: Side, column: string, whole: TableRow): boolean {
  if (column === "amount" || column === "total" || !isBlank(amountAt(whole, column))) return false
  const others = figureColumns(table, side).filter(({ key }) => key !== column && key !== "total")
  return others.every(({ key }) => isBlank(amountAt(whole, key)))
}
