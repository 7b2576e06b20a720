import { appropriations, type BudgetLine, type Category, type Fund } from "../../model/ledger.ts"
import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell } from "./entered.ts"

const ofOwnMoney: readonly Category[] = ["business", "remittance", "subsidy"]

/** Lines of a category that is not paid from the fund they name. */
export interface NotFromAppropriations {
  readonly category: Category
  readonly fund: Fund
  readonly count: number
}

/** LED-042: business, remittances and subsidies are not paid from appropriations, whose tables have no column for them. */
export const categoryAndFund: LedgerCheck = {
  id: "LED-042",
  family: "LED",
  title: "经营支出、上缴上级、补助附属单位用了财政拨款",
  severity: "error",
  basis: "《预算法实施条例》第五条及公开表式：财政拨款支出只分基本支出和项目支出",
  *run({ ledger: { lines } }): Iterable<Observation> {
    const wrong = lines.filter(
      ({ category, fund }) => ofOwnMoney.includes(category) && appropriations.includes(fund),
    )
    const groups = Map.groupBy(wrong, ({ category, fund }: BudgetLine) => `${category} ${fund}`)
    for (const those of groups.values()) {
      const { category, fund } = those[0]!
      yield {
        about: ["lines", category, fund],
        at: those.map((line) => cell(line, "fund")),
        data: { category, fund, count: those.length } satisfies NotFromAppropriations,
      }
    }
  },
}
