import type { Project } from "../../../model/disclosure.ts"
import { aboutText, nameKey } from "../../about.ts"
import type { Cannot, Check } from "../../check.ts"
import { atMost, equality } from "../../engine/equality.ts"
import { isBlank } from "../../engine/printed.ts"
import type { Relation, Term } from "../../engine/relation.ts"
import { aboutOfProject, plainName, projectName, sheetsByName } from "./projects.ts"

/** XT-018: the project budget named in the procurement table is that of the project's sheet. */
export const procuredProject: Check = {
  id: "XT-018",
  family: "XT",
  title: "采购表所列项目预算与项目绩效目标表一致",
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
        [
          {
            sign: 1,
            amount: sheet.amount,
            about: aboutText([aboutOfProject(sheet), "amount"]),
            name: `${projectName(sheet)}的预算数`,
          },
        ],
        `政府采购预算表“${item.project}”的预算资金 = 项目绩效目标表的预算数`,
      )
    }
    if (!any) yield { cannot: "采购表中没有与项目绩效目标表同名的项目" }
  },
}

/** XT-019: what a project buys is not more than the project. */
export const procuredWithinProject: Check = {
  id: "XT-019",
  family: "XT",
  title: "一个项目的采购金额不超过该项目预算",
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
        [
          {
            sign: 1,
            amount: sheet.amount,
            about: aboutText([aboutOfProject(sheet), "amount"]),
            name: `${projectName(sheet)}的预算数`,
          },
        ],
        `“${sheet.name}”的采购金额 ≤ 项目绩效目标表的预算数`,
      )
    }
    if (!any) yield { cannot: "采购表中没有与项目绩效目标表同名的项目" }
  },
}

/** Sheets of one name cannot be told apart. */
function onlySheet(sheets: readonly Project[] | undefined): Project | undefined {
  return sheets?.length === 1 ? sheets[0] : undefined
}
