import type { Body } from "../../flow/index.ts"
import type { recordKinds } from "../../model/ids.ts"

/** The lists of a ledger. */
export type RecordKind = (typeof recordKinds)[number]

/**
 * Lists that a unit or a department fills in itself. The names of departments and the control numbers are the year's;
 * what units spend is theirs, what the department distributes or says for itself is the department's.
 */
const filledBy: Readonly<Record<Body["kind"], readonly RecordKind[]>> = {
  unit: ["units", "projects", "lines", "procurement", "assets", "purchases", "quotas", "lastYear", "texts"],
  department: ["specialFunds", "transfers", "quotas", "lastYear", "texts"],
}

/** Whether a list is filled in by bodies of a kind. */
export function isFilledBy(kind: Body["kind"], list: string): list is RecordKind {
  return filledBy[kind].includes(list as RecordKind)
}

/** The lists that bodies of a kind fill in. */
export function listsOf(kind: Body["kind"]): readonly RecordKind[] {
  return filledBy[kind]
}

/** The field of a record of a list that says whose it is. */
export function ownerField(list: RecordKind): "unit" | "of" | "department" | "code" {
  if (list === "units") return "code"
  if (list === "specialFunds" || list === "transfers") return "department"
  return list === "quotas" || list === "lastYear" || list === "texts" ? "of" : "unit"
}

/** What each list is called. */
export const listNames: Readonly<Record<RecordKind | "explanations", string>> = {
  departments: "部门",
  units: "单位基本情况",
  projects: "项目",
  lines: "预算明细",
  procurement: "政府采购",
  assets: "固定资产",
  purchases: "拟购置资产",
  specialFunds: "专项资金",
  transfers: "提前下达的转移支付",
  controls: "控制数",
  quotas: "定额",
  lastYear: "上年数",
  texts: "文字说明",
  explanations: "警告的说明",
}
