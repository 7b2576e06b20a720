import type { BudgetTable, Disclosure, Side } from "../../../model/disclosure.ts"
import { nineTables } from "../../../model/disclosure.ts"
import { type Figure, formatCents, meets } from "../../../money/figure.ts"
import type { Cannot, Check, Verdict } from "../../check.ts"
import { amountAt, cellName, columnOf, mainTable, rowOf } from "../../engine/tables.ts"
import { comparable } from "./last-year.ts"

/** YOY-004: what a table prints of last year is what last year's own table printed. */
export const quotedInTables: Check = {
  id: "YOY-004",
  family: "YOY",
  title: "表中的上年数与上年公开数一致",
  severity: "warning",
  basis: "惯例：上年数以上年公开的预算（决算）为准，有调整的应当说明",
  *run(review): Iterable<Verdict | Cannot> {
    const lastYear = comparable(review)
    if ("cannot" in lastYear) return yield lastYear
    let any = false
    for (const quoted of quotedCells(review.disclosure, lastYear)) {
      any = true
      const { name, amount, published } = quoted
      const figure = amount.figure ?? { cents: 0, slack: 0 }
      if (meets(figure, published)) continue
      const [says, should] = [figure.cents, published.cents].map((cents) => formatCents(cents, "万元"))
      yield {
        message: `${name}写${says}万元，上年公开的同一张表为${should}万元。`,
        at: [amount.at],
        says: says!,
        should: should!,
        gap: `${formatCents(Math.abs(figure.cents - published.cents), "万元")}万元`,
        advice: "请按上年公开数改正；上年数按新口径调整过的，请在文中说明。",
      }
    }
    if (!any) yield { cannot: "表中没有列上年数" }
  },
}

/** Cells of columns for last year, with what last year's own table has there for its year. */
function* quotedCells(now: Disclosure, before: Disclosure) {
  for (const key of nineTables) {
    const [table, old] = [mainTable(now, key), mainTable(before, key)]
    if (!table || !old) continue
    for (const column of table.columns) {
      if (column.key !== "lastYear" || !isOfStage(column.title, now.stage)) continue
      const own = thisYearColumn(old, column.side)
      if (!own) continue
      for (const row of table.rows) {
        const name = row.code ?? row.key
        const same = name === null ? undefined : rowOf(old, name, row.side)
        const published: Figure | null = same ? amountAt(same, own).figure : null
        const amount = row.cells.lastYear
        if (!published || !amount || (amount.figure === null && amount.text !== "")) continue
        yield { name: cellName(table, row, "lastYear"), amount, published }
      }
    }
  }
}

/** A budget quotes last year's budget, a final account last year's final account; 执行数 is neither. */
function isOfStage(title: string, stage: Disclosure["stage"]): boolean {
  if (/执行|完成|实际|调整/.test(title)) return false
  return stage === "budget" ? !/决算/.test(title) : !/预算/.test(title)
}

function thisYearColumn(table: BudgetTable, side: Side): string | null {
  const found = ["thisYear", "total", "amount"].find((key) => columnOf(table, key, side))
  return found ?? null
}
