import type { Cannot, Check } from "../../check.ts"
import { atMost } from "../../engine/equality.ts"
import { isBlank } from "../../engine/printed.ts"
import type { Relation } from "../../engine/relation.ts"
import { lineName, lineTerm } from "./lines.ts"

/** PRO-005: the share reserved for small and medium enterprises is part of the amount. */
export const reservedShare: Check = {
  id: "PRO-005",
  family: "PRO",
  title: "预留中小企业份额超过采购金额",
  severity: "error",
  basis: "《政府采购促进中小企业发展管理办法》（财库〔2020〕46号）",
  *relations({ disclosure: { procurement } }): Iterable<Relation | Cannot> {
    let any = false
    for (const line of [...procurement.items, ...procurement.totals]) {
      const { amount, reservedForSmall } = line
      if (!reservedForSmall || isBlank(reservedForSmall)) continue
      any = true
      yield atMost(
        [lineTerm(line, reservedForSmall, "reservedForSmall", "预留中小企业份额")],
        [lineTerm(line, amount, "amount", "金额")],
        `${lineName(line)}：预留中小企业份额 ≤ 金额`,
        "政府采购预算表：预留中小企业份额 ≤ 金额",
      )
    }
    if (!any) yield { cannot: "采购表没有预留中小企业份额" }
  },
}
