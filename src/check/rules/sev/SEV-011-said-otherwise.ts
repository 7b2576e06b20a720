import { compared, fractionOf } from "../../../scoring/fraction.ts"
import type { Observation } from "../../check.ts"
import { printed } from "../../facts/points.ts"
import { scoresSaid } from "../../facts/scores-said.ts"
import { aboutEvaluation, evaluationCheck, type OfEvaluation, ofEvaluation } from "./evaluation-check.ts"

/** Points that are told otherwise than the table has them. */
export interface SaidOtherwise extends OfEvaluation {
  readonly said: string
  readonly total: string
}

/** SEV-011: a report tells the points of its tables. */
export const saidOtherwise = evaluationCheck({
  id: "SEV-011",
  title: "文中的自评得分与自评表不同",
  severity: "error",
  basis: "惯例：情况说明与所附表格一致",
  *find(evaluation, { disclosure }): Iterable<Observation> {
    const total = printed(evaluation.total.score)
    if (!total) return
    for (const { words, score, at } of scoresSaid(disclosure, evaluation))
      if (compared(fractionOf(score), total.value) !== 0)
        yield {
          about: aboutEvaluation(evaluation, "said"),
          at: [at, evaluation.total.score!.at],
          data: {
            ...ofEvaluation(evaluation),
            said: words,
            total: evaluation.total.score!.text,
          } satisfies SaidOtherwise,
          says: words,
          should: evaluation.total.score!.text,
        }
  },
})
