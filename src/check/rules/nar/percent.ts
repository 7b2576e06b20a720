import type { Amount, Claim } from "../../../model/disclosure.ts"
import type { Cause } from "../../../model/finding.ts"
import type { Figure } from "../../../money/figure.ts"
import type { Observation } from "../../check.ts"
import type { MoneyClaim } from "../../facts/claims/claims.ts"
import { fits, percentOf } from "../../facts/claims/ratio.ts"

/** A per cent as printed, what it should be, and whether its last digit was only cut off instead of rounded. */
export interface WrongPercent {
  readonly said: string
  readonly percent: string
  readonly cutOff: boolean
}

/** Two amounts a per cent is of. */
export type Pair = readonly [part: Figure, whole: Figure]

/** A per cent to be held against the amounts it follows from. */
export interface Judged {
  readonly claim: Claim
  readonly part: Figure
  readonly whole: Figure
  readonly fault: string
  readonly about: readonly string[]
  /** What the sentence names, besides the per cent. */
  readonly data: object
  /**
   * Amounts that tables or other words give instead: a per cent that follows from them is right, and the amount that
   * is wrong is reported by itself.
   */
  readonly others?: readonly Pair[]
  readonly rests?: readonly Amount[]
  readonly cause?: Cause
}

/** What is wrong with a per cent by the amounts it follows from. */
export function* judged({ claim, part, whole, others = [], data, ...rest }: Judged): Iterable<Observation> {
  const fit = fits(claim.text, part, whole)
  if (fit === "exact") return
  if (fit === "wrong" && others.some(([a, b]) => fits(claim.text, a, b) !== "wrong")) return
  const percent = percentOf(part, whole, claim.text)
  const gap = Math.abs(Math.abs(claim.value!) - Number.parseFloat(percent))
  const wrong = { said: claim.text, percent, cutOff: fit !== "wrong" } satisfies WrongPercent
  yield {
    ...rest,
    severity: fit === "wrong" ? "error" : "note",
    at: [claim.at],
    data: { ...data, ...wrong },
    says: claim.text,
    should: percent,
    gap: `${Number(gap.toFixed(4))}个百分点`,
  }
}

/** The printed amounts of claims, as far as there are any. */
export function amountsOfClaims(claims: readonly (MoneyClaim | null | undefined)[]): Amount[] {
  return claims.flatMap((claim) => (claim ? [claim.amount] : []))
}

/** The only one, or null. */
export function only<T>(found: readonly T[]): T | null {
  return found.length === 1 ? found[0]! : null
}
