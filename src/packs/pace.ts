import file from "./generated/pace.ts"
import { linesOf } from "./inheritance.ts"

/** How far progress may be from its plan, in per cent (packs/<place>/pace.csv). */
export interface Pace {
  /** Points below and above the plan. */
  readonly behind: number
  readonly ahead: number
  /** Share of the year's payments in December. */
  readonly rush: number
  /** Per cent of what is due by time: below red, below yellow, from blue on. */
  readonly red: number
  readonly yellow: number
  readonly blue: number
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
    red: of("red"),
    yellow: of("yellow"),
    blue: of("blue"),
  }
}
