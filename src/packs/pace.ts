import file from "./generated/pace.ts"
import { linesOf } from "./inheritance.ts"

/** How far progress may be from its plan, in per cent (packs/<place>/pace.csv). */
export interface Pace {
  /** Points below and above the plan. */
  readonly behind: number
  readonly ahead: number
  /** Share of the year's payments in December. */
  readonly rush: number
  /** The limit of procurement below which payments are looked at together, in yuan. */
  readonly split: number
}

/** What a place says, and where it says nothing what it inherits. */
export function paceOf(place: string): Pace {
  const values = new Map(
    linesOf(file, place).flatMap((rows) => rows.map(({ key, value }) => [key, Number(value)])),
  )
  const of = (key: keyof Pace) => values.get(key)!
  return {
    behind: of("behind"),
    ahead: of("ahead"),
    rush: of("rush"),
    split: of("split"),
  }
}
