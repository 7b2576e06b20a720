import { type Measure, measureCents } from "./figure.ts"

/** How a place prints the money of its tables (packs/<place>/print.csv). */
export interface MoneyForm {
  readonly measure: Measure
  readonly decimals: number
  /** Whether digits are grouped by thousands. */
  readonly thousands: boolean
}

/** The form of a table that may have a measure of its own; it keeps the decimals of the place. */
export function inMeasure(form: MoneyForm, own: Measure | null): MoneyForm {
  return own === null ? form : { ...form, measure: own }
}

/** How many cents the last printed digit stands for: 10 000 in 万元 with two decimals. */
export function stepOf({ measure, decimals }: MoneyForm): number {
  return measureCents(measure) / 10 ** decimals
}

/** Cents rounded to the last printed digit. */
export function rounded(cents: number, form: MoneyForm): number {
  const step = stepOf(form)
  return Math.round(cents / step) * step || 0
}

/** Cents as a place prints them; what remains below the last printed digit is rounded away. */
export function moneyText(cents: number, form: MoneyForm): string {
  return stepsText(Math.round(cents / stepOf(form)), form)
}

/** Money that is printed when there is any: nothing is a blank cell. */
export function moneyOrBlank(cents: number, form: MoneyForm): string {
  return cents === 0 ? "" : moneyText(cents, form)
}

/** So many units of the last printed digit as a number: `1,234.50`. */
export function stepsText(steps: number, { decimals, thousands }: MoneyForm): string {
  const digits = String(Math.abs(steps)).padStart(decimals + 1, "0")
  const point = digits.length - decimals
  const whole = thousands ? grouped(digits.slice(0, point)) : digits.slice(0, point)
  const text = decimals === 0 ? whole : `${whole}.${digits.slice(point)}`
  return steps < 0 ? `-${text}` : text
}

function grouped(digits: string): string {
  let text = digits.slice(-3)
  for (let end = digits.length - 3; end > 0; end -= 3)
    text = `${digits.slice(Math.max(0, end - 3), end)},${text}`
  return text
}

/** The cents of some records together. */
export function totalOf(records: Iterable<{ readonly cents: number }>): number {
  let sum = 0
  for (const { cents } of records) sum += cents
  return sum
}
