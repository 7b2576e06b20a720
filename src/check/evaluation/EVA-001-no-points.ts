import type { Observation } from "../check.ts"
import { type EvaluationCheck, ofTheSheet } from "./check.ts"
import { at, indicatorsIn, isWritten, type OfRow } from "./facts.ts"

/** EVA-001: every row has points: what was paid is known, every indicator has its value, and where words decide its score. */
export const noPoints: EvaluationCheck = {
  id: "EVA-001",
  family: "EVA",
  title: "还没有得分",
  severity: "error",
  basis: ofTheSheet,
  *run(review): Iterable<Observation> {
    for (const { subject, execution } of review.scored) {
      const data = { subject: subject.name, row: "" } satisfies OfRow
      if (execution.points === null)
        yield { fault: "money", about: [subject.id], at: [at(subject.id, "paid")], data }
    }
    for (const { of, indicator, fill, part } of indicatorsIn(review)) {
      const about = [of.subject.id, indicator.id]
      const data = { subject: of.subject.name, row: indicator.name } satisfies OfRow
      if (!isWritten(fill.value)) yield { fault: "value", about, at: [at(indicator.id, "value")], data }
      else if (part.points === null) yield { fault: "score", about, at: [at(indicator.id, "score")], data }
    }
  },
}
