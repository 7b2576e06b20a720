import { appropriations, type BudgetLine, type Category } from "../../model/ledger.ts"
import { categoryNames, fundNames } from "../../model/names.ts"
import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"

const ofOwnMoney: readonly Category[] = ["business", "remittance", "subsidy"]

/** LED-042: business, remittances and subsidies are not paid from appropriations, whose tables have no column for them. */
export const categoryAndFund: LedgerCheck = {
  id: "LED-042",
  family: "LED",
  title: "经营支出、上缴上级、补助附属单位不用财政拨款",
  severity: "error",
  basis: "《预算法实施条例》第五条及公开表式：财政拨款支出只分基本支出和项目支出",
  *run({ lines }): Iterable<LedgerVerdict> {
    const wrong = lines.filter(
      ({ category, fund }) => ofOwnMoney.includes(category) && appropriations.includes(fund),
    )
    const groups = Map.groupBy(wrong, ({ category, fund }: BudgetLine) => `${category} ${fund}`)
    for (const those of groups.values()) {
      const { category, fund } = those[0]!
      yield {
        message: `${categoryNames[category]}的资金来源填的是${fundNames[fund]}（预算明细${those.length}笔），财政拨款的表里没有这一类支出。`,
        at: those.map((line) => cell(line, "fund")),
        says: fundNames[fund],
        advice:
          "请核对支出类别和资金来源：用单位自有资金的，改资金来源；确用财政拨款的，改为基本支出或项目支出。",
      }
    }
  },
}
