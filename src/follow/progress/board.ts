import type { Day } from "../../flow/index.ts"
import type { Pace } from "../../packs/pace.ts"
import type { Quota } from "../book/quota.ts"
import { type Standing, sumOf } from "../book/view.ts"
import { monthsOver, type Progress, plannedOn, progressAt, shareOf } from "./progress.ts"

/** One row of a progress board: what some quotas have in common, and how far their money is. */
export interface BoardRow extends Omit<Standing, "quota">, Progress {
  readonly key: string
  /** How many of its quotas are paid over what they have. */
  readonly over: number
}

/** What a board is made by. */
export interface BoardBy {
  readonly day: Day
  readonly pace: Pace
  /** What rows are put together by; null leaves a quota out. */
  keyOf(quota: Quota): string | null
  /** A project's plan of payments; empty for money without one. */
  planOf(quota: Quota): readonly (number | null)[]
}

/**
 * Puts quotas together into rows, in the order of their keys. What a row should have paid is the sum of what its projects
 * planned; money without a plan is expected to go with time.
 */
export function boardOf(standings: readonly Standing[], by: BoardBy): BoardRow[] {
  const groups = Map.groupBy(standings, ({ quota }) => by.keyOf(quota))
  return [...groups]
    .flatMap(([key, own]) => (key === null ? [] : [rowOf(key, own, by)]))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
}

/** All quotas as one row. */
export function wholeOf(standings: readonly Standing[], by: Omit<BoardBy, "keyOf">): BoardRow {
  return rowOf("", standings, by)
}

function rowOf(
  key: string,
  own: readonly Standing[],
  { day, pace, planOf }: Omit<BoardBy, "keyOf">,
): BoardRow {
  const sums = sumOf(own)
  const progress = progressAt(sums, plannedOf(own, planOf, day), day, pace)
  return { key, ...sums, ...progress, over: own.filter(({ left }) => left < 0).length }
}

function plannedOf(own: readonly Standing[], planOf: BoardBy["planOf"], day: Day): number | null {
  const time = shareOf(monthsOver(day), 12)
  let due = 0n
  let all = 0n
  let isPlanned = false
  for (const { quota, adjusted } of own) {
    if (adjusted <= 0) continue
    const planned = plannedOn(planOf(quota), day)
    isPlanned ||= planned !== null
    due += BigInt(adjusted) * BigInt(planned ?? time)
    all += BigInt(adjusted)
  }
  return isPlanned ? Number(due / all) : null
}
