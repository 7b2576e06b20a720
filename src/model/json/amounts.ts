import { type Figure, formatCents, fromYuan, isAmount, type Measure } from "../../money/figure.ts"
import type { Amount } from "../disclosure.ts"
import type { Place } from "../place.ts"
import { number, type Plain, record, textOrNull } from "./plain.ts"

interface Context {
  readonly unit: string | null
  /** The table's usual precision: half the last printed digit in yuan, or null for exact. */
  readonly precision: number | null
  readonly at: Place
}

const measures: readonly string[] = ["元", "千元", "万元", "亿元"]

/**
 * Makes amounts of JSON values. An amount that stands in a table's cell is that cell's object, wherever it is
 * mentioned: checks tell cells apart by identity.
 */
export class Amounts {
  private readonly byPlace = new Map<string, Amount>()

  /** A value in a row of cells, with what stands beside it. */
  cell(row: Plain, key: string, yuan: unknown, context: Context): Amount {
    const own = record(row.precision)[key]
    const precision = own === undefined ? context.precision : number(own)
    const at = record(row.places)[key]
    const printed = textOrNull(record(row.printed)[key])
    return this.make(number(yuan), printed, precision, at === undefined ? context.at : at, context.unit)
  }

  /** A field of an object with `printed` and `places` beside it; null when the object has no such amount. */
  beside(value: Plain, key: string, at: Place): Amount | null {
    if (number(value[key]) === null && record(value.places)[key] === undefined) return null
    return this.cell(value, key, value[key], { unit: null, precision: null, at })
  }

  /** An amount that is an object of its own, or a bare number of yuan. */
  whole(value: unknown): Amount {
    if (typeof value === "number") return this.make(value, null, null, {}, null)
    const { value: yuan, printed, precision, at } = record(value)
    return this.make(number(yuan), textOrNull(printed), number(precision), at, null)
  }

  private make(
    yuan: number | null,
    printed: string | null,
    precision: number | null,
    at: unknown,
    unit: string | null,
  ): Amount {
    const exactly = precision === null || !isAmount(precision)
    const figure: Figure | null =
      yuan === null || !isAmount(yuan)
        ? null
        : { cents: fromYuan(yuan), slack: exactly ? 0 : Math.round(precision * 200) }
    const measure = (unit !== null && measures.includes(unit) ? unit : "元") as Measure
    const text = printed ?? (figure ? formatCents(figure.cents, measure) : yuan === null ? "" : String(yuan))
    const amount: Amount = { figure, text, at: { ...record(at) } as Place }
    const name = JSON.stringify(at)
    const known = this.byPlace.get(name)
    if (known && same(known, amount)) return known
    if (at !== undefined && Object.keys(record(at)).length > 1) this.byPlace.set(name, amount)
    return amount
  }
}

function same(a: Amount, b: Amount): boolean {
  return a.text === b.text && a.figure?.cents === b.figure?.cents && a.figure?.slack === b.figure?.slack
}
