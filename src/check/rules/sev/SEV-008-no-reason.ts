import { nameKey } from "../../about.ts"
import type { Observation } from "../../check.ts"
import { comparedPrinted, printed } from "../../facts/points.ts"
import { heldOf } from "../../facts/reached.ts"
import { aboutEvaluation, evaluationCheck, type OfEvaluation, ofEvaluation } from "./evaluation-check.ts"

/** A loss of points without a reason. */
export interface NoReason extends OfEvaluation {
  readonly indicator: string
  readonly target: string
  readonly value: string
  readonly weight: string
  readonly score: string
}

/** SEV-008: who does not give all points says why. */
export const noReason = evaluationCheck({
  id: "SEV-008",
  title: "扣了分没有写偏差原因",
  severity: "warning",
  basis:
    "《项目支出绩效评价管理办法》（财预〔2020〕10号），地方参照：未完成绩效目标的，应当分析并说明原因，研究改进措施",
  *find(evaluation): Iterable<Observation> {
    // Who tells of problems below the table need not tell of each row.
    if (evaluation.problems !== "") return
    for (const each of evaluation.indicators) {
      const [weight, score] = [printed(each.weight), printed(each.score)]
      if (!weight || !score || each.reasonAt === null || isWritten(each.reason)) continue
      // Money that was not spent is explained where money is told of.
      if (ofExecution.test(each.name)) continue
      if (comparedPrinted(score, weight) >= 0) continue
      yield {
        fault: heldOf(each)?.isKept ? "reached" : "missed",
        about: aboutEvaluation(evaluation, nameKey(each.name), "reason"),
        at: [each.reasonAt, each.score!.at],
        data: {
          ...ofEvaluation(evaluation),
          indicator: each.name,
          target: each.target.text,
          value: each.value.text,
          weight: each.weight!.text,
          score: each.score!.text,
        } satisfies NoReason,
        says: "空白",
      }
    }
  },
})

const ofExecution = /^(?:项目|年度|全年|部门)?(?:预算|资金|支出)*执行(?:率|情况|进度)$/

function isWritten(text: string): boolean {
  return !/^[\s/\\—–-]*$|^(?:无|没有)[。]?$/.test(text)
}
