import type { Day } from "../../flow/index.ts"
import type { Pace } from "../../packs/pace.ts"
import type { Standing } from "../book/view.ts"

/** 支出进度 of money against its own plan and against time. Shares are in hundredths of a per cent, exact to that. */
export interface Progress {
  readonly adjusted: number
  readonly paid: number
  /** Paid of adjusted; null when nothing was given. */
  readonly share: number | null
  /** What its plan says should be paid by now; null when it has none, or none for this day. */
  readonly planned: number | null
  /** How much of the year is over. */
  readonly time: number
  readonly is: ProgressState
}

/** 未动、偏慢、正常、偏快、超指标；`none` 没有指标。 */
export type ProgressState = "none" | "untouched" | "behind" | "onPlan" | "ahead" | "over"

/** What states of progress are called. */
export const progressNames: Readonly<Record<ProgressState, string>> = {
  none: "没有指标",
  untouched: "未动",
  behind: "偏慢",
  onPlan: "正常",
  ahead: "偏快",
  over: "超指标",
}

/** The ends of months at which plans stand (3, 6, 10, 12). */
export const planMonths = [3, 6, 10, 12] as const

/** How far money is on a day; `plan` is cumulative per cent at the ends of March, June, October, December. */
export function progressOf(
  { adjusted, paid }: Pick<Standing, "adjusted" | "paid">,
  plan: readonly (number | null)[],
  day: Day,
  pace: Pace,
): Progress {
  return progressAt({ adjusted, paid }, plannedOn(plan, day), day, pace)
}

/** How far money is on a day when it is known what should be paid by then; null: its plan does not say. */
export function progressAt(
  { adjusted, paid }: Pick<Standing, "adjusted" | "paid">,
  planned: number | null,
  day: Day,
  pace: Pace,
): Progress {
  const share = adjusted > 0 ? shareOf(paid, adjusted) : null
  const time = shareOf(monthsOver(day), 12)
  return { adjusted, paid, share, planned, time, is: stateOf(paid, adjusted, share, planned ?? time, pace) }
}

/** Months of the year that are over at the end of a day. */
export function monthsOver(day: Day): number {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number]
  const isLast = date === new Date(Date.UTC(year, month, 0)).getUTCDate()
  return isLast ? month : month - 1
}

/** What a plan says for the last of its dates that is over: 0 before the first, null when it says nothing. */
export function plannedOn(plan: readonly (number | null)[], day: Day): number | null {
  if (plan.every((share) => share === null)) return null
  const over = planMonths.filter((month) => month <= monthsOver(day)).length
  // Cells that are empty at the beginning mean that nothing is paid yet.
  const said = plan.slice(0, over).findLast((share) => share !== null)
  return Math.round((said ?? 0) * 100)
}

function stateOf(
  paid: number,
  adjusted: number,
  share: number | null,
  due: number,
  pace: Pace,
): ProgressState {
  if (paid > adjusted) return "over"
  if (share === null) return "none"
  if (paid === 0 && due > 0) return "untouched"
  if (share < due - pace.behind * 100) return "behind"
  return share > due + pace.ahead * 100 ? "ahead" : "onPlan"
}

/** A part of a whole in hundredths of a per cent, rounded down: 99.999 % is not all. */
export function shareOf(part: number, whole: number): number {
  return Number((BigInt(part) * 10_000n) / BigInt(whole))
}

/** A share as it is written: `46.05%`. */
export function shareText(share: number): string {
  const text = String(Math.abs(share)).padStart(3, "0")
  return `${share < 0 ? "-" : ""}${text.slice(0, -2)}.${text.slice(-2)}%`
}
