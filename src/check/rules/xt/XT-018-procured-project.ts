import { aboutText, nameKey } from "../../about.ts"
import type { Cannot, Check } from "../../check.ts"
import { equality } from "../../engine/equality.ts"
import { isBlank } from "../../engine/printed.ts"
import type { Relation } from "../../engine/relation.ts"
import { plainName, sheetsByName } from "../../facts/projects.ts"
import { onlySheet, sheetTerm } from "./project-terms.ts"

/** XT-018: the project budget named in the procurement table is that of the project's sheet. */
export const procuredProject: Check = {
  id: "XT-018",
  family: "XT",
  title: "采购表所列项目预算与项目绩效目标表不一致",
  severity: "error",
  basis: "惯例：同一项目在同一文件中预算数一致",
  *relations({ disclosure }): Iterable<Relation | Cannot> {
    const sheets = sheetsByName(disclosure)
    let any = false
    for (const item of disclosure.procurement.items) {
      const sheet = onlySheet(sheets.get(plainName(item.project)))
      if (!sheet?.amount || !item.projectAmount || isBlank(item.projectAmount)) continue
      any = true
      yield equality(
        [
          {
            sign: 1,
            amount: item.projectAmount,
            about: aboutText(["procurement", nameKey(item.project), "projectAmount"]),
            name: `政府采购预算表“${item.project}”的预算资金`,
          },
        ],
        [sheetTerm(sheet, sheet.amount, "amount")],
        `政府采购预算表“${item.project}”的预算资金 = 项目绩效目标表的预算数`,
      )
    }
    if (!any) yield { cannot: "采购表中没有与项目绩效目标表同名的项目" }
  },
}
