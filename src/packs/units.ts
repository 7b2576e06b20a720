import file from "./generated/units.ts"
import { everywhere } from "./inheritance.ts"

/** Indicators whose name says what they count, and the units that count it (packs/<place>/units.csv). */
export interface CountedIn {
  readonly name: RegExp
  readonly units: readonly string[]
  readonly what: string
}

/** By the end of the name. */
export const countedIn: readonly CountedIn[] = everywhere(file).map(({ name, units, what }) => ({
  name: new RegExp(`(?:${name})(?:[（(][^（()）]{1,8}[）)])?$`),
  units: units.split("|"),
  what,
}))
