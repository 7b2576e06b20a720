import { narrow } from "../text/narrow.ts"
/**
 * Money as it is printed: an exact number of cents and how precisely it was printed.
 *
 * A figure printed as `4078.23` 万元 stands for every amount from 4078.225 to 4078.235 万元. Figures are
 * compared by whether their intervals meet, never with a tolerance. Unit of all integers here: `cents` is 分
 * (0.01 元), `slack` is in half-cents so that half of the last printed digit is always a whole number.
 */

/** A printed amount: `cents` exact, `slack` the half-width of its interval in half-cents (0 = exact). */
export interface Figure {
  readonly cents: number
  readonly slack: number
}

/** The measure a table or a sentence counts money in. */
export type Measure = "元" | "千元" | "万元" | "亿元"

const centsOf: Record<Measure, number> = { 元: 100, 千元: 100_000, 万元: 1_000_000, 亿元: 10_000_000_000 }

/** How many cents one unit of a measure has. */
export function measureCents(measure: Measure): number {
  return centsOf[measure]
}

/** A decimal number as printed: `digits` without point, `decimals` behind it, `negative`. */
export interface PrintedNumber {
  readonly digits: string
  readonly decimals: number
  readonly negative: boolean
}

/** More digits before the point no amount has in any measure; what has them is a number of something else. */
const mostDigits = 16

/**
 * Reads a printed decimal number: thousands separators, full-width digits, a leading minus, accounting brackets
 * or a sign of currency. `null` when the text is anything else, such as `2,56.84`, `1.2.3`, `——` or words,
 * or too long to be an amount.
 */
export function parseNumber(text: string): PrintedNumber | null {
  if (/^[\u4e00-\u9fff]/.test(text)) return null
  const m = /^[¥￥]?([-+]|\()?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(\))?$/.exec(narrow(text))
  if (!m || (m[1] === "(") !== (m[4] === ")")) return null
  const whole = m[2]!.replaceAll(",", "")
  if (whole.replace(/^0+/, "").length > mostDigits) return null
  const fraction = m[3] ?? ""
  return {
    digits: whole + fraction,
    decimals: fraction.length,
    negative: m[1] === "-" || m[1] === "(",
  }
}

/** A printed number in a measure as a figure; `decimals` overrides the precision it was printed with. */
export function figureOf(number: PrintedNumber, measure: Measure, decimals = number.decimals): Figure {
  const unit = centsOf[measure]
  const scaled = BigInt(number.digits) * BigInt(unit)
  const scale = 10n ** BigInt(number.decimals)
  const cents = Number((2n * scaled + scale) / (2n * scale))
  const inexact = scaled % scale !== 0n
  // Half of the last printed digit, in half-cents: unit / 10^decimals; never finer than the rounding to a cent.
  const slack = Math.max(Math.floor(unit / 10 ** decimals), inexact ? 1 : 0)
  return { cents: number.negative ? -cents : cents, slack }
}

/** Reads a printed amount; `null` when it is not a number (see {@link parseNumber}). */
export function parseFigure(text: string, measure: Measure, decimals?: number): Figure | null {
  const number = parseNumber(text)
  return number && figureOf(number, measure, decimals)
}

/** An exact amount, as the ledger holds it. */
export function exact(cents: number): Figure {
  return { cents, slack: 0 }
}

/** Zero, exactly: also what a blank cell stands for in a sum. */
export const zero: Figure = exact(0)

/** The sum of figures: cents add up, and so do the half-widths. */
export function sum(figures: Iterable<Figure>): Figure {
  let cents = 0
  let slack = 0
  for (const figure of figures) {
    cents += figure.cents
    slack += figure.slack
  }
  return { cents, slack }
}

/** The figure with its sign turned. */
export function negate(figure: Figure): Figure {
  return { cents: -figure.cents, slack: figure.slack }
}

/** Whether two printed figures can be the same amount: their intervals meet. */
export function meets(a: Figure, b: Figure): boolean {
  return 2 * Math.abs(a.cents - b.cents) <= a.slack + b.slack
}

/** Whether `a` can be at most `b`: some amount of a's interval is not above some amount of b's. */
export function canBeAtMost(a: Figure, b: Figure): boolean {
  return 2 * (a.cents - b.cents) <= a.slack + b.slack
}

/** Cents as text in a measure, two decimals or as many as are needed: `4078.23`, `0.5` → `0.50`. */
export function formatCents(cents: number, measure: Measure): string {
  const unit = BigInt(centsOf[measure])
  const value = BigInt(Math.round(cents))
  const absolute = value < 0n ? -value : value
  const fraction = String(absolute % unit)
    .padStart(String(unit).length - 1, "0")
    .replace(/(?<!0)0+$/, "")
    .padEnd(2, "0")
  return `${value < 0n ? "-" : ""}${absolute / unit}.${fraction}`
}

/** Yuan for JSON (`mingzhang.disclosure/2`): exact to the cent. */
export function toYuan(cents: number): number {
  return cents / 100
}

/** Whether a number of yuan can be an amount: as many digits as are read of print, in the largest measure. */
export function isAmount(yuan: number): boolean {
  return Math.abs(fromYuan(yuan)) < 10 ** mostDigits * centsOf.亿元
}

/** Cents of a JSON number of yuan. */
export function fromYuan(yuan: number): number {
  return Math.round(yuan * 100)
}
