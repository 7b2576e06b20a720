import type { BudgetLine, Fund } from "../../model/ledger.ts"

/** 指标: what money was given for, as finely as the approved budget says it. */
export interface Quota {
  readonly unit: string
  /** Code of the project; null for basic and other expenditure without one. */
  readonly project: string | null
  /** 支出功能分类, 7 digits. */
  readonly function: string
  /** 部门预算支出经济分类, 5 digits. */
  readonly economic: string
  readonly fund: Fund
}

/** Quotas of a long list are asked for their keys over and over. */
const keys = new WeakMap<Quota, string>()

/** The only text of a quota: equal quotas have equal keys. */
export function quotaKey(quota: Quota): string {
  let key = keys.get(quota)
  if (key === undefined) {
    const { unit, project, function: section, economic, fund } = quota
    key = `${unit}|${project ?? ""}|${section}|${economic}|${fund}`
    keys.set(quota, key)
  }
  return key
}

/** The quota that a budget line belongs to. */
export function quotaOf({ unit, project, function: section, economic, fund }: BudgetLine): Quota {
  return { unit, project, function: section, economic, fund }
}
