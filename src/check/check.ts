import type { Amount, Disclosure } from "../model/disclosure.ts"
import type { Cause, Money, Severity } from "../model/finding.ts"
import type { Place } from "../model/place.ts"
import type { Reference } from "../packs/reference.ts"
import type { Relation } from "./engine/relation.ts"

/**
 * The families of checks (docs/concepts.md); LED judges ledgers, MON and EVA sheets of monitoring and of self-evaluation,
 * EXE executed budgets, FIN final accounts, published or not yet compiled, the others disclosures.
 */
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
  | "SEV"
  | "PRJ"
  | "ENT"
  | "CODE"
  | "DIS"
  | "TXT"
  | "LED"
  | "MON"
  | "EVA"
  | "EXE"
  | "FIN"

/** What a check of documents is given: the document, what else of the publisher is known, and what it is judged by. */
export interface Review {
  readonly disclosure: Disclosure
  /** Last year's own disclosure. */
  readonly lastYear: Disclosure | null
  /** For a final account, the budget of the same year. */
  readonly budget?: Disclosure | null
  readonly reference: Reference
}

/** A reason why a check could not judge this document. */
export interface Cannot {
  readonly cannot: string
}

/**
 * What a check saw: data, no sentence. id, basis and severity come from the check unless it says otherwise; the
 * sentences are made in check/say.
 */
export interface Observation {
  /** Which of the check's faults, when it tells several apart. */
  readonly fault?: string
  /** Keys of what it is about: see {@link aboutText}. Never a place, a year, an amount or a sentence. */
  readonly about: readonly (string | null | undefined)[]
  /** Every place involved; the one to mend first comes first. */
  readonly at: Place[]
  /** The values the sentences name: JSON. */
  readonly data?: object
  readonly says?: Money | string
  readonly should?: Money | string
  readonly gap?: Money | string
  readonly cause?: Cause
  readonly severity?: Severity
  readonly basis?: string
  /** The printed amounts it was judged by: where one of them breaks an equality too, that is one defect. */
  readonly rests?: readonly Amount[]
}

/**
 * One check of a thing given: a document under {@link Review}, or a ledger. An equality yields {@link Relation}s,
 * which the engine compares, explains and locates together with all others; a judgement yields observations of
 * its own. Either may say that it cannot judge.
 */
export interface Check<Given = Review> {
  readonly id: string
  readonly family: Family
  /** Chinese, a few words: what is wrong when it finds something. */
  readonly title: string
  readonly severity: Severity
  readonly basis: string
  readonly relations?: (given: Given) => Iterable<Relation | Cannot>
  readonly run?: (given: Given) => Iterable<Observation | Cannot>
}
