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

/** The only text of a quota: equal quotas have equal keys. */
export function quotaKey({ unit, project, function: section, economic, fund }: Quota): string {
  return [unit, project ?? "", section, economic, fund].join("|")
}

/** The quota that a budget line belongs to. */
export function quotaOf({ unit, project, function: section, economic, fund }: BudgetLine): Quota {
  return { unit, project, function: section, economic, fund }
}
