import type { ScoreLevel } from "../../../src/flow/rescore.ts"

/** Points of a subject together, with its grade. */
export interface TotalView {
  readonly points: number | null
  readonly missing: number
  readonly grade: string | null
  readonly gradeName: string | null
}

/** One row with points: proposed with its arithmetic, and what others said of it. */
export interface PartView {
  readonly id: string
  readonly weight: number | null
  readonly proposed: {
    readonly points: number | null
    readonly range: { readonly from: number; readonly until: number } | null
    readonly exceeds: boolean
    readonly says: string
  }
  readonly points: number | null
  readonly problem: string | null
  readonly said: readonly {
    readonly level: ScoreLevel
    readonly day: string
    readonly who: string
    readonly score: number | null
    readonly reason: string
  }[]
}
