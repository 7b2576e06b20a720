import type { Grade, ScoringRules } from "../packs/scoring.ts"
import { decimalText } from "../targets/decimal.ts"
import { compared, type Fraction, fraction, fractionOf, less, rounded, sum } from "./fraction.ts"

/** Something with points: those given, and what they were before they were rounded. */
export interface Pointed {
  /** null: not scored yet. */
  readonly points: number | null
  /** null: the points are as somebody gave them. */
  readonly exact?: Fraction | null
}

/** All points together. */
export interface Total {
  /** The sum of the rounded points; null while something has none. */
  readonly points: number | null
  /** How many have no points yet. */
  readonly missing: number
  readonly grade: Grade | null
  /** By how much the sum of the rounded points is above the rounded sum; 0 where both agree. */
  readonly apart: number
}

/** Adds points up as they are printed, and tells how far that is from adding up first and rounding then. */
export function totalOf(parts: readonly Pointed[], rules: ScoringRules): Total {
  const known = parts.flatMap((part) => (part.points === null ? [] : [{ ...part, points: part.points }]))
  const missing = parts.length - known.length
  if (missing > 0 || known.length === 0) return { points: null, missing, grade: null, apart: 0 }
  const added = sum(known.map(({ points }) => fractionOf(points)))
  const once = rounded(sum(known.map(({ points, exact }) => exact ?? fractionOf(points))), rules.decimals)
  const points = Number(decimalText(rounded(added, rules.decimals)))
  const apart = Number(decimalText(rounded(less(added, fraction(once)), rules.decimals)))
  return { points, missing, grade: gradeOf(points, rules), apart }
}

/** The grade of points: limits are inside, so that none falls between two. */
export function gradeOf(points: number, { grades }: ScoringRules): Grade | null {
  return grades.find(({ from }) => compared(fractionOf(points), fractionOf(from)) >= 0) ?? null
}
