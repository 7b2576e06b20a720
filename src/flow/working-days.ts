import { type Day, plusDays, weekdayOf } from "./day.ts"

/** A year's holidays as the State Council announced them: days off, and weekend days that are worked. */
export interface Holidays {
  readonly year: number
  readonly off: readonly Day[]
  readonly worked: readonly Day[]
  readonly source: string
}

/** The day so many working days after another, or null when a year on the way has no known holidays. */
export function plusWorkingDays(day: Day, days: number, known: readonly Holidays[]): Day | null {
  let current = day
  for (let left = days; left > 0; ) {
    current = plusDays(current, 1)
    const works = isWorkingDay(current, known)
    if (works === null) return null
    if (works) left--
  }
  return current
}

/** Whether people work on a day; null when the holidays of its year are not known. */
export function isWorkingDay(day: Day, known: readonly Holidays[]): boolean | null {
  const year = known.find((each) => each.year === Number(day.slice(0, 4)))
  if (!year) return null
  if (year.worked.includes(day)) return true
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6 && !year.off.includes(day)
}

function span(first: Day, days: number): Day[] {
  return Array.from({ length: days }, (_, i) => plusDays(first, i))
}

/** The holidays of 2026; later years are announced each November and passed in by the office. */
export const holidays2026: Holidays = {
  year: 2026,
  off: [
    ...span("2026-01-01", 3),
    ...span("2026-02-15", 9),
    ...span("2026-04-04", 3),
    ...span("2026-05-01", 5),
    ...span("2026-06-19", 3),
    ...span("2026-09-25", 3),
    ...span("2026-10-01", 7),
  ],
  worked: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
  source: "国务院办公厅关于2026年部分节假日安排的通知（2025年11月4日）",
}
