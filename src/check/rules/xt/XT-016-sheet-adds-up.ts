import type { Cannot, Check } from "../../check.ts"
import { equality } from "../../engine/equality.ts"
import type { Relation } from "../../engine/relation.ts"
import { budgetedProjects } from "../../facts/budgeted.ts"
import { projectName } from "../../facts/projects.ts"
import { sheetTerm } from "./project-terms.ts"

/** XT-016: on each sheet the budget is its fiscal and its other money. */
export const sheetAddsUp: Check = {
  id: "XT-016",
  family: "XT",
  title: "项目预算数不等于财政资金加其他资金",
  severity: "error",
  basis: "项目绩效目标表表式",
  *relations({ disclosure }): Iterable<Relation | Cannot> {
    let any = false
    for (const sheet of budgetedProjects(disclosure)) {
      const { amount, fiscal, other } = sheet
      if (!amount?.figure || (!fiscal?.figure && !other?.figure)) continue
      any = true
      const parts = [
        ...(fiscal ? [sheetTerm(sheet, fiscal, "fiscal")] : []),
        ...(other ? [sheetTerm(sheet, other, "other")] : []),
      ]
      yield equality(
        [sheetTerm(sheet, amount, "amount")],
        parts,
        `${projectName(sheet)}：预算数 = ${fiscal ? "财政资金" : ""}${fiscal && other ? " + " : ""}${other ? "其他资金" : ""}`,
        "项目绩效目标表：预算数 = 财政资金 + 其他资金",
      )
    }
    if (!any) yield { cannot: "没有同时列明预算数和资金来源的项目绩效目标表" }
  },
}
