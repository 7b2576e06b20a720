import file from "./generated/criteria.ts"
import { linesOf } from "./inheritance.ts"

/** What an evaluation usually judges at a place: where a plan begins from. */
export interface UsualCriteria {
  readonly criteria: readonly {
    readonly group: string
    readonly name: string
    readonly weight: number
    readonly isConfirmed: boolean
  }[]
  /** Groups that are usually worth so many points together at least; a hint and no rule where it is not confirmed. */
  readonly least: readonly {
    readonly groups: readonly string[]
    readonly points: number
    readonly isConfirmed: boolean
  }[]
}

/** The usual criteria of a place: its own rows where it has any, else those it inherits (packs/<place>/criteria.csv). */
export function usualCriteria(place: string): UsualCriteria {
  const rows = linesOf(file, place).findLast((own) => own.length > 0) ?? []
  return {
    criteria: rows.flatMap(({ kind, group, name, weight, confirmed }) =>
      kind === "criterion" ? [{ group, name, weight: Number(weight), isConfirmed: isYes(confirmed) }] : [],
    ),
    least: rows.flatMap(({ kind, group, weight, confirmed }) =>
      kind === "least"
        ? [{ groups: group.split("|"), points: Number(weight), isConfirmed: isYes(confirmed) }]
        : [],
    ),
  }
}

// Not every place has rows of both kinds.
function isYes(confirmed: string): boolean {
  return confirmed === "yes"
}
