import type { Cell } from "../../document/blocks.ts"
import type { Amount } from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"
import { figureOf, type Measure, parseNumber } from "../../money/figure.ts"
import { tidy } from "../../text/label.ts"
import { narrow } from "../../text/narrow.ts"

/** How a table prints money: the measure, and the decimals an amount has at least, however few are printed. */
export interface Printing {
  readonly measure: Measure
  /** The finest decimals found in its columns of money. */
  readonly decimals: number
  /** Whether trailing zeros are printed (`200.00`): then an amount with fewer decimals was rounded to them. */
  readonly zeros: boolean
}

/** The printing of a table, by the texts in its columns of money. */
export function printingBy(measure: Measure, texts: readonly string[]): Printing {
  const decimals = finest(texts)
  const zeros =
    decimals > 0 && texts.some((text) => /[.．]\d*[0０]$/.test(text) && decimalsOf(text) === decimals)
  return { measure, decimals, zeros }
}

/** The measure a printed unit names (`单位：万元` → 万元), or null. */
export function measureOf(text: string | null): Measure | null {
  const found = text && /(亿|万|千)?元/.exec(narrow(text))
  return found ? (`${found[1] ?? ""}元` as Measure) : null
}

/**
 * A cell of money. Spreadsheets drop trailing zeros, so `165` beside `280.94` was rounded to cents of 万元 too; where
 * the zeros are printed each figure stands for what its own decimals say. Nothing is always nothing.
 */
export function amountOf(text: string, at: Place, printing: Printing): Amount {
  if (text === "") return { figure: null, text, at }
  const number = parseNumber(text)
  const own = number && printing.zeros && /[1-9]/.test(number.digits)
  return {
    figure:
      number &&
      figureOf(
        number,
        printing.measure,
        own ? number.decimals : Math.max(number.decimals, printing.decimals),
      ),
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
function finest(texts: Iterable<string>): number {
  let decimals = 0
  for (const text of texts) decimals = Math.max(decimals, decimalsOf(text))
  return decimals
}

function decimalsOf(text: string): number {
  const number = /[.．]/.test(text) ? parseNumber(text) : null
  // More than six decimals of 万元 are the noise of binary fractions.
  return number && number.decimals <= 6 ? number.decimals : 0
}
