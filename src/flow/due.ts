import { perObject } from "../memo/index.ts"
import { type Body, type BudgetYear, bodyOf, type Entry } from "./budget-year.ts"
import { type ClockKey, type Reading, readClock, type Times } from "./clocks.ts"
import type { Day } from "./day.ts"
import type { Holidays } from "./working-days.ts"

/** Every clock that counts for the year (null) or for one of its departments and units, read on a day. */
export function clocksOf(
  year: BudgetYear,
  body: Body | null,
  today: Day,
  holidays: readonly Holidays[] = [],
): readonly Reading[] {
  const times = body === null ? timesOfYear(year) : timesOfBody(year, body)
  return times.map(([key, each]) => readClock(key, each, today, holidays))
}

type Timed = readonly [ClockKey, Times]

function timesOfYear(year: BudgetYear): readonly Timed[] {
  const done = (act: Entry["act"]) => dayOf(year, null, (entry) => entry.act === act)
  const isDrafted = year.state === "presented" || year.state === "approved"
  return [
    ["opening", { start: `${year.year - 1}-06-30`, done: done("open") }],
    ["preliminaryReview", { start: year.meeting, done: isDrafted ? done("present") : null }],
  ]
}

function timesOfBody(year: BudgetYear, body: Body): readonly Timed[] {
  const deadlines = year.deadlines
  return [
    ["firstUp", handedIn(year, body, "first", deadlines?.firstUp ?? null)],
    ["secondUp", handedIn(year, body, "second", deadlines?.secondUp ?? null)],
    ...replied(year, body),
    ...published(year, body),
    ...corrected(year, body),
  ]
}

/** A round is handed in by its deadline, and again by the day it was returned for. */
function handedIn(year: BudgetYear, body: Body, round: "first" | "second", deadline: Day | null): Times {
  const isOpen = body.state === `${round}Draft` || body.state === `${round}Proposed`
  const again = lastOf(year, body, ({ to, given }) => to === `${round}Draft` && given.due !== undefined)
  const done = dayOf(year, body, ({ to }) => to === `${round}Submitted`)
  return { start: again?.given.due ?? deadline, done: isOpen ? null : done }
}

function replied(year: BudgetYear, body: Body): readonly Timed[] {
  const done = body.reply?.date ?? null
  if (body.kind === "department") return [["replyToDepartment", { start: year.approval?.date ?? null, done }]]
  const start = bodyOf(year, "department", body.department)?.reply?.date ?? null
  return [["replyToUnit", { start, done }]]
}

function published(year: BudgetYear, body: Body): readonly Timed[] {
  if (body.state === "withheld") return []
  const first = year.versions.find(({ kind, of }) => kind === "publication" && of === body.code)
  const key = body.kind === "department" ? "departmentPublication" : "unitPublication"
  return [[key, { start: body.reply?.date ?? null, done: first?.day ?? null }]]
}

function corrected(year: BudgetYear, body: Body): readonly Timed[] {
  const start = dayOf(year, body, ({ act }) => act === "correct")
  if (start === null) return []
  const isOver = body.state === "published"
  return [["correction", { start, done: isOver ? dayOf(year, body, ({ to }) => to === "published") : null }]]
}

/** The last day on which something was done to a thing. */
function dayOf(year: BudgetYear, body: Body | null, is: (entry: Entry) => boolean): Day | null {
  return lastOf(year, body, is)?.day ?? null
}

function lastOf(year: BudgetYear, body: Body | null, is: (entry: Entry) => boolean): Entry | undefined {
  return entriesByThing(year.entries)
    .get(thingKey(body ?? theYear))
    ?.findLast(is)
}

/** Sorted once: every clock of every body asks. */
const entriesByThing = perObject((entries: readonly Entry[]) => Map.groupBy(entries, thingKey))

const theYear = { kind: "year", code: "" }

function thingKey({ kind, code }: { readonly kind: string; readonly code: string }): string {
  return `${kind}/${code}`
}
