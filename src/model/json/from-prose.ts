import type { Claim, Section, ThreePublicStatement } from "../disclosure.ts"
import type { Place } from "../place.ts"
import type { Amounts } from "./amounts.ts"
import { flag, list, number, type Plain, place, record, text, textOrNull } from "./plain.ts"

/** A section of prose. */
export function sectionFrom(value: Plain): Section {
  return {
    key: (textOrNull(value.key) ?? "unknown") as Section["key"],
    title: text(value.title),
    level: number(value.level) ?? 1,
    text: text(value.text),
    places: list(value.places).map(place),
    ...(value.turns ? { turns: list(value.turns).map(turnsFrom) } : {}),
    at: place(value.at),
  }
}

function turnsFrom(value: unknown): { offset: number; at: Place }[] {
  return list(value)
    .map(record)
    .map((turn) => ({ offset: number(turn.offset) ?? 0, at: place(turn.at) }))
}

/** What prose says of one of the three public expenses. */
export function statementFrom(value: Plain, amounts: Amounts): ThreePublicStatement {
  const money = (entry: unknown) => (entry === null || entry === undefined ? null : amounts.whole(entry))
  return {
    amount: money(value.amount),
    lastYear: money(value.lastYear),
    change: money(value.change),
    direction: textOrNull(value.direction) as ThreePublicStatement["direction"],
    reason: textOrNull(value.reason),
    at: place(value.at),
  }
}

/** A claim of prose. */
export function claimFrom(value: Plain, amounts: Amounts): Claim {
  const kind = (textOrNull(value.kind) ?? "amount") as Claim["kind"]
  const at = place(value.at)
  const isMoney =
    value.amount !== undefined || ((kind === "amount" || kind === "change") && value.unit !== "%")
  const amount = !isMoney
    ? null
    : value.amount !== undefined
      ? amounts.whole(value.amount)
      : number(value.value) === null
        ? null
        : amounts.whole({ value: value.value, printed: value.text, at })
  return {
    subject: text(value.subject),
    words: text(value.words),
    year: number(value.year),
    against: number(value.against),
    kind,
    direction: textOrNull(value.direction) as Claim["direction"],
    amount,
    value: amount ? number(value.number) : number(value.value),
    unit: textOrNull(value.unit),
    text: text(value.text),
    section: (textOrNull(value.section) ?? "unknown") as Claim["section"],
    group: number(value.group),
    role: textOrNull(value.role) as Claim["role"],
    open: flag(value.open),
    heads: list(value.heads).flatMap((head) => number(head) ?? []),
    statement: number(value.statement) ?? 0,
    stretch: number(value.stretch) ?? 0,
    scope: text(value.scope),
    version: textOrNull(value.version) as Claim["version"],
    percentOf: textOrNull(value.percentOf) as Claim["percentOf"],
    base: textOrNull(value.base),
    qualifier: textOrNull(value.qualifier) as Claim["qualifier"],
    at,
  }
}
