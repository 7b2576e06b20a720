import type { FindingData, Money } from "../../model/finding.ts"
import { formatCents } from "../../money/figure.ts"

/** What a sentence may name: the values of the observation, and what is said of the figures. */
export type Said<D> = D & Pick<FindingData, "says" | "should" | "gap">

/** How one fault is said. Sentences may change between versions: nothing in the program reads them. */
export interface Saying<D = object> {
  /** What is wrong, in a few words, where the title of the check is too general. */
  readonly title?: string
  /** One sentence: where, what it says, what it should be, how far off. */
  readonly sentence: (data: D) => string
  /** What to do. */
  readonly advice?: string | ((data: D) => string | undefined)
}

/** How the faults of a check are said; one without a name is said by `""`. */
export type Sayings = Readonly<Record<string, Saying<never>>>

/** How a check with one fault is said, with the type of the data its file declares. */
export function saying<D = object>(one: Saying<D>): Sayings {
  return { "": one as Saying<never> }
}

/** How a check with several faults is said. */
export function faults<D = object>(of: Readonly<Record<string, Saying<D>>>): Sayings {
  return of as Sayings
}

/** An amount without its measure: `12.50`, `增加12.50`, `不大于12.50`, 空白. */
export function moneyText({ cents, measure, bound, change, blank }: Money): string {
  if (blank) return "空白"
  const text = change
    ? `${cents > 0 ? "增加" : cents < 0 ? "减少" : ""}${formatCents(Math.abs(cents), measure)}`
    : formatCents(cents, measure)
  return `${bound === "≤" ? "不大于" : bound === "≥" ? "不小于" : ""}${text}`
}

/** An amount with its measure: `12.50万元`. */
export function moneyWords(money: Money): string {
  return `${moneyText(money)}${money.blank ? "" : money.measure}`
}
