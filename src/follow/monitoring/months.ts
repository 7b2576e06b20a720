import type { Day } from "../../flow/index.ts"
import { monthsOver } from "../progress/progress.ts"

/** Months of a budget year that are over at the end of a day, 0 … 12. */
export function monthsIn(year: number, until: Day): number {
  const of = Number(until.slice(0, 4))
  return of === year ? monthsOver(until) : of > year ? 12 : 0
}
