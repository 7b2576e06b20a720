import type { Amount } from "../../../model/disclosure.ts"
import type { EvaluatedMoney } from "../../../model/self-evaluation.ts"
import type { Figure } from "../../../money/figure.ts"
import { everyScoring } from "../../../packs/scoring.ts"
import { scoreExecution } from "../../../scoring/execution.ts"
import {
  compared,
  type Fraction,
  fractionOf,
  less,
  product,
  quotient,
  sum,
  whole,
} from "../../../scoring/fraction.ts"
import type { Observation } from "../../check.ts"
import { executionOf, fractionText, type Printed, printed } from "../../facts/points.ts"
import { aboutEvaluation, evaluationCheck, type OfEvaluation, ofEvaluation } from "./evaluation-check.ts"

/** A rate of execution, or its points, that the amounts do not give. */
export interface WrongExecution extends OfEvaluation {
  readonly row: string
  readonly budget: string
  readonly paid: string
  readonly rate: string
  /** What the amounts give. */
  readonly reckoned: string
  readonly weight: string
  readonly score: string
}

/** SEV-004: the rate is paid ÷ budget, its points are rate × weight and never more than the weight. */
export const execution = evaluationCheck({
  id: "SEV-004",
  title: "预算执行率或执行得分算得不对",
  severity: "error",
  basis:
    "《项目支出绩效评价管理办法》（财预〔2020〕10号），地方参照：执行率＝全年执行数÷全年预算数，得分＝执行率×分值，最高不超过分值",
  *find(evaluation): Iterable<Observation> {
    const scored = executionOf(evaluation)
    for (const row of evaluation.money) {
      const seen = (
        fault: string,
        at: NonNullable<EvaluatedMoney["rate"]>,
        reckoned: string,
      ): Observation => ({
        fault,
        about: aboutEvaluation(evaluation, row.key, fault),
        at: [at.at],
        data: {
          ...ofEvaluation(evaluation),
          row: row.label,
          budget: (row.adjusted ?? row.initial)?.text ?? "",
          paid: row.paid?.text ?? "",
          rate: row.rate?.text ?? "",
          reckoned,
          weight: row.weight?.text ?? "",
          score: row.score?.text ?? "",
        } satisfies WrongExecution,
        says: at.text,
        should: reckoned,
      })
      const rate = printed(row.rate)
      const budgets = [row.adjusted, row.initial].flatMap((amount) => figureOf(amount))
      const paid = figureOf(row.paid)[0]
      const [budget] = budgets
      if (rate && paid && budget && budget.cents > 0 && !budgets.some((each) => isRate(rate, paid, each))) {
        yield seen("rate", row.rate!, `${rateText(paid, budget)}%`)
        continue
      }
      if (row !== scored) continue
      const [weight, score] = [printed(row.weight), printed(row.score)]
      if (!weight || !score || weight.value.n <= 0n) continue
      if (compared(score.value, weight.value) > 0) yield seen("cap", row.score!, `不高于${row.weight!.text}`)
      else if (paid && budget) yield* pointsOf(row, score, weight, paid, budgets, evaluation.year, seen)
    }
  },
})

function* pointsOf(
  row: EvaluatedMoney,
  score: Printed,
  weight: Printed,
  paid: Figure,
  budgets: readonly Figure[],
  year: number | null,
  seen: (fault: string, at: NonNullable<EvaluatedMoney["rate"]>, reckoned: string) => Observation,
): Iterable<Observation> {
  const rate = printed(row.rate)
  const most = Number(weight.value.n) / Number(weight.value.d)
  const exact = budgets.flatMap((budget) =>
    budget.cents > 0
      ? [capped(product(quotient(whole(paid.cents), whole(budget.cents)), weight.value), weight)]
      : [],
  )
  const shown = rate ? [capped(quotient(product(rate.value, weight.value), whole(100)), weight)] : []
  if ([...exact, ...shown].some((points) => isNear(score, points))) return
  // Small amounts may be printed as 0.00: their rate then says what they do not.
  const asked = [
    ...budgets.map(({ cents }) => ({ budget: cents, paid: paid.cents })),
    ...(rate ? [{ budget: Number(100n * rate.value.d), paid: Number(rate.value.n) }] : []),
  ]
  const given = everyScoring(year).flatMap((rules) =>
    asked.flatMap((money) => scoreExecution(money, most, rules).points ?? []),
  )
  if (given.some((points) => isNear(score, fractionOf(points)))) return
  if (budgets.every(({ cents }) => cents === 0)) {
    if (score.value.n > 0n) yield seen("zero", row.score!, "0")
    return
  }
  const [should] = [...shown, ...exact]
  if (should) yield seen("points", row.score!, fractionText(should))
}

function figureOf(amount: Amount | null): readonly Figure[] {
  return amount?.figure ? [amount.figure] : []
}

function capped(points: Fraction, { value }: Printed): Fraction {
  return compared(points, value) > 0 ? value : points
}

/** Points printed with fewer decimals were rounded, down or up. */
function isNear({ value, decimals }: Printed, exact: Fraction): boolean {
  const step = { n: 1n, d: 10n ** BigInt(decimals) }
  return compared(less(value, exact), step) < 0 && compared(less(exact, value), step) < 0
}

/** Whether a printed rate may be that of two printed amounts: each stands for an interval. */
function isRate({ value, decimals }: Printed, paid: Figure, budget: Figure): boolean {
  const half = { n: 1n, d: 2n * 10n ** BigInt(decimals) }
  const low = (figure: Figure) => ({ n: BigInt(2 * figure.cents - figure.slack), d: 2n })
  const high = (figure: Figure) => ({ n: BigInt(2 * figure.cents + figure.slack), d: 2n })
  const per = (one: Fraction, other: Fraction) =>
    other.n <= 0n ? null : product(quotient(one, other), whole(100))
  const [least, most] = [per(low(paid), high(budget)), per(high(paid), low(budget))]
  if (least === null || most === null) return true
  return compared(sum([value, half]), least) >= 0 && compared(less(value, half), most) <= 0
}

function rateText(paid: Figure, budget: Figure): string {
  return ((paid.cents / budget.cents) * 100).toFixed(2).replace(/\.?0{1,2}$/, "")
}
