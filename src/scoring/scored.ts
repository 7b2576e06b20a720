import type { Fraction } from "./fraction.ts"
import type { Step } from "./step.ts"

/** Between which points a person may score; `until` itself is inside only where it says so. */
export interface PointRange {
  readonly from: number
  readonly until: number
  readonly isUntilIn: boolean
}

/** What the rules give, and how. */
export interface Scored {
  /** null where a person decides. */
  readonly points: number | null
  /** The points before they were rounded; null where there are none. */
  readonly exact: Fraction | null
  /** Where a person decides: the points that the rules leave open; null where they leave all of the weight. */
  readonly range: PointRange | null
  readonly steps: readonly Step[]
  /** Whether so much more was reached than aimed at that it has to be explained. */
  readonly exceeds: boolean
}

/** Nothing that arithmetic could give. */
export function undecided(because: string): Scored {
  return { points: null, exact: null, range: null, steps: [{ is: "undecided", because }], exceeds: false }
}
