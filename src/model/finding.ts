import type { Entity, Source } from "./disclosure.ts"
import type { Place } from "./place.ts"

/** How bad a finding is: 错误 blocks publication, 警告 needs a written explanation, 提示 is worth a look. */
export type Severity = "error" | "warning" | "note"

/** One defect, said so that a finance clerk can mend it. Amount texts are in the measure of the document. */
export interface Finding {
  readonly check: string
  readonly severity: Severity
  /** Chinese: where, what it says, what it should be, how far off. */
  readonly message: string
  /** Every place involved; the one to mend first comes first. */
  readonly at: Place[]
  readonly says?: string
  readonly should?: string
  readonly gap?: string
  readonly cause?: string
  readonly advice?: string
  /** The relations that show it, as sentences: those that come out once the finding is mended. */
  readonly relations?: readonly string[]
  readonly basis: string
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
  readonly findings: Finding[]
  readonly unchecked: Unchecked[]
  readonly summary: {
    readonly error: number
    readonly warning: number
    readonly note: number
    readonly relations: number
  }
}
