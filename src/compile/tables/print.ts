import type { Amount } from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"
import { type Measure, measureCents } from "../../money/figure.ts"
import type { MoneyForm } from "../../money/form.ts"
import { inMeasure, stepOf, stepsText } from "../../money/form.ts"

/** Prints the amounts of one table and gives each the figure a reader of the text has. */
export class Printer {
  readonly measure: Measure
  /** One unit of the last printed digit, in cents. */
  readonly step: number
  readonly #form: MoneyForm
  readonly #zeros: ReadonlyMap<string, string>
  /** Half of the last digit of a zero, in half-cents: it is taken as fine as the finest amount beside it. */
  #zeroSlack: number

  constructor(money: MoneyForm, own: Measure | null, zeros: ReadonlyMap<string, string>) {
    this.#form = inMeasure(money, own)
    this.measure = this.#form.measure
    this.step = stepOf(this.#form)
    this.#zeros = zeros
    this.#zeroSlack = this.step
  }

  /** Says whether a table prints anything but zeros, which decides how precise its zeros are. */
  hasMoney(any: boolean): void {
    const decimals = Math.max(0, ...[...this.#zeros.values()].map((text) => text.split(".")[1]?.length ?? 0))
    this.#zeroSlack = any ? this.step : measureCents(this.measure) / 10 ** decimals
  }

  /** Whether an amount prints as something else than zero. */
  shows(cents: number): boolean {
    return Math.round(cents / this.step) !== 0
  }

  /** The amount of a column as it stands in a cell. */
  amount(cents: number, column: string, at: Place): Amount {
    const units = Math.round(cents / this.step)
    if (units === 0) {
      const text = this.#zeros.get(column) ?? this.#zeros.get("*") ?? ""
      return { figure: text === "" ? null : { cents: 0, slack: this.#zeroSlack }, text, at }
    }
    return { figure: { cents: units * this.step, slack: this.step }, text: stepsText(units, this.#form), at }
  }
}

/** An amount where nothing is printed. */
export function blank(at: Place): Amount {
  return { figure: null, text: "", at }
}
