import type { KeptRow } from "./kept.ts"
import type { QuotaView } from "./quota.ts"

/** A row of the progress board; shares are hundredths of a per cent. */
export interface BoardRow {
  readonly key: string
  readonly name: string
  readonly approved: number
  readonly adjusted: number
  readonly tied: number
  readonly paid: number
  readonly carried: number
  readonly left: number
  readonly share: number | null
  readonly planned: number | null
  readonly time: number
  readonly is: "none" | "untouched" | "behind" | "onPlan" | "ahead" | "over"
  readonly isName: string
  readonly over: number
  readonly of: QuotaView | null
}

/** The progress board as of a day, as it was known on a day. */
export interface Execution {
  readonly asOf: string
  readonly knownOn: string
  /** The name of the department or unit that is looked at; "" for all. */
  readonly under: string
  /** What is likely to be paid by the year's end; null when no earlier year says. */
  readonly forecast: {
    readonly likely: number
    readonly least: number
    readonly most: number
    readonly years: number
    readonly missedLast: number | null
  } | null
  readonly total: BoardRow
  readonly rows: readonly BoardRow[]
  readonly purses: readonly { readonly name: string; readonly fundName: string; readonly cents: number }[]
  /** Money that no unit has yet, with its countdown. */
  readonly kept: readonly KeptRow[]
}
