import type { QuotaView } from "./quota.ts"

/** What closing a year would do. */
export interface ClosingView {
  readonly closed: string | null
  readonly problems: readonly string[]
  readonly cents: number
  readonly carry: number
  readonly surplus: number
  readonly rows: readonly {
    readonly quota: QuotaView
    readonly cents: number
    readonly carry: number
    readonly why: string
  }[]
}
