import type { ExecutedQuota } from "../../model/execution.ts"
import type { AccountLine, FinalAccount } from "../../model/final.ts"
import type { Check } from "../check.ts"

/** What a check of a final account is given, before it is compiled: the account, and what else is known of its year. */
export interface AccountReview {
  readonly account: FinalAccount
  /** Last year's account of the same bodies. */
  readonly lastYear: FinalAccount | null
  /** What the book of movements says of every quota at the end of the year; null when there is no book. */
  readonly book: readonly ExecutedQuota[] | null
}

/** One check of a final account as it was entered. An error refuses the compiling. */
export type AccountCheck = Check<AccountReview>

/** Keys of what a finding about a line is about. */
export function aboutLine({ unit, project, function: section, economic, fund }: LineKey): (string | null)[] {
  return ["lines", unit, project, section, economic, fund]
}

/** What tells quotas apart. */
export type LineKey = Pick<AccountLine, "unit" | "project" | "function" | "economic" | "fund">

/** The only text of what tells quotas apart. */
export function keyOfLine({ unit, project, function: section, economic, fund }: LineKey): string {
  return [unit, project ?? "", section, economic, fund].join("|")
}

/** A line in a finding: whose, for what. */
export interface OfLine {
  readonly unit: string
  readonly project: string | null
  readonly function: string
  readonly economic: string
}

/** What a finding says of a line. */
export function ofLine({ unit, project, function: section, economic }: LineKey): OfLine {
  return { unit, project, function: section, economic }
}
