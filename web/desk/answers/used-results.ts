import type { Uptake } from "../../../src/follow/results/use.ts"
import type { EvaluatedKind } from "../../../src/model/evaluation.ts"

/** A result beside what the next budget has for it. */
export interface UsedResult {
  readonly id: string
  readonly kind: EvaluatedKind
  readonly code: string
  readonly name: string
  readonly of: string
  readonly ofName: string
  readonly points: number | null
  readonly grade: string | null
  readonly gradeName: string | null
  readonly by: "unit" | "department" | "bureau"
  readonly budget: number
  readonly left: number | null
  readonly consequence: string | null
  readonly consequenceName: string | null
  readonly isConfirmed: boolean
  readonly next: number | null
  readonly uptake: Uptake
  readonly uptakeName: string
  readonly remarks: readonly string[]
}

/** The results of a year beside the next budget. */
export interface ResultsUse {
  readonly year: number
  readonly regionName: string
  readonly results: readonly UsedResult[]
}
