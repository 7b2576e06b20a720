import file from "./generated/demo.ts"
import { linesOf } from "./inheritance.ts"

/** What an invented county of a place is like (packs/<place>/demo.csv). */
export interface DemoPlace {
  /** The character before 财 in document numbers of the province, and of the city below it. */
  readonly character: string
  readonly city: string
  /** The code of the first county and the way to the next: codes that no real one has. */
  readonly first: number
  readonly step: number
  /** `县` or `区`, and the level above it that announces transfers. */
  readonly kind: string
  readonly upper: string
  /** Yuan for heating a head and year; 0 where nobody heats. */
  readonly heating: number
}

type Line = { readonly key: string; readonly value: string }

/** The demo of a place; what its own pack does not say is as inherited. */
export function demoPlace(place: string): DemoPlace {
  const said = new Map(
    linesOf<Line>(file, place).flatMap((lines) => lines.map(({ key, value }) => [key, value])),
  )
  const text = (key: string) => said.get(key) ?? ""
  return {
    character: text("character"),
    city: text("city"),
    first: Number(text("first")),
    step: Number(text("step")),
    kind: text("kind"),
    upper: text("upper"),
    heating: Number(text("heating")),
  }
}
