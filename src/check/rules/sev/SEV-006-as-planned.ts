import { compare } from "../../../targets/decimal.ts"
import type { Observation } from "../../check.ts"
import { heldOf } from "../../facts/reached.ts"
import { aboutEvaluation, evaluationCheck, type OfEvaluation, ofEvaluation } from "./evaluation-check.ts"

/** How many values are but their targets. */
export interface AsPlanned extends OfEvaluation {
  readonly count: number
}

/** From how many on it is strange that all are alike. */
const several = 4

/** SEV-006: what was reached was counted, not copied from the targets. */
export const asPlanned = evaluationCheck({
  id: "SEV-006",
  title: "完成值个个等于指标值",
  severity: "warning",
  basis: "《项目支出绩效评价管理办法》（财预〔2020〕10号），地方参照：自评应当真实、客观，依据充分",
  *find(evaluation): Iterable<Observation> {
    // Of what has to be exactly so, and of all or nothing, nothing else is to be expected.
    const held = evaluation.indicators.flatMap((each) => {
      const found = heldOf(each)
      if (!found || found.aim.relation === "exactly" || each.target.operator === "=") return []
      return isLimit(found.aim.target.written.number.units, each.target.unit) ? [] : [{ each, found }]
    })
    const same = held.filter(({ found }) => compare(found.reached.number, found.aim.target.number) === 0)
    if (held.length < several || same.length < held.length) return
    yield {
      about: aboutEvaluation(evaluation, "values"),
      at: same.map(({ each }) => each.value.at),
      data: { ...ofEvaluation(evaluation), count: same.length } satisfies AsPlanned,
      says: `${same.length}项相同`,
    }
  },
})

function isLimit(units: bigint, unit: string | null): boolean {
  return units === 0n || (unit === "%" && units === 100n)
}
