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
  /** What stands there, and what should, where the observation has no figure or word of its own for it. */
  readonly says?: string | ((data: D) => string | undefined)
  readonly should?: string | ((data: D) => string | undefined)
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

/** An amount without its measure: `12.50`, `增加12.50`, `不大于12.50`, 空白; one of a ledger with it: `850000元`. */
export function moneyText(money: Money): string {
  const { cents, bound, change, blank } = money
  if (blank) return "空白"
  const text = change
    ? `${cents > 0 ? "增加" : cents < 0 ? "减少" : ""}${plainText({ ...money, cents: Math.abs(cents) })}`
    : plainText(money)
  return `${bound === "≤" ? "不大于" : bound === "≥" ? "不小于" : ""}${text}`
}

function plainText({ cents, measure, entered }: Money): string {
  const text = formatCents(cents, measure)
  return entered ? `${text.replace(/\.00$/, "")}${measure}` : text
}

/** An amount with its measure: `12.50万元`. */
export function moneyWords(money: Money): string {
  return `${moneyText(money)}${money.blank || money.entered ? "" : money.measure}`
}

/** The amount of a limit, with its measure: `12.50万元` of 不大于12.50. */
export function limitText({ bound: _, ...money }: Money): string {
  return moneyWords(money)
}
