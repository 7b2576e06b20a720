import type { Body, BudgetYear, Comment } from "./budget-year.ts"
import { stateOf } from "./budget-year.ts"
import type { Day } from "./day.ts"

/** Why a budget came back: who returned it when, what to change, and until when. */
export interface Returned {
  readonly day: Day
  readonly who: string
  readonly due: Day | null
  readonly comments: readonly Comment[]
}

/** The return a body is working on: its last act, when that was one. */
export function lastComments(year: BudgetYear, body: Body): Returned | null {
  const last = year.entries.findLast(({ kind, code }) => kind === body.kind && code === body.code)
  if (last?.act !== "return" || last.to !== stateOf(year, body)) return null
  return { day: last.day, who: last.who, due: last.given.due ?? null, comments: last.given.comments ?? [] }
}
