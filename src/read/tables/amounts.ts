import type { Cell } from "../../document/blocks.ts"
import type { Amount } from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"
import { figureOf, type Measure, type PrintedNumber, parseNumber } from "../../money/figure.ts"
import { tidy } from "../../text/label.ts"
import { narrow } from "../../text/narrow.ts"

/** How a table prints money: the measure, and the finest decimals found in its columns of money. */
export interface Printing {
  readonly measure: Measure
  readonly decimals: number
}

/** The measure a printed unit names (`单位：万元` → 万元), or null. */
export function measureOf(text: string | null): Measure | null {
  const found = text && /(亿|万|千)?元/.exec(narrow(text))
  return found ? (`${found[1] ?? ""}元` as Measure) : null
}

/**
 * A cell of money. Spreadsheets drop trailing zeros, so `165` beside `280.94` was rounded to cents of 万元
 * too: no figure of a table is taken as coarser than the finest one beside it.
 */
export function amountOf(text: string, at: Place, printing: Printing): Amount {
  if (text === "") return { figure: null, text, at }
  const number = parseNumber(text)
  return {
    figure: number && figureOf(number, printing.measure, Math.max(number.decimals, printing.decimals)),
    text: tidy(text),
    at,
  }
}

/** The amount of a cell that may be missing because a merged one covers it. */
export function cellAmount(cell: Cell | null | undefined, at: Place, printing: Printing): Amount {
  return amountOf(cell?.text ?? "", cell?.at ?? at, printing)
}

/** A cell of something else than money, such as a count or a reason: the text alone. */
export function textAmount(cell: Cell | null | undefined, at: Place): Amount {
  return { figure: null, text: tidy(cell?.text ?? ""), at: cell?.at ?? at }
}

/** The finest decimals among printed numbers. */
export function finest(texts: Iterable<string>): number {
  let decimals = 0
  for (const text of texts) {
    const number: PrintedNumber | null = /\./.test(text) || /．/.test(text) ? parseNumber(text) : null
    // More than six decimals of 万元 are the noise of binary fractions.
    if (number && number.decimals <= 6) decimals = Math.max(decimals, number.decimals)
  }
  return decimals
}
