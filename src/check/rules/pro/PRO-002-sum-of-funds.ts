import type { Cannot, Check } from "../../check.ts"
import { equality } from "../../engine/equality.ts"
import { isBlank } from "../../engine/printed.ts"
import type { Relation } from "../../engine/relation.ts"
import { fundNames, lineName, lineTerm } from "./lines.ts"

/** PRO-002: every amount is the sum of its funds. */
export const rowOfFunds: Check = {
  id: "PRO-002",
  family: "PRO",
  title: "采购金额不等于各资金来源之和",
  severity: "error",
  basis: "政府采购预算表表式",
  *relations({ disclosure: { procurement } }): Iterable<Relation | Cannot> {
    let any = false
    for (const line of [...procurement.items, ...procurement.totals]) {
      const { amount, funds } = line
      const parts = Object.entries(funds).flatMap(([key, fund]) => {
        const name = fundNames[key]
        return name === undefined ? [] : [{ key, fund, name }]
      })
      if (parts.length === 0 || parts.every(({ fund }) => isBlank(fund)) || isBlank(amount)) continue
      any = true
      yield equality(
        [lineTerm(line, amount, "amount", "金额")],
        parts.map(({ key, fund, name }) => lineTerm(line, fund, key, name)),
        `${lineName(line)}：金额 = ${parts.map(({ name }) => name).join(" + ")}`,
        "政府采购预算表：金额 = 各资金来源之和",
      )
    }
    if (!any) yield { cannot: "采购表没有分资金来源的金额" }
  },
}
