import { pointsTogether } from "../../../src/flow/criteria.ts"
import { Field } from "../parts/field.tsx"
import { pointsOf } from "../parts/points-of.ts"

/** A criterion as it is typed. */
export interface TypedCriterion {
  readonly group: string
  readonly name: string
  readonly weight: string
}

interface Props {
  readonly criteria: readonly TypedCriterion[]
  readonly onCriteria: (criteria: readonly TypedCriterion[]) => void
}

/** What a plan judges: criteria in their groups with their points, which are 100 together. */
export function CriteriaFields({ criteria, onCriteria }: Props) {
  const put = (i: number, part: Partial<TypedCriterion>) =>
    onCriteria(criteria.map((each, n) => (n === i ? { ...each, ...part } : each)))
  const sum = pointsTogether(criteria.map(({ weight }) => pointsOf(weight) ?? 0))
  return (
    <fieldset>
      <legend>评价指标和分值</legend>
      <p className="hint">
        先列出常用的指标（通行做法，没有查到规定原文），可以改名、增减、改分值，合计要100分。
      </p>
      {criteria.map((each, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is typed has no other name
        <div className="fields criterion" key={i}>
          <Field label={`类别${i + 1}`} value={each.group} onText={(group) => put(i, { group })} />
          <Field label={`指标${i + 1}`} value={each.name} onText={(name) => put(i, { name })} />
          <Field
            label={`分值${i + 1}`}
            inputMode="decimal"
            value={each.weight}
            onText={(weight) => put(i, { weight })}
          />
          <button
            type="button"
            className="link"
            aria-label={`删去指标${i + 1}`}
            onClick={() => onCriteria(criteria.filter((_, n) => n !== i))}
          >
            删去
          </button>
        </div>
      ))}
      <p className="row">
        <button
          type="button"
          className="button"
          onClick={() =>
            onCriteria([...criteria, { group: criteria.at(-1)?.group ?? "", name: "", weight: "" }])
          }
        >
          加一项指标
        </button>
        <span role="status">合计{sum}分</span>
      </p>
    </fieldset>
  )
}
