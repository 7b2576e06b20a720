import type { Observation } from "../check.ts"
import { type EvaluationCheck, ofTheSheet } from "./check.ts"
import { at, type OfRow, rowsIn } from "./facts.ts"

/** A score that a person gave, and what the rules say. */
export interface OwnScoreData extends OfRow {
  readonly score: string
  readonly weight: string
  readonly proposed: string
}

/** EVA-002: a person's own score lies within its bounds, and says why it is another than the rules give. */
export const ownScore: EvaluationCheck = {
  id: "EVA-002",
  family: "EVA",
  title: "自己打的分不能算",
  severity: "error",
  basis: ofTheSheet,
  *run(review): Iterable<Observation> {
    for (const { of, part, row } of rowsIn(review)) {
      if (part.problem === null || part.own === null) continue
      const { range, points } = part.proposed
      const proposed =
        range === null ? String(points) : `${range.from}—${range.until}${range.isUntilIn ? "" : "（不含）"}`
      const data = {
        subject: of.subject.name,
        row,
        score: String(part.own.score),
        weight: String(part.weight),
        proposed,
      } satisfies OwnScoreData
      yield { fault: part.problem, about: [of.subject.id, part.id], at: [at(part.id, "score")], data }
    }
  },
}
