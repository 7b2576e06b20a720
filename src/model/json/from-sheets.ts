import type { Indicator, Project, Target, Unit } from "../disclosure.ts"
import type { Amounts } from "./amounts.ts"
import { list, mapped, number, type Plain, place, record, text, textOrNull, texts } from "./plain.ts"

/** A project with its indicators. */
export function projectFrom(value: Plain, amounts: Amounts): Project {
  const { amount, fiscal, other, ...places } = mapped(value.places, place)
  const at = place(value.at)
  const money = (key: string) => amounts.beside(value, key, at)
  return {
    no: number(value.no),
    name: text(value.name),
    code: textOrNull(value.code),
    unit: textOrNull(value.unit),
    amount: money("amount"),
    fiscal: money("fiscal"),
    other: money("other"),
    purpose: text(value.purpose),
    plan: list(value.plan).map(number),
    planTexts: texts(value.planTexts),
    goals: texts(value.goals),
    indicators: list(value.indicators).map((entry) => indicatorFrom(record(entry))),
    places,
    at,
  }
}

function indicatorFrom(value: Plain): Indicator {
  const target = record(value.target)
  return {
    level1: text(value.level1),
    level2: text(value.level2),
    name: text(value.name),
    description: text(value.description),
    target: {
      text: text(target.text),
      operator: textOrNull(target.operator) as Target["operator"],
      value: number(target.value),
      unit: textOrNull(target.unit),
      at: place(target.at ?? value.at),
    },
    basis: text(value.basis),
    at: place(value.at),
  }
}

/** A unit of the organisation. */
export function unitFrom(value: Plain): Unit {
  return {
    name: text(value.name),
    nature: textOrNull(value.nature),
    rank: textOrNull(value.rank),
    funding: textOrNull(value.funding),
    vehicles: number(value.vehicles),
    posts: number(value.posts),
    staff: number(value.staff),
    retired: number(value.retired),
    at: place(value.at),
  }
}
