import type { QuotaView } from "./quota.ts"

/** A list of the treasury that was taken in. */
export interface PaymentRow {
  readonly row: number
  readonly date: string
  readonly cents: number
  readonly voucher: string | null
  readonly unit: string | null
  readonly unitName: string | null
  readonly project: string | null
  readonly function: string | null
  readonly economic: string | null
  readonly summary: string
}

/** A payment for which no quota was found yet. */
export interface WaitingRow {
  readonly number: number
  readonly file: number
  readonly payment: PaymentRow
  readonly because: string
  readonly isCorrection: boolean
  readonly proposals: readonly QuotaView[]
}

/** The payment lists of a year, what waits and what was settled. */
export interface Payments {
  readonly may: { readonly book: boolean }
  readonly files: readonly {
    readonly number: number
    readonly name: string
    readonly payments: number
    readonly cents: number
    readonly day: string
    readonly by: string
    readonly back: { readonly day: string; readonly by: string; readonly reason: string } | null
  }[]
  readonly waiting: readonly WaitingRow[]
  readonly settled: readonly {
    readonly number: number
    readonly payment: PaymentRow
    readonly day: string
    readonly by: string
    readonly isBooked: boolean
    readonly reason: string
  }[]
}

interface Counted {
  readonly payments: number
  readonly cents: number
}

/** A payment list as it would be taken. */
export interface PaymentPreview {
  readonly seen: string
  readonly problems: readonly string[]
  readonly top: readonly (readonly string[])[]
  readonly brought: {
    readonly measure: string | null
    readonly from: string
    readonly to: string
    /** Set when the title names a month of which nothing is in the list. */
    readonly doubt: string | null
    readonly columns: readonly {
      readonly field: string
      readonly fieldName: string
      readonly title: string
    }[]
    readonly whole: Counted
    readonly booked: Counted
    readonly waits: Counted
    readonly before: Counted
    readonly twice: Counted
    readonly by: readonly { readonly by: string; readonly payments: number }[]
    readonly waiting: readonly {
      readonly payment: PaymentRow
      readonly because: string
      readonly proposals: readonly QuotaView[]
    }[]
    readonly twiceRows: readonly PaymentRow[]
    readonly over: readonly { readonly quota: QuotaView; readonly cents: number }[]
  } | null
}
