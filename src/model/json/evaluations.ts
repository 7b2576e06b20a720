import type { Amount, Quantity, Target } from "../disclosure.ts"
import type { EvaluatedKind } from "../evaluation.ts"
import type { Place } from "../place.ts"
import type { EvaluatedIndicator, EvaluatedMoney, SelfEvaluation } from "../self-evaluation.ts"
import type { Amounts } from "./amounts.ts"
import { list, mapped, number, type Plain, place, record, text, textOrNull } from "./plain.ts"

/** The name and version of a file of self-evaluations by themselves (docs/contract.md). */
export const evaluationSchemaName = "mingzhang.evaluation/1"

/** What is made of an amount: the shape amounts by themselves have elsewhere. */
export type AmountToJson = (amount: Amount) => unknown

/** A self-evaluation in the public shape; money in yuan. */
export function evaluationToJson(evaluation: SelfEvaluation, whole: AmountToJson): Plain {
  const { money, indicators, groups, total, unread, places, at, ...rest } = evaluation
  const amount = (value: Amount | null) => value && whole(value)
  return {
    ...rest,
    money: money.map(({ initial, adjusted, paid, at, ...row }) => ({
      ...row,
      initial: amount(initial),
      adjusted: amount(adjusted),
      paid: amount(paid),
      at: { ...at },
    })),
    indicators: indicators.map((indicator) => ({ ...indicator })),
    groups: groups.map((group) => ({ ...group })),
    total: { ...total },
    unread: unread.map((each) => ({ ...each })),
    places: { ...places },
    at: { ...at },
  }
}

/** Reads what {@link evaluationToJson} writes. */
export function evaluationFrom(value: Plain, amounts: Amounts): SelfEvaluation {
  const total = record(value.total)
  return {
    kind: (textOrNull(value.kind) ?? "project") as EvaluatedKind,
    title: text(value.title),
    name: text(value.name),
    code: textOrNull(value.code),
    department: text(value.department),
    unit: text(value.unit),
    year: number(value.year),
    money: list(value.money).map((row) => moneyFrom(record(row), amounts)),
    goals: text(value.goals),
    reached: text(value.reached),
    indicators: list(value.indicators).map((row) => indicatorFrom(record(row))),
    groups: list(value.groups).map((group) => ({
      level1: text(record(group).level1),
      weight: quantityFrom(record(group).weight) ?? { value: null, text: "", at: {} },
    })),
    total: { weight: quantityFrom(total.weight), score: quantityFrom(total.score) },
    grade: text(value.grade),
    conclusion: text(value.conclusion),
    problems: text(value.problems),
    remedies: text(value.remedies),
    note: text(value.note),
    unread: list(value.unread).map((each) => ({ what: text(record(each).what), at: place(record(each).at) })),
    places: mapped(value.places, place) as Readonly<Record<string, Place>>,
    at: place(value.at),
  }
}

function moneyFrom(row: Plain, amounts: Amounts): EvaluatedMoney {
  const amount = (value: unknown) => (value === null || value === undefined ? null : amounts.whole(value))
  return {
    key: (textOrNull(row.key) ?? "unknown") as EvaluatedMoney["key"],
    label: text(row.label),
    initial: amount(row.initial),
    adjusted: amount(row.adjusted),
    paid: amount(row.paid),
    weight: quantityFrom(row.weight),
    rate: quantityFrom(row.rate),
    score: quantityFrom(row.score),
    reason: text(row.reason),
    at: place(row.at),
  }
}

function indicatorFrom(row: Plain): EvaluatedIndicator {
  const reached = record(row.value)
  return {
    level1: text(row.level1),
    level2: text(row.level2),
    name: text(row.name),
    target: targetFrom(record(row.target), row.at),
    initialTarget: row.initialTarget ? targetFrom(record(row.initialTarget), row.at) : null,
    value: { text: text(reached.text), at: place(reached.at ?? row.at) },
    weight: quantityFrom(row.weight),
    score: quantityFrom(row.score),
    reason: text(row.reason),
    reasonAt: row.reasonAt ? place(row.reasonAt) : null,
    at: place(row.at),
  }
}

function targetFrom(target: Plain, at: unknown): Target {
  return {
    text: text(target.text),
    operator: textOrNull(target.operator) as Target["operator"],
    value: number(target.value),
    unit: textOrNull(target.unit),
    at: place(target.at ?? at),
  }
}

/** A number with its text, or a bare number. */
function quantityFrom(value: unknown): Quantity | null {
  if (typeof value === "number") return { value, text: String(value), at: {} }
  if (value === null || value === undefined) return null
  const given = record(value)
  return { value: number(given.value), text: text(given.text), at: place(given.at) }
}
