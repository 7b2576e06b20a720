import { type BudgetTable, nineTables, type Side, type TableRow } from "../../../model/disclosure.ts"
import type { Cannot, Check, Review } from "../../check.ts"
import { columnsAddUp } from "../../engine/equality.ts"
import { isBlank } from "../../engine/printed.ts"
import type { Relation } from "../../engine/relation.ts"
import { amountAt, columnOf, tablesOf } from "../../engine/tables.ts"

/** One way a column can be the sum of others; names in brackets stand for the column before when it is absent. */
interface Split {
  readonly whole: string
  readonly parts: readonly Part[]
  /** How many of the parts a form must have before the sum is meant to be complete. */
  readonly atLeast: number
}

/** A column, or the columns that take its place where the form is finer. */
type Part = string | readonly [string, readonly string[]]

const funds = ["generalPublic", "governmentFund", "stateCapital"] as const
const unitFunds = [
  "institutionIncome",
  "businessIncome",
  "superiorSubsidy",
  "affiliateRemittance",
  "otherIncome",
] as const
const sources: readonly Part[] = [["appropriation", funds], "fiscalAccount", ["unitFunds", unitFunds]]
const uses: readonly Part[] = [
  ["basic", ["personnel", "operating"]],
  ["project", ["otherOperating", "targeted"]],
  "business",
  "remittance",
  "subsidy",
]

const splits: Partial<Record<BudgetTable["key"], readonly Split[]>> = {
  revenue: [
    { whole: "currentRevenue", parts: sources, atLeast: 2 },
    { whole: "total", parts: ["currentRevenue", "useOfSurplus", "carryOver"], atLeast: 2 },
    { whole: "appropriation", parts: funds, atLeast: 3 },
    { whole: "unitFunds", parts: unitFunds, atLeast: 5 },
  ],
  expenditure: [
    { whole: "total", parts: uses, atLeast: 2 },
    { whole: "basic", parts: ["personnel", "operating"], atLeast: 2 },
    { whole: "project", parts: ["otherOperating", "targeted"], atLeast: 2 },
  ],
  balance: [{ whole: "amount", parts: [...sources, "carryOver"], atLeast: 4 }],
  appropriation: [{ whole: "total", parts: funds, atLeast: 2 }],
  basic: [{ whole: "total", parts: ["personnel", "operating"], atLeast: 2 }],
  threePublic: [
    { whole: "total", parts: funds, atLeast: 2 },
    { whole: "thisYear", parts: ["lastYear", "change"], atLeast: 2 },
  ],
}
splits.projectList = [
  {
    whole: "total",
    parts: [...sources, ["carryOver", funds.map((fund) => `carryOver.${fund}`)]],
    atLeast: 2,
  },
]
splits.generalPublic = splits.governmentFund = splits.stateCapital = splits.expenditure!

// Without a column 本年收入小计 the sources add up to the total, together with what comes from last year.
const revenueWithoutSubtotal: Split = {
  whole: "total",
  parts: [...sources, "useOfSurplus", "carryOver"],
  atLeast: 2,
}

/** SUM-001: in every row the total is the sum of the columns beside it. */
export const rowTotal: Check = {
  id: "SUM-001",
  family: "SUM",
  title: "合计不等于各列之和",
  severity: "error",
  basis: "预算公开表式",
  *relations(review): Iterable<Relation | Cannot> {
    let any = false
    for (const relation of allRelations(review)) {
      any = true
      yield relation
    }
    if (!any) yield { cannot: "没有可以按列相加的预算表" }
  },
}

function* allRelations({ disclosure }: Review): Iterable<Relation> {
  for (const key of [...nineTables, "projectList"] as const)
    for (const table of tablesOf(disclosure, key)) {
      if (disclosure.source.format === "pdf" && isCutOff(table)) continue
      const side: Side = key === "appropriation" || key === "balance" ? "expenditure" : null
      for (const split of splitsOf(table, side)) {
        const parts = presentParts(table, split, side)
        for (const row of table.rows)
          if ((side === null || row.side === side) && !isBare(row, parts) && !hasUnknownPart(row))
            yield columnsAddUp(table, row, split.whole, parts)
      }
    }
}

function splitsOf(table: BudgetTable, side: Side): Split[] {
  const candidates =
    table.key === "revenue" && !columnOf(table, "currentRevenue")
      ? [revenueWithoutSubtotal, ...splits.revenue!]
      : (splits[table.key] ?? [])
  return candidates.filter(
    (split) => columnOf(table, split.whole, side) && countParts(table, split, side) >= split.atLeast,
  )
}

function countParts(table: BudgetTable, split: Split, side: Side): number {
  return presentParts(table, split, side).length
}

function presentParts(table: BudgetTable, split: Split, side: Side): string[] {
  const has = (key: string) => columnOf(table, key, side) !== undefined
  return split.parts.flatMap((part) => {
    if (typeof part === "string") return has(part) ? [part] : []
    const [whole, finer] = part
    return has(whole) ? [whole] : finer.filter(has)
  })
}

/** A column without words or figures is what a PDF keeps of one that ran off its page. */
function isCutOff(table: BudgetTable): boolean {
  return table.columns.some(
    ({ key }) => unknownColumn.test(key) && table.rows.every((row) => !row.cells[key]?.text),
  )
}

const unknownColumn = /^c\d+$/

/** An amount in a column whose meaning we do not know may belong to the sum. */
function hasUnknownPart(row: TableRow): boolean {
  return Object.entries(row.cells).some(
    ([key, cell]) => unknownColumn.test(key) && (cell.figure?.cents ?? 0) !== 0,
  )
}

/** Some forms fill only 合计 in the rows below the classes (年末结转, 总计) and leave the funds blank. */
function isBare(row: TableRow, parts: readonly string[]): boolean {
  return row.code === null && row.key !== null && parts.every((part) => isBlank(amountAt(row, part)))
}
