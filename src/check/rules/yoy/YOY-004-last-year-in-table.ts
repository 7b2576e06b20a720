import type { BudgetTable, Disclosure, Side } from "../../../model/disclosure.ts"
import { nineTables } from "../../../model/disclosure.ts"
import { type Figure, meets } from "../../../money/figure.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { aboutOfCell, amountAt, cellName, columnOf, mainTable, rowOf } from "../../engine/tables.ts"
import { inTenThousands } from "../../facts/money.ts"
import { comparable } from "./last-year.ts"

/** The cell that quotes last year. */
export interface LastYearInTable {
  readonly name: string
}

/** YOY-004: what a table prints of last year is what last year's own table printed. */
export const quotedInTables: Check = {
  id: "YOY-004",
  family: "YOY",
  title: "表中的上年数与上年公开数不同",
  severity: "warning",
  basis: "惯例：上年数以上年公开的预算（决算）为准，有调整的应当说明",
  *run(review): Iterable<Observation | Cannot> {
    const lastYear = comparable(review)
    if ("cannot" in lastYear) return yield lastYear
    let any = false
    for (const quoted of quotedCells(review.disclosure, lastYear)) {
      any = true
      const { name, about, amount, published } = quoted
      const figure = amount.figure ?? { cents: 0, slack: 0 }
      if (meets(figure, published)) continue
      yield {
        about: [about],
        at: [amount.at],
        data: { name } satisfies LastYearInTable,
        says: inTenThousands(figure.cents),
        should: inTenThousands(published.cents),
        gap: inTenThousands(Math.abs(figure.cents - published.cents)),
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
        yield {
          name: cellName(table, row, "lastYear"),
          about: aboutOfCell(table, row, "lastYear"),
          amount,
          published,
        }
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
