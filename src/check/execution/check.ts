import type {
  ExecutedContract,
  ExecutedPayment,
  ExecutedProject,
  ExecutedQuota,
  Execution,
} from "../../model/execution.ts"
import type { Pace } from "../../packs/pace.ts"
import type { Check } from "../check.ts"

/** What a check of the execution is given: how far the money is, and what its place says of pace. */
export interface ExecutionReview {
  readonly execution: Execution
  readonly pace: Pace
}

/** One check of how a budget is executed. It warns: what has happened is not refused. */
export type ExecutionCheck = Check<ExecutionReview>

/** A quota in a finding: whose, for what. */
export interface OfQuota {
  readonly unit: string
  readonly unitName: string
  readonly projectName: string | null
  readonly economicName: string
}

/** What a finding says of a quota. */
export function ofQuota({ unit, unitName, projectName, economicName }: ExecutedQuota): OfQuota {
  return { unit, unitName, projectName, economicName }
}

/** Keys of what a finding about a quota is about. */
export function aboutQuota({ unit, project, function: section, economic, fund }: ExecutedQuota) {
  return [unit, project, section, economic, fund]
}

/** The place of a quota or payment in the book. */
export function at(record: string): { readonly record: string } {
  return { record }
}

/** A project in a finding. */
export type OfProject = Pick<ExecutedProject, "unit" | "unitName" | "projectName">

/** What a finding says of a project. */
export function ofProject({ unit, unitName, projectName }: ExecutedProject): OfProject {
  return { unit, unitName, projectName }
}

/** Payments of the year by their quotas. */
export function paymentsByQuota({ quotas, payments }: Execution) {
  const known = new Map(quotas.map((quota) => [quota.key, quota]))
  return payments.flatMap((payment: ExecutedPayment) => {
    const quota = known.get(payment.quota)
    return quota ? [{ payment, quota }] : []
  })
}

/** A contract in a finding. */
export type OfContract = Pick<ExecutedContract, "unit" | "unitName" | "title" | "document" | "supplier">

/** What a finding says of a contract. */
export function ofContract({ unit, unitName, title, document, supplier }: ExecutedContract): OfContract {
  return { unit, unitName, title, document, supplier }
}
