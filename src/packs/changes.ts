import file from "./generated/changes.ts"
import { linesOf } from "./inheritance.ts"

/** Who may decide a change of an approved budget, from the unit itself up. */
export type Decider = "unit" | "department" | "bureau" | "government" | "congress"

/** What a change crosses: another economic class, project, functional item, functional class, or basic against project. */
export type Crossing = "economic" | "project" | "item" | "class" | "kind"

/** Who decides changes of one kind (packs/<place>/changes.csv): the first rule that a change fits holds. */
export interface ChangeRule {
  readonly kind: string
  /** Where the money comes from or goes to; "" where it is another quota. */
  readonly source: string
  /** How far apart its two ends may be. */
  readonly scope: "unit" | "department" | "region"
  /** What it may cross at most. */
  readonly crosses: readonly Crossing[]
  readonly decides: Decider
  /** Whom it is reported to; null when to nobody. */
  readonly tells: Decider | null
  readonly article: string
  /** Whether the law says so; else a place decides it, and it is a note until the place confirms it. */
  readonly isSure: boolean
}

/** The rules of a place, its own before those it inherits. */
export function changeRules(place: string): readonly ChangeRule[] {
  return linesOf(file, place)
    .toReversed()
    .flat()
    .map((row) => ({
      kind: row.kind,
      source: row.source,
      scope: row.scope as ChangeRule["scope"],
      crosses: row.crosses.split("|").filter((word) => word !== "") as Crossing[],
      decides: row.decides as Decider,
      tells: (row.tells || null) as Decider | null,
      article: row.article,
      isSure: row.sure === "yes",
    }))
}
