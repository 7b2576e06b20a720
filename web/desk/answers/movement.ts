import type { QuotaView } from "./quota.ts"

/** One entry of the book: what it moved, from where and why. */
export interface Movement {
  readonly number: number
  readonly date: string
  readonly known: string
  readonly causeName: string
  readonly document: string | null
  readonly reason: string
  readonly by: string
  readonly approvedBy: string | null
  readonly reverses: boolean
  readonly isReversed: boolean
  readonly moves: readonly {
    readonly place: string
    readonly part: string | null
    readonly quota: QuotaView | null
    readonly cents: number
  }[]
}
