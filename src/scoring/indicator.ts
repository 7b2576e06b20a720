import type { ScoringRules, WordBand } from "../packs/scoring.ts"
import { decimalText } from "../targets/decimal.ts"
import { type Measured, measuredText } from "../targets/measured.ts"
import { type Aimed, type Understood, understand } from "../targets/understood.ts"
import { valueFor } from "../targets/verdict.ts"
import {
  compared,
  type Fraction,
  fraction,
  fractionOf,
  less,
  product,
  quotient,
  rounded,
  whole,
} from "./fraction.ts"
import { type Scored, undecided } from "./scored.ts"
import type { Step } from "./step.ts"

/** What points are asked for. */
export interface ScoredIndicator extends Aimed {
  /** What was reached, as entered: `4500`, `98.5%`, `已完成`. */
  readonly value: string
  /** null: no weight was given yet. */
  readonly weight: number | null
  /** What a person says of a target in words. */
  readonly says?: WordBand | null
  /** Points that are taken off for what is exceeded, where the rules have such. */
  readonly deduction?: number | null
}

/** The points of an indicator by the rules, with every step of its arithmetic. */
export function scoreIndicator(indicator: ScoredIndicator, rules: ScoringRules): Scored {
  const { weight, value } = indicator
  if (weight === null) return undecided("还没有定权重。")
  if (!(weight > 0 && weight <= 100)) return undecided("权重应是大于0、不大于100的数，请改正。")
  if (value.trim() === "") return undecided("还没有填写完成值。")
  const aim = understand(indicator)
  if ("because" in aim) return inWords(indicator, weight, aim.because, rules)
  const reached = valueFor(indicator, aim)
  if ("because" in reached) return inWords(indicator, weight, reached.because, rules)
  return lessDeduction(byNumber(aim, reached, weight, rules), indicator.deduction ?? 0, rules)
}

function inWords(
  { says }: ScoredIndicator,
  weight: number,
  because: string,
  { words, decimals }: ScoringRules,
): Scored {
  const band = words.find(({ key }) => key === says)
  if (!band) return undecided(because)
  const at = (share: number) => Number(decimalText(rounded(shareOf(weight, share), decimals)))
  const range = { from: at(band.from), until: at(band.until), isUntilIn: band.until === 100 }
  const step: Step = {
    is: "band",
    band: band.key,
    name: band.name,
    from: String(range.from),
    until: String(range.until),
    isUntilIn: range.isUntilIn,
  }
  const isFull = band.key === "reached"
  return {
    points: isFull ? range.until : null,
    exact: isFull ? fractionOf(weight) : null,
    range,
    steps: [step],
    exceeds: false,
  }
}

function shareOf(weight: number, percent: number): Fraction {
  return quotient(product(fractionOf(weight), fractionOf(percent)), whole(100))
}

/** A number that is held against its target. */
interface Held {
  readonly value: Fraction
  readonly target: Fraction
  readonly weight: Fraction
  readonly said: { readonly value: string; readonly target: string; readonly weight: string }
}

function byNumber(aim: Understood, reached: Measured, weight: number, rules: ScoringRules): Scored {
  const held: Held = {
    value: fraction(reached.number),
    target: fraction(aim.target.number),
    weight: fractionOf(weight),
    said: { value: measuredText(reached), target: measuredText(aim.target), weight: String(weight) },
  }
  const isUpperBound = aim.relation === "atMost" || aim.relation === "lessThan"
  const made = isUpperBound ? underBound(aim, held, rules) : overBound(aim, held, rules)
  const limit = exceededLimit(aim, held, rules)
  if (limit === null || made.points === null) return made
  const { value, target } = held.said
  return { ...made, exceeds: true, steps: [...made.steps, { is: "exceeded", value, target, limit }] }
}

function points(exact: Fraction, decimals: number): number {
  return Number(decimalText(rounded(exact, decimals)))
}

function full(
  { relation }: Understood,
  { value, target, weight, said }: Held,
  { decimals }: ScoringRules,
): Scored {
  const isEqual = compared(value, target) === 0
  return {
    points: points(weight, decimals),
    exact: weight,
    range: null,
    steps: [{ is: "kept", relation: isEqual ? "exactly" : relation, ...said }],
    exceeds: false,
  }
}

function none(step: Step): Scored {
  return { points: 0, exact: whole(0), range: null, steps: [step], exceeds: false }
}

const negativeTarget = "指标值是负数，不能按比例算，由人判断。"

/** More is better, or it has to be so much: a share of the weight as large as the share of the target. */
function overBound(aim: Understood, held: Held, rules: ScoringRules): Scored {
  const { value, target, weight, said } = held
  const isZero = target.n === 0n
  // A target of exactly nothing is kept by nothing; at least nothing by anything.
  const isKept = aim.relation === "exactly" && isZero ? value.n <= 0n : compared(value, target) >= 0
  if (isKept) return full(aim, held, rules)
  if (isZero) return none({ is: "zeroTarget", value: said.value })
  if (target.n < 0n) return undecided(negativeTarget)
  if (value.n < 0n) return none({ is: "negative", value: said.value })
  const exact = quotient(product(weight, value), target)
  return proportional("proportion", exact, held, rules)
}

function proportional(
  is: "proportion" | "distance" | "inverse",
  exact: Fraction,
  { said }: Held,
  { decimals }: ScoringRules,
): Scored {
  const made = points(exact, decimals)
  return {
    points: made,
    exact,
    range: null,
    steps: [{ is, ...said, points: String(made) }],
    exceeds: false,
  }
}

/** Less is better: what is above the bound costs points, by its distance or by target ÷ value. */
function underBound(aim: Understood, held: Held, rules: ScoringRules): Scored {
  const { value, target, weight, said } = held
  if (compared(value, target) <= 0) return full(aim, held, rules)
  if (target.n === 0n) return none({ is: "zeroTarget", value: said.value })
  if (target.n < 0n) return undecided(negativeTarget)
  if (rules.atMost === "inverse")
    return proportional("inverse", quotient(product(weight, target), value), held, rules)
  if (compared(value, product(target, whole(2))) >= 0)
    return none({ is: "doubled", value: said.value, target: said.target })
  const left = less(whole(1), quotient(less(value, target), target))
  return proportional("distance", product(left, weight), held, rules)
}

/** The limit that is reached, as it is said; null where nothing is exceeded. */
function exceededLimit(aim: Understood, { value, target }: Held, { exceeded }: ScoringRules): string | null {
  if (aim.relation === "atMost" || aim.relation === "lessThan") return null
  if (target.n < 0n) return null
  if (target.n === 0n) {
    if (aim.relation === "exactly" || exceeded.atZero === null) return null
    return compared(value, fractionOf(exceeded.atZero)) >= 0 ? String(exceeded.atZero) : null
  }
  const limit = aim.relation === "exactly" ? exceeded.exactly : exceeded.atLeast
  const isFar =
    compared(product(value, whole(100)), product(target, fractionOf(limit))) >= 0 &&
    compared(value, target) > 0
  return isFar ? `${limit}%` : null
}

function lessDeduction(scored: Scored, deduction: number, rules: ScoringRules): Scored {
  if (!rules.deduction || deduction <= 0 || scored.points === null || scored.exact === null) return scored
  const rest = less(scored.exact, fractionOf(deduction))
  const exact = rest.n < 0n ? whole(0) : rest
  const left = points(exact, rules.decimals)
  const step: Step = { is: "deducted", deduction: String(deduction), points: String(left) }
  return { ...scored, exact, points: left, steps: [...scored.steps, step] }
}
