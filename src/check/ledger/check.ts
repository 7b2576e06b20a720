import type { Ledger } from "../../model/ledger.ts"
import type { Reference } from "../../packs/reference.ts"
import type { Check } from "../check.ts"

/** What a check of ledgers is given: what was entered, and what it is judged by. */
export interface LedgerReview {
  readonly ledger: Ledger
  readonly reference: Reference
  /** It is what one unit enters: what its department says for itself stands elsewhere. */
  readonly isUnits?: boolean
}

/**
 * One check of what was entered, before anything is compiled from it. An error refuses the compiling. Checks
 * without `run` are those that reading a workbook does: a ledger in memory cannot show what they find.
 */
export type LedgerCheck = Check<LedgerReview>

/** The basis of checks of how the form is filled in. */
export const ofTheForm = "明账台账模板的填写说明"
