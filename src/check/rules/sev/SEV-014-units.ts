import { analyse, canMeet, dimensionsOfUnit } from "../../../indicators/index.ts"
import { parseTarget } from "../../../read/projects/target.ts"
import { nameKey } from "../../about.ts"
import type { Observation } from "../../check.ts"
import { aboutEvaluation, evaluationCheck, type OfEvaluation, ofEvaluation } from "./evaluation-check.ts"

/** A value in a unit that its target is not in, or a unit written twice. */
export interface WrongUnit extends OfEvaluation {
  readonly indicator: string
  readonly target: string
  readonly value: string
}

/** SEV-014: what was reached is counted in what the target is. */
export const units = evaluationCheck({
  id: "SEV-014",
  title: "完成值的单位与指标值不同",
  severity: "warning",
  basis: "《项目支出绩效评价管理办法》（财预〔2020〕10号），地方参照：完成值与指标值同一口径",
  *find(evaluation): Iterable<Observation> {
    for (const { name, target, value } of evaluation.indicators) {
      const reached = parseTarget(value.text, value.at)
      const fault =
        isTwice(value.text) || isTwice(target.text)
          ? "twice"
          : isOther(target.unit, reached.unit) && isFit(name, target.unit)
            ? "other"
            : null
      if (fault === null) continue
      yield {
        fault,
        about: aboutEvaluation(evaluation, nameKey(name), "unit"),
        at: fault === "twice" && !isTwice(value.text) ? [target.at] : [value.at, target.at],
        data: {
          ...ofEvaluation(evaluation),
          indicator: name,
          target: target.text,
          value: value.text,
        } satisfies WrongUnit,
        says: value.text,
      }
    }
  },
})

/** 95%%, 12次次, 100%百分比. */
function isTwice(text: string): boolean {
  return /\d\s*[%％]\s*(?:[%％]|百分比|百分点)|\d(万?[\u4e00-\u9fff])\1$/.test(text.trim())
}

/** Of a target whose own unit is not one for its name IND-014 tells. */
function isFit(name: string, unit: string | null): boolean {
  const dimension = analyse(name, "").dimension
  return dimension === null || canMeet(dimension.of, dimensionsOfUnit(unit ?? ""))
}

/** Whether two known units never count the same thing. */
function isOther(one: string | null, other: string | null): boolean {
  if (one === null || other === null || /[底前末]/.test(one + other)) return false
  const [a, b] = [dimensionsOfUnit(one), dimensionsOfUnit(other)]
  return a.size > 0 && b.size > 0 && ![...a].some((each) => b.has(each))
}
