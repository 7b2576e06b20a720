import conversionFile from "./generated/conversions.ts"
import { everywhere } from "./inheritance.ts"

/** What a unit is in the unit that its like are compared in: `times` is a decimal number as text. */
export interface Conversion {
  readonly base: string
  readonly times: string
}

/** Units whose size in another is certain (packs/<place>/conversions.csv), by every way they are written. */
export const conversions: ReadonlyMap<string, Conversion> = new Map(
  everywhere(conversionFile).flatMap(({ units, base, times }) =>
    units.split("|").map((unit) => [unit, { base, times }] as const),
  ),
)
