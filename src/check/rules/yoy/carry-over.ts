import type { Amount, Disclosure, TableKey } from "../../../model/disclosure.ts"
import { meets } from "../../../money/figure.ts"
import type { Cannot, Check, Verdict } from "../../check.ts"
import { amountAt, mainTable, rowOf, tableNames } from "../../engine/tables.ts"
import { printed } from "../nar/names.ts"
import { comparable } from "./last-year.ts"

/** What a table has of a carry-over. */
interface CarryOver {
  readonly name: string
  readonly amount: Amount
}

/** YOY-003: what a final account carries in is what last year's final account carried out. */
export const carriedOver: Check = {
  id: "YOY-003",
  family: "YOY",
  title: "年初结转结余等于上年年末结转结余",
  severity: "warning",
  basis: "《预算法实施条例》第八十三条：决算列示结转、结余；惯例：年初数与上年年末数衔接",
  *run(review): Iterable<Verdict | Cannot> {
    const lastYear = comparable(review)
    if ("cannot" in lastYear) return yield lastYear
    const { disclosure } = review
    // The budget of a year is closed before last year's accounts are: only final accounts must join.
    if (disclosure.stage !== "final") return yield { cannot: "预算编制时上年结转尚未确定，只核对决算" }
    const pairs = [
      [inBalance(disclosure, "revenue"), inBalance(lastYear, "expenditure")],
      ...(["governmentFund", "stateCapital"] as const).map((key) => [
        inFund(disclosure, key, "opening"),
        inFund(lastYear, key, "closing"),
      ]),
    ] as const
    let any = false
    for (const [opening, closing] of pairs) {
      const [now, before] = [opening?.amount, closing?.amount]
      if (!now?.figure || !before?.figure) continue
      any = true
      if (meets(now.figure, before.figure)) continue
      yield {
        message: `${opening!.name}年初结转和结余${now.text}，上年决算年末结转和结余${before.text}，两数不衔接。`,
        at: [now.at],
        says: now.text,
        should: before.text,
        gap: printed(Math.abs(now.figure.cents - before.figure.cents), { unit: "万元" }),
        advice: "年初数有调整的，请说明；否则请按上年年末数改正。",
      }
    }
    if (!any) yield { cannot: "没有读到年初或上年年末结转结余" }
  },
}

function inBalance(disclosure: Disclosure, side: "revenue" | "expenditure"): CarryOver | null {
  const table = mainTable(disclosure, "balance")
  const row = table && rowOf(table, "carryOver", side)
  return row ? { name: "收支决算总表", amount: amountAt(row, "amount") } : null
}

function inFund(disclosure: Disclosure, key: TableKey, column: "opening" | "closing"): CarryOver | null {
  const table = mainTable(disclosure, key)
  const row = table?.columns.some((one) => one.key === column) ? rowOf(table, "total") : undefined
  return row ? { name: `${tableNames[key]}合计行的`, amount: amountAt(row, column) } : null
}
