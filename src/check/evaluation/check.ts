import type { EvaluatedSubject, EvaluationSheet, OwnScore } from "../../model/evaluation.ts"
import type { ScoreProblem } from "../../scoring/own.ts"
import type { Scored } from "../../scoring/scored.ts"
import type { Check } from "../check.ts"

/** Points of one row of a sheet: the execution of a subject's budget by the subject's id, or an indicator. */
export interface PartPoints {
  readonly id: string
  readonly weight: number | null
  readonly proposed: Scored
  readonly points: number | null
  readonly own: OwnScore | null
  readonly problem: ScoreProblem | null
}

/** A subject of a sheet with the points of all its rows. */
export interface SubjectPoints {
  readonly subject: EvaluatedSubject
  readonly execution: PartPoints
  readonly indicators: readonly PartPoints[]
}

/** What a check of a sheet of self-evaluation is given: the sheet and its points. */
export interface EvaluationReview {
  readonly sheet: EvaluationSheet
  readonly scored: readonly SubjectPoints[]
}

/** One check of what is filled in on a sheet of self-evaluation. An error keeps the sheet from being handed on. */
export type EvaluationCheck = Check<EvaluationReview>

/** The basis of checks of how the sheet is filled in. */
export const ofTheSheet = "各地公开的自评表的填表说明：如实填完成情况和得分，没有完成的说明原因"
