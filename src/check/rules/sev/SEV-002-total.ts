import type { SelfEvaluation } from "../../../model/self-evaluation.ts"
import { compared, type Fraction, fractionOf, less, sum, whole } from "../../../scoring/fraction.ts"
import type { Observation, Review } from "../../check.ts"
import { missedWithFullPoints } from "../../facts/missed-points.ts"
import { executionOf, fractionText, printed, standsFor, sumOf } from "../../facts/points.ts"
import {
  aboutEvaluation,
  byRule,
  evaluationCheck,
  type OfEvaluation,
  ofEvaluation,
} from "./evaluation-check.ts"

/** A total that its parts do not come to. */
export interface WrongTotal extends OfEvaluation {
  readonly total: string
  readonly indicators: string
  /** "" where the form prints no points of execution. */
  readonly execution: string
  readonly sum: string
}

/** SEV-002: the total of a self-evaluation is the sum of its points. */
export const total = evaluationCheck({
  id: "SEV-002",
  title: "自评总分与各项得分之和不符",
  severity: "error",
  basis: byRule,
  *find(evaluation, review): Iterable<Observation> {
    const said = printed(evaluation.total.score)
    const own = evaluation.indicators.map(({ score }) => printed(score))
    const known = own.filter((score) => score !== null)
    if (!said || known.length === 0 || known.length < own.length) return
    const indicators = sumOf(known)
    const row = executionOf(evaluation)
    const execution = printed(row?.score ?? null)
    const all = execution ? sum([indicators, execution.value]) : indicators
    if (standsFor(said, all) || (execution === null && isWithin(said.value, indicators, evaluation))) return
    if (isToldOfRow(less(all, said.value), evaluation, review)) return
    const isZero = said.value.n === 0n
    yield {
      fault: isZero ? "zero" : "sum",
      about: aboutEvaluation(evaluation, "total"),
      at: [evaluation.total.score!.at],
      data: {
        ...ofEvaluation(evaluation),
        total: fractionText(said.value),
        indicators: fractionText(indicators),
        execution: execution ? fractionText(execution.value) : "",
        sum: fractionText(all),
      } satisfies WrongTotal,
      says: evaluation.total.score!.text,
      should: fractionText(all),
      gap: fractionText(less(all, said.value)).replace(/^-/, ""),
    }
  },
})

/** Points of execution that are not printed may be in the total: as many as the indicators leave of 100. */
function isWithin(said: Fraction, indicators: Fraction, { indicators: rows }: SelfEvaluation): boolean {
  const weights = rows.map(({ weight }) => printed(weight)).filter((weight) => weight !== null)
  if (weights.length < rows.length) return compared(said, indicators) >= 0
  const left = less(whole(100), sumOf(weights))
  return compared(said, indicators) >= 0 && compared(said, sum([indicators, left])) <= 0
}

/** A row that has all its points although it was missed is the defect, and told; the total may well be right. */
function isToldOfRow(above: Fraction, { indicators }: SelfEvaluation, { disclosure }: Review): boolean {
  if (above.n <= 0n) return false
  const names = new Set(indicators.map(({ name }) => name))
  return missedWithFullPoints(disclosure).some(
    ({ row, full }) => names.has(row.indicator.name) && compared(above, fractionOf(full)) <= 0,
  )
}
