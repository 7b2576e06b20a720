import type { Disclosure, Project } from "../model/disclosure.ts"
import type { SpecialFund } from "../model/ledger.ts"
import { goalsOf, indicatorsOf } from "./projects.ts"
import type { Publisher } from "./publisher.ts"

const at = {}

/** Whether a sheet is that of a fund the department distributes: it has no code of a project, and is called so. */
export function isSpecialFund({ code, name, plan }: Project): boolean {
  return !code?.trim() && /专项资金/.test(name) && plan.every((point) => point === null)
}

/** The special funds of a disclosure. */
export function specialFundsOf({ projects }: Disclosure, { department }: Publisher): SpecialFund[] {
  return projects.filter(isSpecialFund).map((fund) => ({
    department: department.code,
    name: fund.name.replace(/（专项资金）$/, ""),
    cents: fund.amount?.figure?.cents ?? 0,
    purpose: fund.purpose,
    goals: goalsOf(fund),
    indicators: indicatorsOf(fund),
    at,
  }))
}
