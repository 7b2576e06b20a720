import { aboutText, nameKey } from "../../about.ts"
import type { Cannot, Check } from "../../check.ts"
import { atMost } from "../../engine/equality.ts"
import { isBlank } from "../../engine/printed.ts"
import type { Relation, Term } from "../../engine/relation.ts"
import { plainName, sheetsByName } from "../../facts/projects.ts"
import { onlySheet, sheetTerm } from "./project-terms.ts"

/** XT-019: what a project buys is not more than the project. */
export const procuredWithinProject: Check = {
  id: "XT-019",
  family: "XT",
  title: "项目的采购金额超过该项目预算",
  severity: "error",
  basis: "《政府采购法》第六条：政府采购应当严格按照批准的预算执行",
  *relations({ disclosure }): Iterable<Relation | Cannot> {
    const sheets = sheetsByName(disclosure)
    let any = false
    for (const [name, items] of Map.groupBy(disclosure.procurement.items, (item) =>
      plainName(item.project),
    )) {
      const sheet = onlySheet(sheets.get(name))
      if (!sheet?.amount || isBlank(sheet.amount)) continue
      any = true
      const bought = items.map(
        (item): Term => ({
          sign: 1,
          amount: item.amount,
          about: aboutText(["procurement", nameKey(item.project), nameKey(item.goods), "amount"]),
          name: `政府采购预算表“${item.project}”采购${item.goods}的金额`,
        }),
      )
      yield atMost(
        bought,
        [sheetTerm(sheet, sheet.amount, "amount")],
        `“${sheet.name}”的采购金额 ≤ 项目绩效目标表的预算数`,
      )
    }
    if (!any) yield { cannot: "采购表中没有与项目绩效目标表同名的项目" }
  },
}
