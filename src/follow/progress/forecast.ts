import { shareOf } from "./progress.ts"

/** What was paid of a year's money by the end of each month, in cents; the twelfth is the year's. */
export type Months = readonly number[]

/** What is likely to be paid by the year's end, from how earlier years went on from the same month; in cents. */
export interface Forecast {
  readonly likely: number
  /** The least and the most that an earlier year's course would give. */
  readonly least: number
  readonly most: number
  /** How many earlier years it rests on. */
  readonly years: number
  /**
   * How far the same reckoning was off for the last earlier year, from those before it, in hundredths of a per cent of
   * what was paid then; null when there are not two.
   */
  readonly missedLast: number | null
}

/**
 * Carries this year on as each earlier year went on: what is paid so far times that year's end over what it had paid by
 * then. Years in which nothing was paid by then say nothing. null when no year says anything. Never below what is paid.
 */
export function forecast(soFar: number, month: number, earlier: readonly Months[]): Forecast | null {
  const ends = earlier.flatMap((months) => endLike(soFar, month, months))
  if (ends.length === 0) return null
  const inOrder = ends.toSorted((a, b) => a - b)
  return {
    likely: Math.max(soFar, middle(inOrder)),
    least: Math.max(soFar, inOrder[0]!),
    most: Math.max(soFar, inOrder.at(-1)!),
    years: ends.length,
    missedLast: missed(month, earlier),
  }
}

function endLike(soFar: number, month: number, months: Months): number[] {
  const [then, end] = [months[month - 1] ?? 0, months[11] ?? 0]
  return then > 0 ? [Number((BigInt(soFar) * BigInt(end)) / BigInt(then))] : []
}

function missed(month: number, earlier: readonly Months[]): number | null {
  const last = earlier.at(-1)
  const ends = earlier.slice(0, -1).flatMap((months) => endLike(last?.[month - 1] ?? 0, month, months))
  const end = last?.[11] ?? 0
  return ends.length === 0 || end <= 0
    ? null
    : shareOf(Math.abs(middle(ends.toSorted((a, b) => a - b)) - end), end)
}

function middle(inOrder: readonly number[]): number {
  const half = inOrder.length >> 1
  return inOrder.length % 2 === 1 ? inOrder[half]! : Math.floor((inOrder[half - 1]! + inOrder[half]!) / 2)
}
