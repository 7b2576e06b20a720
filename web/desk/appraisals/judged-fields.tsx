import { pointsTogether } from "../../../src/flow/criteria.ts"
import type { AppraisalView } from "../answers/appraisal.ts"
import { Field } from "../parts/field.tsx"
import { pointsOf } from "../parts/points-of.ts"

/** The points of a criterion as they are typed, and what they rest on. */
export interface TypedPoints {
  readonly points: string
  readonly basis: string
}

interface Props {
  readonly rows: AppraisalView["criteria"]["rows"]
  readonly judged: readonly TypedPoints[]
  readonly onJudged: (judged: readonly TypedPoints[]) => void
}

/** The points of every criterion of the plan, with what was taken off for. */
export function JudgedFields({ rows, judged, onJudged }: Props) {
  const put = (i: number, part: Partial<TypedPoints>) =>
    onJudged(judged.map((each, n) => (n === i ? { ...each, ...part } : each)))
  const sum = pointsTogether(judged.map(({ points }) => pointsOf(points) ?? 0))
  return (
    <fieldset>
      <legend>逐项打分</legend>
      {rows.map(({ number, group, name, weight }, i) => (
        <div className="fields judged" key={number}>
          <Field
            label={`${name}（${group}，${weight}分）`}
            inputMode="decimal"
            value={judged[i]?.points ?? ""}
            onText={(points) => put(i, { points })}
          />
          <Field
            label={`${name}扣分的依据`}
            value={judged[i]?.basis ?? ""}
            onText={(basis) => put(i, { basis })}
          />
        </div>
      ))}
      <p role="status">合计{sum}分</p>
    </fieldset>
  )
}

/** What is typed of points; the first that is no number is told by its name. */
export function judgedOf(rows: Props["rows"], judged: readonly TypedPoints[]) {
  return rows.map(({ name }, i) => {
    const points = pointsOf(judged[i]?.points ?? "")
    if (points === null) throw new Error(`“${name}”还没有打分，或者不是数字，请填写。`)
    return { points, basis: judged[i]?.basis ?? "" }
  })
}
