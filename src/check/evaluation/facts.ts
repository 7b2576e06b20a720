import { type EvaluationFill, evaluationOf, type WeightedIndicator } from "../../model/evaluation.ts"
import type { Place } from "../../model/place.ts"
import type { EvaluationReview, PartPoints, SubjectPoints } from "./check.ts"

/** An indicator of a sheet with what was reported of it and its points. */
export interface SeenIndicator {
  readonly of: SubjectPoints
  readonly indicator: WeightedIndicator
  readonly fill: EvaluationFill
  readonly part: PartPoints
}

/** What the sentences about a row name. */
export interface OfRow {
  readonly subject: string
  readonly row: string
}

/** What a row of money is called. */
export const executionName = "预算执行率"

/** Every indicator of a sheet, in its order. */
export function indicatorsIn({ sheet, scored }: EvaluationReview): readonly SeenIndicator[] {
  return scored.flatMap((of) =>
    of.subject.indicators.flatMap((indicator, i) => {
      const part = of.indicators[i]
      return part ? [{ of, indicator, fill: evaluationOf(sheet.fills, indicator.id), part }] : []
    }),
  )
}

/** Every row with points: the execution of each subject's budget, then its indicators. */
export function rowsIn({ scored }: EvaluationReview): readonly {
  readonly of: SubjectPoints
  readonly part: PartPoints
  readonly row: string
}[] {
  return scored.flatMap((of) => [
    { of, part: of.execution, row: executionName },
    ...of.indicators.map((part, i) => ({ of, part, row: of.subject.indicators[i]?.name ?? "" })),
  ])
}

/** Where a field of a row stands. */
export function at(record: string, field: string): Place {
  return { record, field }
}

/** Whether something is written. */
export function isWritten(text: string): boolean {
  return text.trim() !== ""
}
