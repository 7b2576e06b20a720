import { checkEvaluation } from "../../check/evaluation/index.ts"
import { bySeverity, type Finding } from "../../model/finding.ts"
import { defaultReference } from "../../packs/reference.ts"
import { checkEvaluations } from "./check.ts"
import { evaluationsFrom, type Printed } from "./evaluation.ts"
import type { ScoredReview } from "./review.ts"

/**
 * Everything that is found on a sheet of self-evaluation, errors first: how it is filled in (EVA), and what anybody would
 * find on the table once it is published (SEV), each defect once.
 */
export function judgedOn(review: ScoredReview, printed: Printed): Finding[] {
  const { sheet, scored } = review
  const own = checkEvaluation(review)
  const told = new Set(own.flatMap(({ check, at }) => at.map(({ record }) => `${check} ${record}`)))
  const evaluations = evaluationsFrom(scored, sheet, printed)
  // What is printed is what was approved, by the making of a sheet: nothing can differ from it.
  const public_ = checkEvaluations(evaluations, {
    year: sheet.year,
    reference: defaultReference,
    approved: null,
  })
  const isTold = ({ check, at }: Finding) =>
    toldBefore[check]?.some((before) => told.has(`${before} ${at[0]?.record}`)) === true
  const reasoned = new Set(
    scored
      .flatMap(({ execution, indicators }) => [execution, ...indicators])
      .flatMap(({ id, own, problem }) => (own !== null && problem === null ? [id] : [])),
  )
  // Who gave another score said why: that it is another is for who receives the sheet to weigh, and holds nothing up.
  const weighed = (finding: Finding): Finding => {
    const [place] = finding.at
    const isOfScore = place?.field?.startsWith("score") === true && reasoned.has(place.record ?? "")
    return isOfScore && finding.severity === "error" ? { ...finding, severity: "warning" } : finding
  }
  return [...own, ...public_.filter((finding) => !isTold(finding)).map(weighed)].sort(bySeverity)
}

/** By which checks of a sheet that is filled in a check of the printed one has been told, where both are about one record. */
const toldBefore: Readonly<Record<string, readonly string[]>> = {
  "SEV-001": ["EVA-004"],
  "SEV-003": ["EVA-002"],
  "SEV-004": ["EVA-002"],
  "SEV-007": ["EVA-001"],
  "SEV-008": ["EVA-002", "EVA-003"],
}
