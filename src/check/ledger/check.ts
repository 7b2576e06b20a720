import type { Finding, Severity } from "../../model/finding.ts"
import type { Ledger } from "../../model/ledger.ts"
import type { Reference } from "../../packs/reference.ts"

/** What a check of the ledger says of one defect; id, severity and basis come from the check unless given. */
export type LedgerVerdict = Omit<Finding, "check" | "severity" | "basis"> & {
  readonly severity?: Severity
  readonly basis?: string
}

/**
 * One check of what was entered, before anything is compiled from it. An error refuses the compiling. Checks
 * without `run` are those that reading a workbook does: a ledger in memory cannot show what they find.
 */
export interface LedgerCheck {
  readonly id: string
  readonly family: "LED"
  /** Chinese, a few words. */
  readonly title: string
  readonly severity: Severity
  readonly basis: string
  readonly run?: (ledger: Ledger, reference: Reference) => Iterable<LedgerVerdict>
}
