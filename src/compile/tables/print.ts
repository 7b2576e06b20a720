import type { Amount } from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"
import { type Measure, measureCents } from "../../money/figure.ts"
import type { MoneyForm } from "../../packs/print.ts"

/** One unit of the last printed digit in cents, in the measure of a place or a table's own. */
export function stepOf(money: MoneyForm, own: Measure | null): number {
  return measureCents(own ?? money.measure) / 10 ** money.decimals
}

/** Prints the amounts of one table and gives each the figure a reader of the text has. */
export class Printer {
  readonly measure: Measure
  /** One unit of the last printed digit, in cents. */
  readonly step: number
  readonly #decimals: number
  readonly #thousands: boolean
  readonly #zeros: ReadonlyMap<string, string>
  /** Half of the last digit of a zero, in half-cents: it is taken as fine as the finest amount beside it. */
  #zeroSlack: number

  constructor(money: MoneyForm, own: Measure | null, zeros: ReadonlyMap<string, string>) {
    this.measure = own ?? money.measure
    // A table in 万元 where the others are in 元 has two decimals all the same.
    this.#decimals = money.decimals
    this.step = stepOf(money, own)
    this.#thousands = money.thousands
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
    return { figure: { cents: units * this.step, slack: this.step }, text: this.#textOf(units), at }
  }

  #textOf(units: number): string {
    const digits = String(Math.abs(units)).padStart(this.#decimals + 1, "0")
    const point = digits.length - this.#decimals
    const whole = this.#thousands ? grouped(digits.slice(0, point)) : digits.slice(0, point)
    const text = this.#decimals === 0 ? whole : `${whole}.${digits.slice(point)}`
    return units < 0 ? `-${text}` : text
  }
}

function grouped(digits: string): string {
  let text = digits.slice(-3)
  for (let end = digits.length - 3; end > 0; end -= 3)
    text = `${digits.slice(Math.max(0, end - 3), end)},${text}`
  return text
}

/** An amount where nothing is printed. */
export function blank(at: Place): Amount {
  return { figure: null, text: "", at }
}
