import type { Place } from "../../../model/place.ts"
import type { EvaluatedIndicator } from "../../../model/self-evaluation.ts"
import { waysOfScoring } from "../../../packs/scoring.ts"
import { compared, fractionOf, sum } from "../../../scoring/fraction.ts"
import { scoreIndicator } from "../../../scoring/indicator.ts"
import { nameKey } from "../../about.ts"
import type { Observation } from "../../check.ts"
import { comparedPrinted, type Printed, printed } from "../../facts/points.ts"
import { heldOf } from "../../facts/reached.ts"
import { aboutEvaluation, evaluationCheck, type OfEvaluation, ofEvaluation } from "./evaluation-check.ts"

/** Points that the value does not earn. */
export interface WrongScore extends OfEvaluation {
  readonly indicator: string
  readonly target: string
  readonly value: string
  readonly weight: string
  readonly score: string
  /** The most that any rule gives. */
  readonly most: string
}

/** SEV-003: an indicator that was missed has no more points than the rules give for how much of it was reached. */
export const points = evaluationCheck({
  id: "SEV-003",
  title: "没有达到指标值，得分高于按比例应得的分",
  severity: "warning",
  basis:
    "《项目支出绩效评价管理办法》（财预〔2020〕10号），地方参照：未完成指标值的，按完成值与指标值的比例记分",
  *find(evaluation): Iterable<Observation> {
    for (const each of evaluation.indicators) {
      const [weight, score] = [printed(each.weight), printed(each.score)]
      // All points for what was missed, and more than all, are told by IND-022.
      if (!weight || !score || comparedPrinted(score, weight) >= 0) continue
      const most = mostFor(each, evaluation.year)
      if (most === null || isAtMost(score, most)) continue
      yield {
        about: aboutEvaluation(evaluation, nameKey(each.name), "points"),
        at: placesOf(each),
        data: {
          ...ofEvaluation(evaluation),
          indicator: each.name,
          target: each.target.text,
          value: each.value.text,
          weight: each.weight!.text,
          score: each.score!.text,
          most: String(most),
        } satisfies WrongScore,
        says: each.score!.text,
        should: `不高于${most}`,
      }
    }
  },
})

/** The most points any known rule gives; null where it was reached, or a person has to judge. */
function mostFor(indicator: EvaluatedIndicator, year: number | null): number | null {
  const held = heldOf(indicator)
  if (held === null || held.isKept || held.aim.relation === "exactly") return null
  const { name, target, value, weight } = indicator
  const asked = { name, description: "", target, value: value.text, weight: weight!.value }
  const given = waysOfScoring(year ?? 9999).flatMap((rules) => scoreIndicator(asked, rules).points ?? [])
  return given.length === 0 ? null : Math.max(...given)
}

/** Whether points are what a rule gives at most, rounded as they are printed, up where whole points are given. */
function isAtMost({ value, decimals }: Printed, most: number): boolean {
  const step = { n: 1n, d: 10n ** BigInt(decimals) }
  return compared(value, sum([fractionOf(most), step])) < 0
}

function placesOf({ score, value }: EvaluatedIndicator): Place[] {
  return [score!.at, value.at]
}
