import type { Cell, Table } from "../../document/blocks.ts"
import { perText } from "../../memo/index.ts"
import type { Amount, Quantity } from "../../model/disclosure.ts"
import { parseNumber } from "../../money/figure.ts"
import { tableWords } from "../../packs/index.ts"
import { plain, tidy, unnumbered } from "../../text/label.ts"
import { amountOf, type Printing } from "../tables/amounts.ts"
import { shapeOf } from "../tables/shape.ts"

/** A table of a self-evaluation while it is read: what of it has found its place. */
export interface Reading {
  readonly table: Table
  readonly grid: readonly (readonly (Cell | null)[])[]
  readonly used: Set<Cell>
}

/** Begins to read a table. */
export function readingOf(table: Table): Reading {
  return { table, grid: shapeOf(table).grid, used: new Set() }
}

/** A label as the words of packs have it: without numbering, colon, what stands in brackets behind it, and its number. */
export function labelIn(text: string): string {
  return unnumbered(plain(text))
    .replace(/:$/, "")
    .replace(/[(][^()]*[)]$/, "")
    .replace(/[(][^()]*[)]$/, "")
    .replace(/\d$/, "")
}

/** What a cell is the label of in a part of the form (packs/<place>/tables.csv); null when of nothing. */
export function roleIn(part: string, kind: "label" | "column" | "row"): (cell: Cell | null) => string | null {
  const words = tableWords(part, kind)
  const roleOf = perText((text: string) => {
    // Some labels are what others have in brackets: 部门（单位）名称.
    const whole = unnumbered(plain(text)).replace(/:$/, "")
    return words(whole) ?? words(labelIn(text))
  })
  return (cell) => {
    // A sentence or a number is no label, though it may begin with the words of one.
    if (!cell || cell.text.length > 40 || !/[^\d.,\s]/.test(cell.text)) return null
    return /[。；，]/.test(cell.text) ? null : roleOf(cell.text)
  }
}

/** A number of points or per cent as printed; null without a cell. */
export function quantityOf(cell: Cell | null | undefined, reading: Reading): Quantity | null {
  if (!cell) return null
  reading.used.add(cell)
  const number = parseNumber(plain(cell.text).replace(/[分%％]{1,3}$/, ""))
  const value = number && Number(`${number.negative ? "-" : ""}${number.digits}e-${number.decimals}`)
  return { value, text: tidy(cell.text), at: cell.at }
}

/** An amount as printed; null without a cell. */
export function moneyIn(cell: Cell | null | undefined, printing: Printing, reading: Reading): Amount | null {
  if (!cell) return null
  reading.used.add(cell)
  const number = plain(cell.text).replace(/(?:万|千|亿)?元$/, "")
  return { ...amountOf(number, cell.at, printing), text: tidy(cell.text) }
}

/** The text of a cell that is read with it; "" without one. */
export function textIn(cell: Cell | null | undefined, reading: Reading): string {
  if (!cell) return ""
  reading.used.add(cell)
  return tidy(cell.text)
}
