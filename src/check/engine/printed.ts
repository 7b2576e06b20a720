import type { Amount } from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"
import {
  type Figure,
  formatCents,
  type Measure,
  measureCents,
  parseNumber,
  zero,
} from "../../money/figure.ts"

/** What is printed where nothing is meant: dashes, a stroke, 无. */
const nothing = /^(?:[-—–－─~～/／\\.*·]+|无|空|N\/A)?$/

/** What an amount counts as in a sum: blank is zero; `null` when something unreadable is printed. */
export function readingOf(amount: Amount): Figure | null {
  if (amount.figure) return amount.figure
  return isBlank(amount) ? zero : null
}

/** Whether nothing is printed (a dash is nothing too). */
export function isBlank(amount: Amount): boolean {
  return amount.figure === null && nothing.test(amount.text.replace(/[\s\u3000\u00a0]+/g, ""))
}

const number = /[-(（]?\d[\d,，]*(?:\.\d+)?[)）]?/

/** The number inside a printed amount (`131.92万元` → `131.92`), as printed; "" when there is none. */
export function numberText(amount: Amount): string {
  // 20×0.10 is worked out, not printed.
  if (amount.text.includes("×")) return ""
  return number.exec(amount.text.replace(/[\s\u3000\u00a0]+/g, ""))?.[0] ?? ""
}

/** How many decimals an amount was printed with; `null` for a blank one. */
export function decimalsOf(amount: Amount): number | null {
  return parseNumber(numberText(amount))?.decimals ?? null
}

const measures: readonly Measure[] = ["万元", "元", "千元", "亿元"]

/** The measure an amount was printed in, told from its text and its cents; `null` when zero or blank. */
export function measureOf(amount: Amount): Measure | null {
  const cents = Math.abs(amount.figure?.cents ?? 0)
  const printed = parseNumber(numberText(amount))
  if (cents === 0 || !printed) return null
  const value = Number(printed.digits) / 10 ** printed.decimals
  return measures.find((measure) => Math.abs(value * measureCents(measure) - cents) <= 0.5) ?? null
}

/** Cents as text in a measure with as many decimals as the other figures have (万元 and 元: two). */
export function inMeasure(cents: number, measure: Measure): string {
  return formatCents(cents, measure)
}

/** Cents rounded to the last digit an amount was printed with (two decimals or more): what it would say if it were right. */
export function asPrecise(cents: number, amount: Amount): number {
  const unit = (decimalsOf(amount) ?? 0) >= 2 ? (amount.figure?.slack ?? 1) : 1
  return unit > 1 ? Math.round(cents / unit) * unit : cents
}

/** A change in words: `增加142.10`, `减少142.10`, `0.00`. */
export function inWords(cents: number, measure: Measure): string {
  const way = cents > 0 ? "增加" : cents < 0 ? "减少" : ""
  return `${way}${inMeasure(Math.abs(cents), measure)}`
}

/** An amount nobody printed: zero, standing at the row or table where it is missing. */
export function unprinted(at: Place): Amount {
  return { figure: null, text: "", at }
}

/** An amount worked out from other printed figures, such as quantity × price. */
export function derived(figure: Figure, text: string, at: Place): Amount {
  return { figure, text, at }
}

/** Chinese words for a place: `第12行`, `第3页`, `第2张表第5行第4格`. */
export function placeText(at: Place): string {
  const words: string[] = []
  if (at.sheet !== undefined) words.push(`工作表“${at.sheet}”${at.cell ?? ""}`)
  if (at.page !== undefined) words.push(`第${at.page}页`)
  if (at.line !== undefined) words.push(`第${at.line}行`)
  else if (at.sheet === undefined && at.table !== undefined)
    words.push(
      `第${at.table}张表${at.row === undefined ? "" : `第${at.row}行`}${at.column === undefined ? "" : `第${at.column}格`}`,
    )
  return words.join("")
}
