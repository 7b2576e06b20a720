import type { Ledger } from "../../model/ledger.ts"
import type { Reference } from "../../packs/reference.ts"
import type { Check, Verdict } from "../check.ts"

/** TRANSITION: see Verdict in check.ts. */
export type LedgerVerdict = Verdict

/**
 * One check of what was entered, before anything is compiled from it. An error refuses the compiling. Checks
 * without `run` are those that reading a workbook does: a ledger in memory cannot show what they find.
 */
export type LedgerCheck = Omit<Check<Ledger>, "run"> & {
  readonly run?: (ledger: Ledger, reference: Reference) => Iterable<LedgerVerdict>
}
