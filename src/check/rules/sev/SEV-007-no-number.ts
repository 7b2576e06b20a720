import { understand } from "../../../targets/understood.ts"
import { plain } from "../../../text/label.ts"
import { narrow } from "../../../text/narrow.ts"
import { nameKey } from "../../about.ts"
import type { Observation } from "../../check.ts"
import { aboutEvaluation, evaluationCheck, type OfEvaluation, ofEvaluation } from "./evaluation-check.ts"

/** What stands where a number should. */
export interface NoNumber extends OfEvaluation {
  readonly indicator: string
  readonly target: string
  readonly value: string
}

const sign = /^(?:[≥≤><≧≦]|>=|<=|不低于|不少于|不超过|不高于|不大于|不小于|大于|小于)/
const word =
  /^(?:已?(?:按[时期]|全部|如期)?(?:完成|达标|达成|实现|落实)(?:率?目标|任务)?|达到(?:预期)?(?:目标|要求)?|是|合格|有|符合(?:要求|标准)?)$/

/** SEV-007: what was reached is a number where the target is one, and not the target again. */
export const noNumber = evaluationCheck({
  id: "SEV-007",
  title: "完成值照抄了指标值或没有写数",
  severity: "warning",
  basis: "《项目支出绩效评价管理办法》（财预〔2020〕10号），地方参照：定量指标填写实际完成的数值",
  *find(evaluation): Iterable<Observation> {
    for (const each of evaluation.indicators) {
      const text = narrow(plain(each.value.text))
      const isNumeric = !("because" in understand({ name: each.name, description: "", target: each.target }))
      if (!isNumeric) continue
      const fault =
        sign.test(text) && /\d/.test(text)
          ? "copied"
          : word.test(text)
            ? "words"
            : text === ""
              ? "blank"
              : null
      if (fault === null) continue
      // Nothing is said of it where no points are given either: it may not apply.
      if (fault === "blank" && (each.score?.value ?? 0) <= 0) continue
      yield {
        fault,
        about: aboutEvaluation(evaluation, nameKey(each.name), "value"),
        at: [each.value.at, each.target.at],
        data: {
          ...ofEvaluation(evaluation),
          indicator: each.name,
          target: each.target.text,
          value: each.value.text,
        } satisfies NoNumber,
        says: each.value.text,
      }
    }
  },
})
