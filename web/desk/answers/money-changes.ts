import type { QuotaView } from "./quota.ts"

/** A change of the approved budget: asked for, and what was decided. */
export interface ChangeRow {
  readonly number: number
  readonly day: string
  readonly by: string
  readonly kindName: string
  readonly from: QuotaView | null
  readonly to: QuotaView | null
  readonly cents: number
  readonly reason: string
  readonly document: string | null
  readonly goals: string
  readonly decides: string
  readonly needsDocument: boolean
  readonly says: string
  readonly decided: {
    readonly outcome: string
    readonly outcomeName: string
    readonly day: string
    readonly by: string
    readonly document: string | null
    readonly remark: string
  } | null
  readonly may: { readonly decide: boolean; readonly withdraw: boolean }
}
