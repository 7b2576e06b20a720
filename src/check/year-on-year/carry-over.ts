import { meets } from "../../money/figure.ts"
import type { Cannot, Check, Verdict } from "../check.ts"
import { amountAt, mainTable, rowOf } from "../engine/tables.ts"
import { printed } from "../narrative/names.ts"
import { comparable } from "./last-year.ts"

/** YOY-003: what a final account carries in is what last year's final account carried out. */
export const carriedOver: Check = {
  id: "YOY-003",
  family: "YOY",
  title: "年初结转结余等于上年年末结转结余",
  severity: "warning",
  basis: "《预算法实施条例》第八十三条：决算列示结转、结余；惯例：年初数与上年年末数衔接",
  *run(subject): Iterable<Verdict | Cannot> {
    const lastYear = comparable(subject)
    if ("cannot" in lastYear) return yield lastYear
    // The budget of a year is closed before last year's accounts are: only final accounts must join.
    if (subject.disclosure.stage !== "final")
      return yield { cannot: "预算编制时上年结转尚未确定，只核对决算" }
    const opening = carryOver(subject.disclosure, "revenue")
    const closing = carryOver(lastYear, "expenditure")
    if (!opening?.figure || !closing?.figure) return yield { cannot: "没有读到年初或上年年末结转结余" }
    if (meets(opening.figure, closing.figure)) return
    yield {
      message: `收支决算总表年初结转和结余${opening.text}，上年决算年末结转和结余${closing.text}，两数不衔接。`,
      at: [opening.at],
      says: opening.text,
      should: closing.text,
      gap: printed(Math.abs(opening.figure.cents - closing.figure.cents), { unit: "万元" }),
      advice: "年初数有调整的，请说明；否则请按上年年末数改正。",
    }
  },
}

function carryOver(disclosure: Parameters<typeof mainTable>[0], side: "revenue" | "expenditure") {
  const table = mainTable(disclosure, "balance")
  const row = table && rowOf(table, "carryOver", side)
  return row ? amountAt(row, "amount") : null
}
