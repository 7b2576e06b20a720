import type { Quantity } from "../../../model/disclosure.ts"
import type { SelfEvaluation } from "../../../model/self-evaluation.ts"
import { compared, type Fraction, sum, whole } from "../../../scoring/fraction.ts"
import type { Observation } from "../../check.ts"
import { executionOf, fractionText, printed, sumOf } from "../../facts/points.ts"
import {
  aboutEvaluation,
  byRule,
  evaluationCheck,
  type OfEvaluation,
  ofEvaluation,
} from "./evaluation-check.ts"

/** Weights that do not add up. */
export interface WrongWeights extends OfEvaluation {
  /** 一级指标 whose weights are added up; "" for all. */
  readonly level1: string
  /** The weights of indicators together, that of execution, and what they should come to. */
  readonly indicators: string
  readonly execution: string
  readonly sum: string
  readonly printed: string
}

/** SEV-001: the weights of all indicators and of execution are 100, and what is printed beside them. */
export const weights = evaluationCheck({
  id: "SEV-001",
  title: "自评表分值加起来不对",
  severity: "error",
  basis: byRule,
  *find(evaluation): Iterable<Observation> {
    const own = evaluation.indicators.map(({ weight }) => printed(weight))
    const known = own.filter((weight) => weight !== null)
    if (known.length === 0 || known.length < own.length) return
    const indicators = sumOf(known)
    const execution = printed(executionOf(evaluation)?.weight ?? null)
    const all = execution ? sum([indicators, execution.value]) : indicators
    const total = printed(evaluation.total.weight)
    // A form that gives execution its points elsewhere has but those of indicators.
    const isWhole = execution ? isNumber(all, 100) : [100, 90, 80].some((points) => isNumber(all, points))
    const shown = (level1: string, sumText: string, beside: Quantity | null) => ({
      ...ofEvaluation(evaluation),
      level1,
      indicators: fractionText(indicators),
      execution: execution ? fractionText(execution.value) : "",
      sum: sumText,
      printed: beside?.text ?? "",
    })
    // Without a total and without execution nothing says that the table is all of it.
    const isAll = execution !== null || total !== null || printed(evaluation.total.score) !== null
    if (!isWhole && isAll)
      yield {
        fault: "whole",
        about: aboutEvaluation(evaluation, "weights"),
        at: [evaluation.total.weight?.at ?? evaluation.indicators[0]!.weight!.at],
        data: shown("", fractionText(all), evaluation.total.weight) satisfies WrongWeights,
        says: fractionText(all),
        should: "100",
      }
    else if (total && compared(total.value, all) !== 0 && !(execution === null && isNumber(total.value, 100)))
      yield {
        fault: "total",
        about: aboutEvaluation(evaluation, "weights", "total"),
        at: [evaluation.total.weight!.at],
        data: shown("", fractionText(all), evaluation.total.weight) satisfies WrongWeights,
        says: evaluation.total.weight!.text,
        should: fractionText(all),
      }
    yield* groupsOf(evaluation, shown)
  },
})

/** 产出指标（50分） over indicators of other points. */
function* groupsOf(
  { groups, indicators, ...evaluation }: SelfEvaluation,
  shown: (level1: string, sum: string, beside: Quantity) => WrongWeights,
): Iterable<Observation> {
  for (const { level1, weight } of groups) {
    const said = printed(weight)
    const own = indicators.filter((each) => each.level1 === level1).map((each) => printed(each.weight))
    const known = own.filter((each) => each !== null)
    if (!said || known.length === 0) continue
    const together = sumOf(known)
    if (compared(said.value, together) === 0) continue
    yield {
      fault: "group",
      about: aboutEvaluation({ groups, indicators, ...evaluation }, "weights", level1),
      at: [weight.at],
      data: shown(level1, fractionText(together), weight),
      says: weight.text,
      should: fractionText(together),
    }
  }
}

function isNumber(fraction: Fraction, number: number): boolean {
  return compared(fraction, whole(number)) === 0
}
