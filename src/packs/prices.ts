import file from "./generated/prices.ts"
import { linesOf } from "./inheritance.ts"

/** How much dearer a year was than the year before, as is known (packs/<place>/prices.csv). */
export interface PriceIndex {
  readonly year: number
  /** Consumer prices in thousandths of those of the year before: 1020 is 2.0 % dearer. */
  readonly index: number
  readonly source: string
}

/** Price indexes of a place by year, its own before those it inherits. */
export function pricesOf(place: string): readonly PriceIndex[] {
  const years = new Map(
    linesOf(file, place).flatMap((rows) =>
      rows.map(({ year, index, source }) => [
        Number(year),
        { year: Number(year), index: Math.round(Number(index) * 10), source },
      ]),
    ),
  )
  return [...years.values()].sort((a, b) => a.year - b.year)
}
