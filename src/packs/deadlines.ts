import file from "./generated/deadlines.ts"
import { linesOf } from "./inheritance.ts"

/** Money that no unit has yet: reserved for units not named, for lower governments, or come from above. */
export type KeptKind = "reserved" | "general" | "special" | "received"

/** Until when money of a kind has to be passed on (packs/<place>/deadlines.csv). */
export interface Deadline {
  readonly key: KeptKind
  readonly name: string
  /** Days from the start, or the day of the year (`06-30`) by which it has to be done. */
  readonly days: number | null
  readonly until: string | null
  /** What the start is called. */
  readonly start: string
  readonly article: string
  /** Whether the law says so; else a place decides it, and it is a note until the place confirms it. */
  readonly isSure: boolean
}

/** The deadlines of a place, its own over those it inherits. */
export function deadlinesOf(place: string): ReadonlyMap<KeptKind, Deadline> {
  return new Map(
    linesOf(file, place)
      .flat()
      .map(({ key, name, days, until, start, article, sure }) => [
        key as KeptKind,
        {
          key: key as KeptKind,
          name,
          days: days === "" ? null : Number(days),
          until: until || null,
          start,
          article,
          isSure: sure === "yes",
        },
      ]),
  )
}
