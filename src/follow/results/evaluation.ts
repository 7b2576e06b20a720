import { perText } from "../../memo/index.ts"
import type { Amount, Quantity } from "../../model/disclosure.ts"
import {
  type EvaluationFill,
  type EvaluationSheet,
  evaluationOf,
  type OwnScore,
  type SubjectFill,
  subjectFillOf,
} from "../../model/evaluation.ts"
import type { MoneySource } from "../../model/monitoring.ts"
import type { Place } from "../../model/place.ts"
import type { EvaluatedIndicator, EvaluatedMoney, SelfEvaluation } from "../../model/self-evaluation.ts"
import { parseFigure } from "../../money/figure.ts"
import { type MoneyForm, moneyText } from "../../money/form.ts"
import { evaluationLabels, evaluationMeasure } from "../../packs/evaluation.ts"
import { scoringRules } from "../../packs/scoring.ts"
import { parseTarget } from "../../read/projects/target.ts"
import { executionRate } from "../../scoring/execution.ts"
import { labelOf, tidy } from "../../text/label.ts"
import type { KnownMoney } from "../monitoring/money.ts"
import { type ScoredPart, type ScoredSubject, scoredOn } from "./scored.ts"

/** How a sheet is printed, and what is known of its money. */
export interface Printed {
  /** The place or named form whose table is printed (packs/<place>/evaluation.csv). */
  readonly form: string
  /** 主管部门. */
  readonly department: string
  readonly known?: KnownMoney
}

/** The self-evaluations of a sheet as they are printed and checked; places name record and field. */
export function evaluationsOf(sheet: EvaluationSheet, printed: Printed): readonly SelfEvaluation[] {
  return evaluationsFrom(scoredOn(sheet, printed.known), sheet, printed)
}

/** The same of a sheet that is scored already. */
export function evaluationsFrom(
  all: readonly ScoredSubject[],
  sheet: EvaluationSheet,
  printed: Printed,
): readonly SelfEvaluation[] {
  return all.map((scored) => evaluationFrom(scored, sheet, printed))
}

function evaluationFrom(
  scored: ScoredSubject,
  { year, name, rules, fills }: EvaluationSheet,
  { form, department }: Printed,
): SelfEvaluation {
  const { subject, total } = scored
  const fill = subjectFillOf(fills, subject.id)
  const at = (field: string): Place => ({ record: subject.id, field })
  const title = labelsOf(form, "title").get(subject.kind)!
  return {
    kind: subject.kind,
    title: labelOf(title),
    name: labelOf(subject.name),
    code: subject.code || null,
    department: labelOf(department),
    unit: labelOf(name),
    year,
    money: moneyRows(scored, fill, form, scoringRules(rules, year)),
    goals: tidy(subject.goals.map((goal) => goal.trim().replace(/[。；;]?$/, "。")).join("")),
    reached: tidy(fill.reached),
    indicators: subject.indicators.map((indicator, i): EvaluatedIndicator => {
      const part = scored.indicators[i]!
      const own = evaluationOf(fills, indicator.id)
      const cell = (field: string): Place => ({ record: indicator.id, field })
      return {
        level1: labelOf(indicator.level1),
        level2: labelOf(indicator.level2),
        name: labelOf(indicator.name),
        target: parseTarget(indicator.target, cell("target")),
        initialTarget: null,
        value: { text: tidy(own.value), at: cell("value") },
        weight: quantity(part.weight, cell("weight")),
        score: quantity(part.points, cell("score")),
        reason: reasonOf(own, part),
        reasonAt: cell("reason"),
        at: cell("name"),
      }
    }),
    groups: [],
    total: {
      weight: quantity(sumOf(scored), at("weight")),
      score: quantity(total.points, at("score")),
    },
    grade: total.grade?.name ?? "",
    conclusion: tidy(fill.conclusion),
    problems: tidy(fill.problems),
    remedies: tidy(fill.remedies),
    note: "",
    unread: [],
    places: Object.fromEntries(
      (["name", "goals", "reached", "grade", "conclusion", "problems", "remedies"] as const).map((field) => [
        field,
        at(field),
      ]),
    ),
    at: at("name"),
  }
}

/** Why, what is done about it, and why other points were given, as one text. */
function reasonOf({ reason, remedy }: EvaluationFill, { own }: ScoredPart): string {
  return tidy(
    [reason.trim(), remedy.trim() === "" ? "" : `改进措施：${remedy.trim()}`, scoreReason(own)]
      .filter((text) => text !== "")
      .map((text) => text.replace(/[。；;]$/, ""))
      .join("；"),
  )
}

/** Why money was left over, and why other points were given for it. */
function moneyReason({ reason, own }: SubjectFill): string {
  return tidy(
    [reason.trim(), scoreReason(own)]
      .filter((text) => text !== "")
      .map((text) => text.replace(/[。；;]$/, ""))
      .join("；"),
  )
}

function scoreReason(own: OwnScore | null): string {
  return own === null || own.reason.trim() === "" ? "" : `得分说明：${own.reason.trim()}`
}

function sumOf({ execution, indicators }: ScoredSubject): number | null {
  const weights = [execution, ...indicators].map(({ weight }) => weight)
  if (weights.some((weight) => weight === null)) return null
  return weights.reduce<number>((sum, weight) => sum + Math.round(weight! * 1000), 0) / 1000
}

function quantity(value: number | null, at: Place): Quantity {
  return { value, text: value === null ? "" : String(value), at }
}

/** What stands where a row has no points of its own. */
const none = "-"

function moneyRows(
  { subject, money, execution }: ScoredSubject,
  fill: SubjectFill,
  form: string,
  rules: Parameters<typeof executionRate>[1],
): readonly EvaluatedMoney[] {
  const labels = labelsOf(form, "money")
  const reason = labelsOf(form, "money column").has("reason") ? moneyReason(fill) : ""
  const print: MoneyForm = { measure: evaluationMeasure(form), decimals: 2, thousands: false }
  const row = (
    key: "total" | MoneySource,
    of: { readonly budget: number; readonly adjusted: number; readonly paid: number | null },
  ): EvaluatedMoney => {
    const at = (field: string): Place => ({ record: subject.id, field: `${field}.${key}` })
    const rate = executionRate({ budget: of.adjusted, paid: of.paid }, rules)
    const isTotal = key === "total"
    const points = (value: number | null, field: string): Quantity =>
      isTotal ? quantity(value, at(field)) : { value: null, text: none, at: at(field) }
    return {
      key,
      label: tidy(labels.get(key) ?? ""),
      initial: amount(of.budget, at("budget"), print),
      adjusted: amount(of.adjusted, at("adjusted"), print),
      paid: amount(of.paid, at("paid"), print),
      weight: points(execution.weight, "weight"),
      rate: {
        value: rate === null ? null : Number(rate),
        text: rate === null ? "" : `${rate}%`,
        at: at("rate"),
      },
      score: points(execution.points, "score"),
      reason: isTotal ? reason : "",
      at: { record: subject.id, field: `money.${key}` },
    }
  }
  return [row("total", money), ...money.rows.map((each) => row(each.source, each))]
}

function amount(cents: number | null, at: Place, form: MoneyForm): Amount {
  const text = cents === null ? "" : moneyText(cents, form)
  return { figure: text === "" ? null : parseFigure(text, form.measure), text, at }
}

const labelsOf = perText(
  (form: string, part: Parameters<typeof evaluationLabels>[1]): ReadonlyMap<string, string> =>
    new Map(evaluationLabels(form, part).map(({ key, label }) => [key, label])),
)
