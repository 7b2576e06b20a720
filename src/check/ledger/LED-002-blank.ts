import type { Entered } from "../../model/ledger.ts"
import type { Observation } from "../check.ts"
import { type LedgerCheck, ofTheForm } from "./check.ts"
import { cell, valueIn } from "./entered.ts"

/** How many records of a kind lack a field. */
export interface BlankField {
  readonly what: string
  readonly label: string
  readonly count: number
}

/** LED-002: what every record needs is there; a blank in a workbook is found when it is read. */
export const required: LedgerCheck = {
  id: "LED-002",
  family: "LED",
  title: "必填的内容没有填",
  severity: "error",
  basis: ofTheForm,
  *run({ ledger }): Iterable<Observation> {
    for (const [kind, what, field, label] of demands) {
      const records: readonly Entered[] = ledger[kind]
      const blank = records.filter((record) => textOf(record, field).trim() === "")
      if (blank.length === 0) continue
      yield {
        about: [kind, field],
        at: blank.map((record) => cell(record, field)),
        data: { what, label, count: blank.length } satisfies BlankField,
      }
    }
  },
}

type Kind =
  | "departments"
  | "units"
  | "projects"
  | "lines"
  | "procurement"
  | "purchases"
  | "specialFunds"
  | "transfers"

const demands: readonly (readonly [kind: Kind, what: string, field: string, label: string])[] = [
  ["departments", "部门", "code", "部门编码"],
  ["departments", "部门", "name", "部门名称"],
  ["units", "单位", "code", "单位编码"],
  ["units", "单位", "name", "单位名称"],
  ["projects", "项目", "code", "项目编码"],
  ["projects", "项目", "name", "项目名称"],
  ["lines", "预算明细", "function", "功能分类科目"],
  ["lines", "预算明细", "economic", "部门经济分类科目"],
  ["procurement", "政府采购", "goods", "采购物品名称"],
  ["procurement", "政府采购", "catalogue", "采购目录序号"],
  ["procurement", "政府采购", "measure", "计量单位"],
  ["purchases", "拟购置资产", "goods", "资产名称"],
  ["specialFunds", "专项资金", "name", "专项资金名称"],
  ["transfers", "转移支付", "document", "文号"],
]

function textOf(record: Entered, field: string): string {
  const value = valueIn(record, field)
  return typeof value === "string" ? value : ""
}
