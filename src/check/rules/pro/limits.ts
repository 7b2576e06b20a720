import { aboutText } from "../../about.ts"
import type { Cannot, Check } from "../../check.ts"
import { atMost } from "../../engine/equality.ts"
import { isBlank } from "../../engine/printed.ts"
import type { Relation } from "../../engine/relation.ts"
import { aboutOfLine, itemName, itemTerm } from "./items.ts"

/** PRO-005: the share reserved for small and medium enterprises is part of the amount. */
export const reservedShare: Check = {
  id: "PRO-005",
  family: "PRO",
  title: "预留中小企业份额不超过采购金额",
  severity: "error",
  basis: "《政府采购促进中小企业发展管理办法》（财库〔2020〕46号）",
  *relations({ disclosure: { procurement } }): Iterable<Relation | Cannot> {
    let any = false
    for (const item of procurement.items) {
      if (!item.reservedForSmall || isBlank(item.reservedForSmall)) continue
      any = true
      yield atMost(
        [itemTerm(item, item.reservedForSmall, "预留中小企业份额")],
        [itemTerm(item, item.amount, "金额")],
        `${itemName(item)}：预留中小企业份额 ≤ 金额`,
        "政府采购预算表：预留中小企业份额 ≤ 金额",
      )
    }
    for (const total of procurement.totals) {
      const { label, amount, reservedForSmall } = total
      const about = aboutOfLine(total)
      if (!reservedForSmall || isBlank(reservedForSmall)) continue
      any = true
      const name = `政府采购预算表“${label.replace(/\s+/g, "")}”`
      yield atMost(
        [
          {
            sign: 1,
            amount: reservedForSmall,
            about: aboutText([about, "reservedForSmall"]),
            name: `${name}的预留中小企业份额`,
          },
        ],
        [{ sign: 1, amount, about: aboutText([about, "amount"]), name: `${name}的金额` }],
        `${name}：预留中小企业份额 ≤ 金额`,
        "政府采购预算表：预留中小企业份额 ≤ 金额",
      )
    }
    if (!any) yield { cannot: "采购表没有预留中小企业份额" }
  },
}

/** PRO-006: what a project buys is not more than the budget printed beside it. */
export const withinProjectAmount: Check = {
  id: "PRO-006",
  family: "PRO",
  title: "采购金额不超过所列项目预算资金",
  severity: "error",
  basis: "《政府采购法》第六条：政府采购应当严格按照批准的预算执行",
  *relations({ disclosure: { procurement } }): Iterable<Relation | Cannot> {
    const items = procurement.items.filter((item) => item.projectAmount && !isBlank(item.projectAmount))
    if (items.length === 0) return yield { cannot: "采购表没有列项目的预算资金" }
    const projects = Map.groupBy(
      items,
      (item) => `${item.unit ?? ""}|${item.project}|${item.projectAmount!.text}`,
    )
    for (const bought of projects.values()) {
      const first = bought[0]!
      yield atMost(
        bought.map((item) => itemTerm(item, item.amount, "金额")),
        [itemTerm(first, first.projectAmount!, "预算资金")],
        `政府采购预算表“${first.project}”：采购金额之和 ≤ 预算资金`,
        "政府采购预算表：采购金额之和 ≤ 预算资金",
      )
    }
  },
}
