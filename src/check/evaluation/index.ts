import type { Finding } from "../../model/finding.ts"
import { findingsAlone } from "../say/alone.ts"
import type { EvaluationCheck, EvaluationReview } from "./check.ts"
import { noPoints } from "./EVA-001-no-points.ts"
import { ownScore } from "./EVA-002-own-score.ts"
import { noReason } from "./EVA-003-no-reason.ts"
import { weights } from "./EVA-004-weights.ts"
import { oldValue } from "./EVA-005-old-value.ts"

/** The family EVA, in the order of its numbers. */
export const evaluationChecks: readonly EvaluationCheck[] = [noPoints, ownScore, noReason, weights, oldValue]

/** All findings about a sheet of self-evaluation, errors first. */
export function checkEvaluation(review: EvaluationReview): Finding[] {
  return findingsAlone(evaluationChecks, review)
}
