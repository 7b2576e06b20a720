import type { ScoringRules } from "../packs/scoring.ts"
import { decimalText } from "../targets/decimal.ts"
import {
  compared,
  type Fraction,
  fraction,
  fractionOf,
  product,
  quotient,
  rounded,
  whole,
} from "./fraction.ts"
import { type Scored, undecided } from "./scored.ts"
import type { Step } from "./step.ts"

/** Money in cents: the budget of the whole year (after changes), and what of it was paid; null: not known. */
export interface Executed {
  readonly budget: number | null
  readonly paid: number | null
}

/** The rate of execution in per cent with the decimals of the rules (`86.18`); null without a budget. */
export function executionRate({ budget, paid }: Executed, { execution }: ScoringRules): string | null {
  const rate = rateOf({ budget, paid }, execution.rateDecimals)
  return rate && decimalText(rate)
}

function rateOf({ budget, paid }: Executed, decimals: number) {
  if (budget === null || paid === null || budget <= 0) return null
  return rounded(quotient(whole(paid * 100), whole(budget)), decimals)
}

/** The points of the execution of the budget: one rate of all sources together. */
export function scoreExecution(money: Executed, weight: number, rules: ScoringRules): Scored {
  const { budget, paid } = money
  if (budget === null || paid === null) return undecided("预算数或执行数还不清楚。")
  if (budget < 0 || paid < 0) return undecided("预算数或执行数是负数，请核对。")
  const { execution } = rules
  const said = String(weight)
  const rate = rateOf(money, execution.rateDecimals)
  if (rate === null) {
    const exact = shareOf(fractionOf(weight), fractionOf(execution.zeroBudget))
    const share = String(execution.zeroBudget)
    return done(exact, rules, (points) => [{ is: "noBudget", weight: said, share, points }])
  }
  const text = decimalText(rate)
  const first: Step = { is: "rate", paid, budget, rate: text }
  if (execution.rule === "steps") {
    const step = execution.steps.find(({ from }) => compared(fraction(rate), fractionOf(from)) >= 0)!
    const exact = shareOf(fractionOf(weight), fractionOf(step.share))
    const [from, share] = [String(step.from), String(step.share)]
    return done(exact, rules, (points) => [first, { is: "stepped", from, share, weight: said, points }])
  }
  const isOver = compared(fraction(rate), whole(100)) > 0
  const exact = shareOf(fractionOf(weight), isOver ? whole(100) : fraction(rate))
  return done(exact, rules, (points) => [
    first,
    isOver ? { is: "capped", weight: said } : { is: "executed", rate: text, weight: said, points },
  ])
}

function shareOf(weight: Fraction, percent: Fraction): Fraction {
  return quotient(product(weight, percent), whole(100))
}

function done(exact: Fraction, { decimals }: ScoringRules, steps: (points: string) => Step[]): Scored {
  const points = decimalText(rounded(exact, decimals))
  return { points: Number(points), exact, range: null, steps: steps(points), exceeds: false }
}
