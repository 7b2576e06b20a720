import type { Amount, BudgetTable, Disclosure, TableKey, TableRow } from "../../../model/disclosure.ts"
import { canBeAtMost, exact, type Figure, type Measure, meets, parseFigure } from "../../../money/figure.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { aboutOfCell, amountAt, mainTable, rowOf } from "../../engine/tables.ts"
import { inTenThousands } from "../../facts/money.ts"
import { linesOf } from "../../facts/texts.ts"
import { comparable } from "./last-year.ts"

/** What a table has of a carry-over. */
interface CarryOver {
  readonly table: TableKey
  readonly about: string
  readonly amount: Amount
}

/** What a year begins with and what the one before ended with, as both final accounts print it. */
export interface NotCarriedOver {
  readonly table: TableKey
  readonly opening: string
  readonly closing: string
}

/** YOY-003: what a final account carries in is what last year's final account carried out. */
export const carriedOver: Check = {
  id: "YOY-003",
  family: "YOY",
  title: "年初结转结余不等于上年年末结转结余",
  severity: "warning",
  basis: "《预算法实施条例》第八十三条：决算列示结转、结余；惯例：年初数与上年年末数衔接",
  *run(review): Iterable<Observation | Cannot> {
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
    const told = takenBack(disclosure)
    for (const [opening, closing] of pairs) {
      const [now, before] = [opening?.amount, closing?.amount]
      if (!now?.figure || !before?.figure) continue
      any = true
      if (meets(now.figure, before.figure)) continue
      // What is told of the whole is as much as anything that is told of it.
      const gap = exact(before.figure.cents - now.figure.cents)
      const isTold = opening!.table === "balance" ? meets : canBeAtMost
      if (gap.cents > 0 && told.some((taken) => isTold(gap, taken))) continue
      yield {
        about: [opening!.about],
        at: [now.at],
        data: { table: opening!.table, opening: now.text, closing: before.text } satisfies NotCarriedOver,
        says: inTenThousands(now.figure.cents),
        should: inTenThousands(before.figure.cents),
        gap: inTenThousands(Math.abs(now.figure.cents - before.figure.cents)),
      }
    }
    if (!any) yield { cannot: "没有读到年初或上年年末结转结余" }
  },
}

/** How much of last year's money the prose says was taken back, or put right. */
function takenBack({ sections }: Disclosure): Figure[] {
  return sections
    .filter(({ key }) => key !== "glossary")
    .flatMap((section) => [...linesOf(section)])
    .flatMap(({ text }) => text.split(/[。；]/))
    .filter((said) => /(?:上年|年初|以前年度)/.test(said) && /结[转余]/.test(said) && taking.test(said))
    .flatMap((said) =>
      [...said.matchAll(/(\d[\d,，]{0,24}(?:\.\d{1,6})?)(亿元|万元|千元|元)/g)].flatMap(
        ([, number, measure]) => parseFigure(number!, measure as Measure) ?? [],
      ),
    )
}

const taking = /收回|缴回|上缴|核减|调整|更正/

function inBalance(disclosure: Disclosure, side: "revenue" | "expenditure"): CarryOver | null {
  const table = mainTable(disclosure, "balance")
  const row = table && rowOf(table, "carryOver", side)
  return table && row ? carryOver(table, row, "amount") : null
}

function inFund(disclosure: Disclosure, key: TableKey, column: "opening" | "closing"): CarryOver | null {
  const table = mainTable(disclosure, key)
  const row = table?.columns.some((one) => one.key === column) ? rowOf(table, "total") : undefined
  return table && row ? carryOver(table, row, column) : null
}

function carryOver(table: BudgetTable, row: TableRow, column: string): CarryOver {
  return { table: table.key, about: aboutOfCell(table, row, column), amount: amountAt(row, column) }
}
