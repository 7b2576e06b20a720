import file from "./generated/consequences.ts"
import { linesOf } from "./inheritance.ts"

/** What a result leads to in the next budget. */
export type ConsequenceKey = "keep" | "reduce" | "review" | "end"

/** What a grade leads to at a place, and what it is called there. */
export interface Consequence {
  readonly key: ConsequenceKey
  readonly name: string
  /** Whether it was found in a rule or a practice of a place. */
  readonly isConfirmed: boolean
}

/** What each grade leads to at a place: its own rows where it has any, else those it inherits (packs/<place>/consequences.csv). */
export function consequencesOf(place: string): ReadonlyMap<string, Consequence> {
  const own = linesOf(file, place).findLast((rows) => rows.length > 0) ?? []
  return new Map(
    own.map(({ grade, consequence, name, confirmed }) => [
      grade,
      { key: consequence as ConsequenceKey, name, isConfirmed: confirmed === "yes" },
    ]),
  )
}
