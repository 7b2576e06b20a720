import type { EvaluationReview } from "../../check/evaluation/check.ts"
import type { EvaluationSheet } from "../../model/evaluation.ts"
import type { KnownMoney } from "../monitoring/money.ts"
import { type ScoredSubject, scoredOn } from "./scored.ts"

/** A sheet of self-evaluation with its points, as its checks and its readers look at it. */
export interface ScoredReview extends EvaluationReview {
  readonly scored: readonly ScoredSubject[]
}

/** Scores a sheet. */
export function evaluationReview(sheet: EvaluationSheet, known: KnownMoney): ScoredReview {
  return { sheet, scored: scoredOn(sheet, known) }
}
