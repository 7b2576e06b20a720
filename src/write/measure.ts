import type { Amount } from "../model/disclosure.ts"
import type { SelfEvaluation } from "../model/self-evaluation.ts"
import { type Measure, parseFigure } from "../money/figure.ts"

const measures: readonly Measure[] = ["万元", "元", "千元", "亿元"]

/** The measure in which the amounts of a self-evaluation are printed; null where nothing but zeros is. */
export function measureOf({ money }: Pick<SelfEvaluation, "money">): Measure | null {
  const amounts = money
    .flatMap(({ initial, adjusted, paid }) => [initial, adjusted, paid])
    .filter((amount): amount is Amount => amount?.figure != null && amount.figure.cents !== 0)
  const fits = (measure: Measure) =>
    amounts.every(({ figure, text }) => parseFigure(text, measure)?.cents === figure!.cents)
  return amounts.length === 0 ? null : (measures.find(fits) ?? null)
}
