import type { Cannot, Check, Observation } from "../../check.ts"
import { aboutEvaluation, type OfEvaluation, ofEvaluation } from "./evaluation-check.ts"

/** A reason that stands beside several indicators. */
export interface SameReason extends OfEvaluation {
  readonly reason: string
  readonly count: number
  readonly indicators: readonly string[]
}

/** From how many on, and from how many characters. */
const several = 3
const longest = 6

/** SEV-009: every deviation has a reason of its own. */
export const sameReason: Check = {
  id: "SEV-009",
  family: "SEV",
  title: "同一条原因贴在多项指标上",
  severity: "warning",
  basis: "《项目支出绩效评价管理办法》（财预〔2020〕10号），地方参照：逐项分析偏差原因",
  *run({ disclosure: { evaluations, stage } }): Iterable<Observation | Cannot> {
    if (!evaluations && stage === "final") yield { cannot: "没有读到自评表" }
    const rows = (evaluations ?? []).flatMap((evaluation) =>
      evaluation.indicators.map((indicator) => ({ evaluation, indicator, reason: bare(indicator.reason) })),
    )
    const written = rows.filter(({ reason }) => reason.length >= longest)
    for (const [, same] of Map.groupBy(written, ({ reason }) => reason)) {
      if (same.length < several) continue
      const { evaluation, indicator } = same[0]!
      yield {
        about: aboutEvaluation(evaluation, "reason"),
        at: same.flatMap((each) => each.indicator.reasonAt ?? []),
        data: {
          ...ofEvaluation(evaluation),
          reason: indicator.reason,
          count: same.length,
          indicators: same.map((each) => each.indicator.name),
        } satisfies SameReason,
        says: indicator.reason,
      }
    }
  },
}

function bare(text: string): string {
  return text.replace(/[\s，。；、,.;]+/g, "")
}
