/** A day in China, `2026-03-01`. */
export type Day = string

const dayLength = 86_400_000
// China has had one time zone and no summer time since 1992.
const aheadOfUtc = 8 * 3_600_000

/** The day it is in Asia/Shanghai at an instant (milliseconds since 1970), wherever the machine stands. */
export function dayAt(instant: number): Day {
  return new Date(instant + aheadOfUtc).toISOString().slice(0, 10)
}

/** Whether a text is a day of the calendar. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month)
}

/** Every day of a long list of payments is asked: by arithmetic, not by making a date. */
function daysOf(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

/** A day so many days later, or earlier. */
export function plusDays(day: Day, days: number): Day {
  return dayOf(numberOf(day) + days)
}

/** How many days lie from one day to another: 1 from today to tomorrow. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from)
}

/** 0 for Sunday … 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return (((numberOf(day) + 4) % 7) + 7) % 7
}

/** A day as it is written in a sentence: `2026年3月1日`. */
export function dayText(day: Day): string {
  const [year, month, date] = day.split("-").map(Number)
  return `${year}年${month}月${date}日`
}

function numberOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / dayLength
}

function dayOf(number: number): string {
  const date = new Date(number * dayLength)
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10)
}
