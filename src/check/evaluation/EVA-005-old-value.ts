import type { Observation } from "../check.ts"
import { type EvaluationCheck, ofTheSheet } from "./check.ts"
import { at, indicatorsIn, type OfRow } from "./facts.ts"

/** A value that is still the one of a date of monitoring. */
export interface OldValue extends OfRow {
  readonly value: string
  readonly day: string
}

/** EVA-005: a value taken over from monitoring was looked at again after the year. */
export const oldValue: EvaluationCheck = {
  id: "EVA-005",
  family: "EVA",
  title: "完成值还是监控时的数",
  severity: "warning",
  basis: ofTheSheet,
  *run(review): Iterable<Observation> {
    const end = `${review.sheet.year}-12-31`
    for (const { of, indicator, fill } of indicatorsIn(review)) {
      const day = fill.valueAsOf
      if (day === null || day >= end) continue
      const data = {
        subject: of.subject.name,
        row: indicator.name,
        value: fill.value,
        day,
      } satisfies OldValue
      yield { about: [of.subject.id, indicator.id], at: [at(indicator.id, "value")], data }
    }
  },
}
