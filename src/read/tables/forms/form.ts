import type { TableKey } from "../../../model/disclosure.ts"
import type { Seen } from "./seen.ts"

/** How the body of a table is built: what decides how its rows are read. */
export type Form =
  | "twoSided"
  | "function"
  | "economic"
  | "threePublic"
  | "procurement"
  | "assets"
  | "organisation"
  | "project"
  | "indicators"
  /** The rest of the table before, which has its rows. */
  | "continued"
  | "plain"

/** One form: how sure it is that a table is built so, and which table of that form it then is. */
export interface Candidate {
  readonly form: Form
  /** The form in Chinese, for messages. */
  readonly name: string
  readonly clues: readonly Clue[]
  keyOf(seen: Seen): TableKey
}

/**
 * Something that speaks for a form. 90–100: no other form has it. 50–80: another form may contain it, such as the sheet
 * of a purchase. 20–45: it counts when nothing else is known.
 */
export interface Clue {
  readonly says: string
  readonly points: number | ((seen: Seen) => number)
  readonly holds: (seen: Seen) => boolean
}

/** How sure a form is of a table, and why. */
export interface Sure {
  readonly candidate: Candidate
  readonly score: number
  readonly because: readonly string[]
}

/** A form is as sure as its best clue; every further clue weighs a little. */
export function sureOf(candidate: Candidate, seen: Seen): Sure {
  const holding = candidate.clues.filter((clue) => clue.holds(seen))
  const points = holding.map((clue) => (typeof clue.points === "number" ? clue.points : clue.points(seen)))
  return {
    candidate,
    score: points.length === 0 ? 0 : Math.max(...points) + (points.length - 1) / 10,
    because: holding.map((clue) => clue.says),
  }
}
