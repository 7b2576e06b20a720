import { evaluationOf } from "../../model/evaluation.ts"
import { scoringRules } from "../../packs/scoring.ts"
import type { Observation } from "../check.ts"
import { type EvaluationCheck, ofTheSheet } from "./check.ts"
import { at, indicatorsIn, isWritten } from "./facts.ts"

/** Weights of a subject that do not come to 100, or one that was changed. */
export interface WeightData {
  readonly subject: string
  readonly row: string
  readonly sum: string
  readonly before: string
  readonly now: string
}

/** EVA-004: the weights of a subject come to 100, and a changed one says why. */
export const weights: EvaluationCheck = {
  id: "EVA-004",
  family: "EVA",
  title: "权重不对",
  severity: "error",
  basis: ofTheSheet,
  *run(review): Iterable<Observation> {
    const { sheet } = review
    for (const { subject, execution, indicators } of review.scored) {
      if (indicators.length === 0) continue
      // Weights have two decimals at most: whole hundredths are exact.
      const hundredths = [execution, ...indicators].reduce(
        (sum, { weight }) => sum + Math.round((weight ?? 0) * 100),
        0,
      )
      const data = { subject: subject.name, row: "", sum: String(hundredths / 100), before: "", now: "" }
      if (hundredths !== 10_000)
        yield { fault: "sum", about: [subject.id], at: [at(subject.id, "weight")], data }
    }
    if (scoringRules(sheet.rules, sheet.year).weightChange === "free") return
    for (const { of, indicator } of indicatorsIn(review)) {
      const changed = evaluationOf(sheet.fills, indicator.id).weight
      if (changed === null || changed.weight === indicator.weight || isWritten(changed.reason)) continue
      const data = {
        subject: of.subject.name,
        row: indicator.name,
        sum: "",
        before: String(indicator.weight ?? ""),
        now: String(changed.weight),
      } satisfies WeightData
      yield { fault: "changed", about: [of.subject.id, indicator.id], at: [at(indicator.id, "weight")], data }
    }
  },
}
