import type { Amount } from "../model/disclosure.ts"
import type { Place } from "../model/place.ts"
import { type MoneyForm, rounded, stepOf } from "../money/form.ts"

/** A cell of money as a reader finds it: exact printed cents, and half of the last printed digit of its table. */
export function amountOf(cents: number | null, text: string, form: MoneyForm, at: Place): Amount {
  if (cents === null) return { figure: null, text, at }
  return { figure: { cents: rounded(cents, form), slack: Math.floor(stepOf(form)) }, text, at }
}
