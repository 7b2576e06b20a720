import type { SelfEvaluation } from "../../model/self-evaluation.ts"

/** What a self-evaluation says, without where it stands. */
export function said({ title: _, places: __, at: ___, ...evaluation }: SelfEvaluation): unknown {
  return JSON.parse(
    JSON.stringify(withoutSigns(evaluation), (key, value) =>
      /^(?:at|reasonAt)$/.test(key) ? undefined : value,
    ),
  )
}

/** Operator, number and measure in columns of their own say what a sign before a number says. */
function withoutSigns({ indicators, ...evaluation }: Omit<SelfEvaluation, "title" | "places" | "at">) {
  return {
    ...evaluation,
    indicators: indicators.map((each) => ({
      ...each,
      target: { ...each.target, text: each.target.value === null ? each.target.text : "" },
    })),
  }
}
