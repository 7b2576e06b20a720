import type { Cannot, Check } from "../../check.ts"
import { atMost } from "../../engine/equality.ts"
import { isBlank } from "../../engine/printed.ts"
import type { Relation } from "../../engine/relation.ts"
import { plainName } from "../../facts/projects.ts"
import { lineTerm } from "./lines.ts"

/** PRO-006: what a project buys is not more than the budget printed beside it. */
export const withinProjectAmount: Check = {
  id: "PRO-006",
  family: "PRO",
  title: "采购金额超过所列项目预算资金",
  severity: "error",
  basis: "《政府采购法》第六条：政府采购应当严格按照批准的预算执行",
  *relations({ disclosure: { procurement } }): Iterable<Relation | Cannot> {
    const items = procurement.items.filter((item) => item.projectAmount && !isBlank(item.projectAmount))
    if (items.length === 0) return yield { cannot: "采购表没有列项目的预算资金" }
    // Lines without a project's name may be of as many projects.
    const projects = Map.groupBy(items, (item, i) =>
      plainName(item.project) === "" ? i : `${item.unit ?? ""}|${item.project}|${item.projectAmount!.text}`,
    )
    for (const bought of projects.values()) {
      const first = bought[0]!
      yield atMost(
        bought.map((item) => lineTerm(item, item.amount, "amount", "金额")),
        [lineTerm(first, first.projectAmount!, "projectAmount", "预算资金")],
        `政府采购预算表“${first.project}”：采购金额之和 ≤ 预算资金`,
        "政府采购预算表：采购金额之和 ≤ 预算资金",
      )
    }
  },
}
