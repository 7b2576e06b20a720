import type { Amount } from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"
import { measureCents } from "../../money/figure.ts"
import type { MoneyForm } from "../../packs/print.ts"

/** Cents as a place prints them; what remains below the last printed digit is rounded away. */
export function moneyText(cents: number, form: MoneyForm): string {
  const steps = Math.round(Math.abs(cents) / stepOf(form))
  const digits = String(steps).padStart(form.decimals + 1, "0")
  const point = digits.length - form.decimals
  const whole = digits.slice(0, point)
  const grouped = form.thousands ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole
  const sign = cents < 0 && steps > 0 ? "-" : ""
  return `${sign}${grouped}${form.decimals > 0 ? `.${digits.slice(point)}` : ""}`
}

/** Cents rounded to the last printed digit. */
export function rounded(cents: number, form: MoneyForm): number {
  const step = stepOf(form)
  return Math.sign(cents) * Math.round(Math.abs(cents) / step) * step
}

/** A cell of money as a reader finds it: exact printed cents, and half of the last printed digit of its table. */
export function amountOf(cents: number | null, text: string, form: MoneyForm, at: Place): Amount {
  const slack = Math.max(Math.floor(stepOf(form)), 0)
  return { figure: cents === null ? null : { cents: rounded(cents, form) || 0, slack }, text, at }
}

/** Money that is printed when there is any: nothing is a blank cell. */
export function moneyOrBlank(cents: number, form: MoneyForm): string {
  return cents === 0 ? "" : moneyText(cents, form)
}

/** How many cents the last printed digit stands for. */
export function stepOf(form: MoneyForm): number {
  return measureCents(form.measure) / 10 ** form.decimals
}
