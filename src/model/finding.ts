import type { Measure } from "../money/figure.ts"
import type { Entity, Source } from "./disclosure.ts"
import type { Place } from "./place.ts"

/** How bad a finding is, the worst first: 错误 blocks publication, 警告 needs a written explanation, 提示 is worth a look. */
export const severities = ["error", "warning", "note"] as const
export type Severity = (typeof severities)[number]

/** Puts the worse first. */
export function bySeverity(a: { readonly severity: Severity }, b: { readonly severity: Severity }): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity)
}

/** An amount a finding speaks of, in cents, and the measure its document prints it in. */
export interface Money {
  readonly cents: number
  readonly measure: Measure
  /** A limit instead of one amount: 不大于, 不小于. */
  readonly bound?: "≤" | "≥"
  /** A change against another year: said as 增加 or 减少. */
  readonly change?: true
  /** Nothing is printed there. */
  readonly blank?: true
  /** Entered in a ledger, where money is exact: said with its measure and without empty decimals. */
  readonly entered?: true
}

/** The likely reason of a defect: its kind and the values the sentence about it names (check/say/cause.ts). */
export interface Cause {
  readonly kind: string
  readonly [value: string]: string | number | boolean | Money | readonly string[] | undefined
}

/** What a finding's sentences are made from. Values are JSON; names are as the document prints them. */
export interface FindingData {
  /** Which of the check's faults it is, when it tells several apart. */
  readonly fault?: string
  readonly says?: Money
  readonly should?: Money
  readonly gap?: Money
  readonly cause?: Cause
  readonly [value: string]: unknown
}

/** One defect, said so that a finance clerk can mend it. Amount texts are in the measure of the document. */
export interface Finding {
  readonly check: string
  readonly severity: Severity
  /**
   * Keys of what it is about (table, row, column, project, indicator, headline figure …), joined by `/`: they
   * survive other lines, years, amounts and wording. Explanations and baselines match by `check` and `about`.
   */
  readonly about: string
  /** Chinese, a few words: what is wrong. */
  readonly title: string
  readonly data: FindingData
  /** Chinese: where, what it says, what it should be, how far off. */
  readonly message: string
  /** Every place involved; the one to mend first comes first. */
  readonly at: Place[]
  /** Chinese, for each of `at`: table, row, column and what is printed, or heading and sentence; "" when unknown. */
  readonly where?: readonly string[]
  readonly says?: string
  readonly should?: string
  readonly gap?: string
  readonly cause?: string
  readonly advice?: string
  /** The relations that show it, as sentences: those that come out once the finding is mended. */
  readonly relations?: readonly string[]
  readonly basis: string
  /** For a defect that is repeated: each one by itself. `message` tells the first few, `at` has all places. */
  readonly each?: readonly Occurrence[]
  /** Why it is right as it stands, as its author wrote beside the document. */
  readonly explanation?: WrittenExplanation
}

/** One of many like defects. */
export type Occurrence = Pick<
  Finding,
  "about" | "data" | "message" | "at" | "where" | "says" | "should" | "gap" | "cause"
>

/** A written explanation of a warning: what it says, who wrote it, and when (`2026-03-01`); "" when not said. */
export interface WrittenExplanation {
  readonly text: string
  readonly by: string
  readonly date: string
  /** No explanation to be handed in: the finding is set aside for this reason. An error stays one all the same. */
  readonly aside?: true
}

/** A check that could not be judged, and why: never a pass, never a finding. */
export interface Unchecked {
  readonly check: string
  readonly because: string
}

/** What checking one document yields (one entry of `files` in `mingzhang.findings/1`). */
export interface Report {
  readonly source: Source
  readonly entity: Entity
  readonly year: number | null
  /** Nothing that could be checked was recognised: as good as not checked, whatever the counts say. */
  readonly outcome?: "unrecognised"
  readonly findings: Finding[]
  readonly unchecked: Unchecked[]
  /** Sentences about the explanations and the baseline it was judged with, such as one that explains nothing. */
  readonly remarks?: readonly string[]
  readonly summary: {
    readonly error: number
    readonly warning: number
    readonly note: number
    readonly relations: number
    /** Warnings and notes with a written explanation; they are not among `warning` and `note`. */
    readonly explained?: number
    /** Findings set aside with a reason; warnings and notes of them are not among `warning` and `note`, errors are among `error`. */
    readonly aside?: number
    /** Findings an earlier report had already, left out here; they are not among the others. */
    readonly known?: number
  }
}
