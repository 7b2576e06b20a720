import type { ScoringRules } from "../packs/scoring.ts"
import type { Scored } from "./scored.ts"

/** What is wrong with a score that a person gave. */
export type ScoreProblem = "outside" | "outsideRange" | "needsReason" | "tooPrecise"

/**
 * What keeps a person's own score from counting: outside of 0 … weight, outside of what the words allow, more decimals
 * than the rules have, or another one than the rules give without a reason; null when nothing does.
 */
export function problemOf(
  own: { readonly score: number; readonly reason: string },
  weight: number,
  { points, range }: Scored,
  { decimals }: ScoringRules,
): ScoreProblem | null {
  const { score, reason } = own
  if (!(score >= 0 && score <= weight)) return "outside"
  if (decimalsOf(score) > decimals) return "tooPrecise"
  const isWithin =
    range === null || (score >= range.from && (range.isUntilIn ? score <= range.until : score < range.until))
  if (!isWithin) return "outsideRange"
  const isAnother = range === null && points !== null && score !== points
  return isAnother && reason.trim() === "" ? "needsReason" : null
}

function decimalsOf(number: number): number {
  return /\.(\d+)$/.exec(String(number))?.[1]?.length ?? 0
}
