import { subjectFillOf } from "../../model/evaluation.ts"
import { stepText } from "../../scoring/say.ts"
import type { Observation } from "../check.ts"
import { type EvaluationCheck, ofTheSheet, type PartPoints } from "./check.ts"
import { at, executionName, indicatorsIn, isWritten, type OfRow } from "./facts.ts"

/** A deviation with the arithmetic that shows it. */
export interface DeviationData extends OfRow {
  readonly because: string
}

/** EVA-003: who reached less, far more, or left money over says why. */
export const noReason: EvaluationCheck = {
  id: "EVA-003",
  family: "EVA",
  title: "有偏差没有写原因",
  severity: "error",
  basis: ofTheSheet,
  *run(review): Iterable<Observation> {
    for (const { subject, execution } of review.scored) {
      const data = { subject: subject.name, row: executionName, because: arithmetic(execution) }
      if (isLess(execution) && !isWritten(subjectFillOf(review.sheet.fills, subject.id).reason))
        yield { fault: "money", about: [subject.id], at: [at(subject.id, "reason")], data }
    }
    for (const { of, indicator, fill, part } of indicatorsIn(review)) {
      if (isWritten(fill.reason)) continue
      const about = [of.subject.id, indicator.id]
      const data = {
        subject: of.subject.name,
        row: indicator.name,
        because: arithmetic(part),
      } satisfies DeviationData
      if (isLess(part)) yield { fault: "less", about, at: [at(indicator.id, "reason")], data }
      else if (part.proposed.exceeds)
        yield { fault: "more", severity: "warning", about, at: [at(indicator.id, "reason")], data }
    }
  },
}

function isLess({ points, weight, proposed }: PartPoints): boolean {
  // Where words decide the rules leave a range open: the score that was given tells how much was reached.
  const counted = proposed.range === null ? (proposed.points ?? points) : points
  return counted !== null && weight !== null && counted < weight
}

function arithmetic({ proposed }: PartPoints): string {
  return proposed.steps.map(stepText).join("")
}
