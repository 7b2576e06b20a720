import type { Amount, Disclosure } from "../model/disclosure.ts"
import type { Finding, Severity } from "../model/finding.ts"
import type { Reference } from "../packs/reference.ts"
import type { Relation } from "./engine/relation.ts"

/** The families of checks on disclosures (docs/concepts.md); LED, on ledgers, lives in compile/checks. */
export type Family =
  | "SUM"
  | "XT"
  | "NAR"
  | "YOY"
  | "TPE"
  | "PRO"
  | "AST"
  | "PLAN"
  | "IND"
  | "PRJ"
  | "ENT"
  | "CODE"
  | "DIS"
  | "TXT"

/** What a check is given: the document, last year's own disclosure when it is known, and what it is judged by. */
export interface Review {
  readonly disclosure: Disclosure
  readonly lastYear: Disclosure | null
  readonly reference: Reference
}

/** A reason why a check could not judge this document. */
export interface Cannot {
  readonly cannot: string
}

/** What a check says of one defect; id, severity and basis come from the check unless it says otherwise. */
export type Verdict = Omit<Finding, "check" | "severity" | "basis"> & {
  readonly severity?: Severity
  readonly basis?: string
  /** The printed amounts it was judged by: where one of them breaks an equality too, that is one defect. */
  readonly rests?: readonly Amount[]
}

/**
 * One check. An equality yields {@link Relation}s, which the engine compares, explains and locates together
 * with all others; a judgement yields verdicts of its own. Either may say that it cannot judge.
 */
export interface Check {
  readonly id: string
  readonly family: Family
  /** Chinese, a few words. */
  readonly title: string
  readonly severity: Severity
  readonly basis: string
  readonly relations?: (review: Review) => Iterable<Relation | Cannot>
  readonly run?: (review: Review) => Iterable<Verdict | Cannot>
}
