import type { Entered, Ledger } from "../../model/ledger.ts"
import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell, valueIn } from "./fields.ts"

/** LED-002: what every record needs is there; a blank in a workbook is found when it is read. */
export const required: LedgerCheck = {
  id: "LED-002",
  family: "LED",
  title: "必填的内容都填了",
  severity: "error",
  basis: "明账台账模板的填写说明",
  *run(ledger): Iterable<LedgerVerdict> {
    for (const [what, field, label, records] of demands(ledger)) {
      const blank = records.filter((record) => textOf(record, field).trim() === "")
      if (blank.length === 0) continue
      yield {
        message: `${what}有${blank.length}处没有填${label}。`,
        at: blank.map((record) => cell(record, field)),
        says: "（空）",
        advice: `请补填${label}。`,
      }
    }
  },
}

type Demand = readonly [what: string, field: string, label: string, records: readonly Entered[]]

function demands(ledger: Ledger): Demand[] {
  const { departments, units, projects, lines, procurement, purchases, specialFunds, transfers } = ledger
  return [
    ["部门", "code", "部门编码", departments],
    ["部门", "name", "部门名称", departments],
    ["单位", "code", "单位编码", units],
    ["单位", "name", "单位名称", units],
    ["项目", "code", "项目编码", projects],
    ["项目", "name", "项目名称", projects],
    ["预算明细", "function", "功能分类科目", lines],
    ["预算明细", "economic", "部门经济分类科目", lines],
    ["政府采购", "goods", "采购物品名称", procurement],
    ["政府采购", "catalogue", "采购目录序号", procurement],
    ["政府采购", "measure", "计量单位", procurement],
    ["拟购置资产", "goods", "资产名称", purchases],
    ["专项资金", "name", "专项资金名称", specialFunds],
    ["转移支付", "document", "文号", transfers],
  ]
}

function textOf(record: Entered, field: string): string {
  const value = valueIn(record, field)
  return typeof value === "string" ? value : ""
}
