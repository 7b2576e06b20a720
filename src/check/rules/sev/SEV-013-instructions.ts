import type { Place } from "../../../model/place.ts"
import type { SelfEvaluation } from "../../../model/self-evaluation.ts"
import type { Observation } from "../../check.ts"
import { aboutEvaluation, evaluationCheck, type OfEvaluation, ofEvaluation } from "./evaluation-check.ts"

/** Words of the form that were left where its contents belong. */
export interface Instruction extends OfEvaluation {
  readonly words: string
}

const instruction =
  /[（(](?:不超过|限|控制在)?\d{2,4}个?字(?:以内|之内|左右)?[）)]|不超过\d{2,4}个?字|[（(【](?:此处|请|按)?(?:填写|简述|简要|列明|概括|说明)[^）)】]{2,40}[）)】]|^(?:请|此处)(?:填写|简述|说明)|^填写(?:说明|要求|内容)?[:：]/

/** SEV-013: the instructions of the form are gone. */
export const instructions = evaluationCheck({
  id: "SEV-013",
  title: "自评表里留有填表提示",
  severity: "warning",
  basis: "公开内容应当真实、完整（《地方预决算公开操作规程》财预〔2016〕143号）",
  *find(evaluation): Iterable<Observation> {
    for (const [field, text, at] of textsOf(evaluation)) {
      const found = instruction.exec(text.trim())
      if (!found) continue
      yield {
        about: aboutEvaluation(evaluation, field, "instruction"),
        at: [at],
        data: { ...ofEvaluation(evaluation), words: found[0] } satisfies Instruction,
        says: found[0],
      }
    }
  },
})

function textsOf(evaluation: SelfEvaluation): (readonly [field: string, text: string, at: Place])[] {
  const { places, at, goals, reached, conclusion, problems, remedies, indicators } = evaluation
  return [
    ["goals", goals, places.goals ?? at],
    ["reached", reached, places.reached ?? at],
    ["conclusion", conclusion, places.conclusion ?? at],
    ["problems", problems, places.problems ?? at],
    ["remedies", remedies, places.remedies ?? at],
    ...indicators.flatMap((each): (readonly [string, string, Place])[] => [
      [`${each.name}/name`, each.name, each.at],
      [`${each.name}/value`, each.value.text, each.value.at],
      [`${each.name}/reason`, each.reason, each.reasonAt ?? each.at],
    ]),
  ]
}
