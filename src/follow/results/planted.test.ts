import { describe, expect, test } from "vitest"
import type { EvaluationSheet } from "../../model/evaluation.ts"
import type { Place } from "../../model/place.ts"
import type { EvaluatedIndicator, EvaluatedMoney, SelfEvaluation } from "../../model/self-evaluation.ts"
import { parseFigure } from "../../money/figure.ts"
import { defaultReference } from "../../packs/reference.ts"
import { parseTarget } from "../../read/projects/target.ts"
import { checkEvaluations } from "./check.ts"
import { evaluationsOf } from "./evaluation.ts"
import { ledger, owners, sheetOf } from "./filled.test-data.ts"

/** A self-evaluation with one error in it, and where. */
interface Planted {
  readonly evaluation: SelfEvaluation
  readonly at: Place
}

/** Plants an error of its kind where it is `i`; null where the self-evaluation has no place for it. */
type Plant = (evaluation: SelfEvaluation, i: number) => Planted | null

type Kind = readonly [check: string, what: string, plant: Plant]

const number = (quantity: { value: number | null } | null) => quantity?.value ?? 0
const points = (value: number, at: Place) => ({ value, text: String(value), at })

/** Changes one indicator that a condition holds of. */
function atIndicator(
  holds: (each: EvaluatedIndicator) => boolean,
  change: (each: EvaluatedIndicator) => EvaluatedIndicator,
  at: (each: EvaluatedIndicator) => Place,
): Plant {
  return (evaluation, i) => {
    const fit = evaluation.indicators.filter(holds)
    const one = fit[i % Math.max(1, fit.length)]
    if (!one) return null
    return {
      evaluation: {
        ...evaluation,
        indicators: evaluation.indicators.map((each) => (each === one ? change(each) : each)),
      },
      at: at(one),
    }
  }
}

/** Changes the row of all money. */
function atMoney(
  holds: (row: EvaluatedMoney, all: readonly EvaluatedMoney[]) => boolean,
  change: (row: EvaluatedMoney, i: number) => EvaluatedMoney,
  at: (row: EvaluatedMoney) => Place,
): Plant {
  return (evaluation, i) => {
    const [first, ...rest] = evaluation.money
    if (!first || !holds(first, evaluation.money)) return null
    return { evaluation: { ...evaluation, money: [change(first, i), ...rest] }, at: at(first) }
  }
}

const isNumeric = ({ target, value }: EvaluatedIndicator) =>
  target.value !== null && target.operator !== null && target.value > 0 && /^\d/.test(value.text)
const isShort = (each: EvaluatedIndicator) =>
  isNumeric(each) && each.target.operator === "≥" && Number.parseFloat(each.value.text) < each.target.value!
const lost = (each: EvaluatedIndicator) => number(each.score) < number(each.weight)

const kinds: readonly Kind[] = [
  [
    "SEV-001",
    "总分一行的分值",
    ({ total, ...rest }, i) => ({
      evaluation: { ...rest, total: { ...total, weight: points(100 - 1 - (i % 40), total.weight!.at) } },
      at: total.weight!.at,
    }),
  ],
  [
    "SEV-002",
    "总分",
    ({ total, ...rest }, i) => ({
      evaluation: {
        ...rest,
        total: {
          ...total,
          score: points(Math.max(0.5, number(total.score) - 1 - (i % 30) / 10), total.score!.at),
        },
      },
      at: total.score!.at,
    }),
  ],
  [
    "SEV-003",
    "没有达到，得分高了",
    atIndicator(
      (each) => isShort(each) && number(each.weight) - number(each.score) > 0.4,
      (each) => ({
        ...each,
        score: points(Math.round((number(each.score) + number(each.weight)) * 50) / 100, each.score!.at),
      }),
      (each) => each.score!.at,
    ),
  ],
  [
    "SEV-004",
    "执行率",
    atMoney(
      ({ rate }) => number(rate) > 0,
      (row, i) => {
        const rate = number(row.rate) - 3 - (i % 20)
        return { ...row, rate: { value: rate, text: `${rate.toFixed(2)}%`, at: row.rate!.at } }
      },
      (row) => row.rate!.at,
    ),
  ],
  [
    "SEV-004",
    "执行得分超过分值",
    atMoney(
      ({ weight }) => number(weight) > 0,
      (row, i) => ({ ...row, score: points(number(row.weight) + 1 + (i % 5), row.score!.at) }),
      (row) => row.score!.at,
    ),
  ],
  [
    "SEV-005",
    "资金总额",
    atMoney(
      ({ adjusted }, all) => all.length > 2 && adjusted?.figure !== null,
      (row, i) => {
        const text = (Number(row.adjusted!.text) + 3 + (i % 50)).toFixed(2)
        return { ...row, adjusted: { ...row.adjusted!, text, figure: parseFigure(text, "万元") } }
      },
      (row) => row.adjusted!.at,
    ),
  ],
  [
    "SEV-006",
    "完成值照抄指标值",
    (evaluation) => {
      const fit = evaluation.indicators.filter(
        (each) =>
          isNumeric(each) &&
          each.target.operator !== "=" &&
          !(each.target.unit === "%" && each.target.value === 100),
      )
      if (fit.length < 4) return null
      const copied = (each: EvaluatedIndicator) => ({
        ...each,
        value: { ...each.value, text: each.target.text.replace(/^[≥≤><=]/, "") },
      })
      return {
        evaluation: {
          ...evaluation,
          indicators: evaluation.indicators.map((each) => (fit.includes(each) ? copied(each) : each)),
        },
        at: fit[0]!.value.at,
      }
    },
  ],
  [
    "SEV-007",
    "带着符号的完成值",
    atIndicator(
      isNumeric,
      (each) => ({ ...each, value: { ...each.value, text: each.target.text } }),
      (each) => each.value.at,
    ),
  ],
  [
    "SEV-008",
    "扣分的原因",
    atIndicator(
      lost,
      (each) => ({ ...each, reason: "" }),
      (each) => each.reasonAt!,
    ),
  ],
  [
    "SEV-009",
    "贴了三遍的原因",
    (evaluation) => {
      if (evaluation.indicators.length < 3) return null
      const reason = "受客观因素影响，下一步加强调度督导"
      return {
        evaluation: {
          ...evaluation,
          indicators: evaluation.indicators.map((each, i) => (i < 3 ? { ...each, reason } : each)),
        },
        at: evaluation.indicators[0]!.reasonAt!,
      }
    },
  ],
  [
    "SEV-010",
    "等级",
    (evaluation) => ({
      evaluation: { ...evaluation, grade: evaluation.grade === "差" ? "优" : "差" },
      at: evaluation.places.grade!,
    }),
  ],
  [
    "SEV-011",
    "结论里的总分",
    (evaluation, i) => ({
      evaluation: {
        ...evaluation,
        conclusion: `项目自评总分${Math.round((number(evaluation.total.score) - 1 - (i % 9)) * 100) / 100}分，完成了年度目标。`,
      },
      at: evaluation.places.conclusion!,
    }),
  ],
  [
    "SEV-012",
    "放低的指标值",
    (evaluation, i) =>
      evaluation.kind === "department"
        ? null
        : atIndicator(
            (each) => isNumeric(each) && (each.target.operator === "≥" || each.target.operator === "≤"),
            (each) => {
              const { operator, value, unit, at } = each.target
              const easier = operator === "≥" ? value! * 0.7 : value! * 1.4
              return {
                ...each,
                target: parseTarget(`${operator}${Math.round(easier * 100) / 100}${unit ?? ""}`, at),
              }
            },
            (each) => each.target.at,
          )(evaluation, i),
  ],
  [
    "SEV-013",
    "填表提示",
    (evaluation, i) => ({
      evaluation: {
        ...evaluation,
        problems: ["（200字以内）", "（不超过500字）", "请填写存在的主要问题"][i % 3]!,
      },
      at: evaluation.places.problems!,
    }),
  ],
  [
    "SEV-014",
    "写了两遍的单位",
    atIndicator(
      ({ target, value }) => target.unit === "%" && /^\d/.test(value.text),
      (each) => ({ ...each, value: { ...each.value, text: `${each.value.text}%` } }),
      (each) => each.value.at,
    ),
  ],
]

/** Sheets of all owners, made once. */
const clean = Array.from({ length: 30 }, (_, i) => {
  const sheet = sheetOf({ owner: owners[i % owners.length]!, seed: i + 1, rules: "national" })
  return { sheet, made: evaluationsOf(sheet, { form: "national", department: ledger.departments[0]!.name }) }
})

function foundIn(evaluations: readonly SelfEvaluation[], { year, subjects }: EvaluationSheet) {
  return checkEvaluations(evaluations, { year, reference: defaultReference, approved: subjects })
}

describe("an error that is planted in a self-evaluation is found, its place first", () => {
  test.each(kinds)("%s %s", (check, _, plant) => {
    const counts = { planted: 0, found: 0, first: 0 }
    for (const [i, { sheet, made }] of clean.entries())
      for (const [n, one] of made.entries()) {
        const planted = plant(one, i + n)
        if (!planted || counts.planted >= 40) continue
        const evaluations = made.map((each, m) => (m === n ? planted.evaluation : each))
        const own = foundIn(evaluations, sheet).filter((each) => each.check === check)
        counts.planted++
        if (own.length > 0) counts.found++
        if (own.some((each) => JSON.stringify(each.at[0]) === JSON.stringify(planted.at))) counts.first++
      }
    expect(counts.planted).toBeGreaterThan(5)
    expect(counts.found / counts.planted).toBeGreaterThanOrEqual(0.99)
    expect(counts.first / counts.planted).toBeGreaterThanOrEqual(0.95)
  })

  test("and nothing is found where none was", () => {
    for (const { sheet, made } of clean)
      expect(foundIn(made, sheet).map(({ check, message }) => `${check} ${message}`)).toEqual([])
  })
})
