import type { Fund } from "./ledger.ts"

/** How far one quota is on a day, with what its money was approved for; money in cents. */
export interface ExecutedQuota {
  /** Its only text. */
  readonly key: string
  readonly unit: string
  readonly unitName: string
  /** null for money without a project. */
  readonly project: string | null
  readonly projectName: string | null
  readonly function: string
  readonly economic: string
  readonly economicName: string
  readonly fund: Fund
  /** The first day it had money; null when it never had any. */
  readonly since: string | null
  readonly approved: number
  readonly adjusted: number
  readonly paid: number
  readonly left: number
}

/** How far a project is against its plan and against time; shares are hundredths of a per cent. */
export interface ExecutedProject {
  readonly unit: string
  readonly unitName: string
  readonly project: string
  readonly projectName: string
  readonly adjusted: number
  readonly paid: number
  readonly share: number | null
  /** What should be paid by now: by its plan, else by time. */
  readonly due: number
  readonly isPlanned: boolean
  readonly is: "none" | "untouched" | "behind" | "onPlan" | "ahead" | "over"
}

/** A payment that stands in the book; below zero for money that came back. */
export interface ExecutedPayment {
  readonly number: number
  readonly date: string
  readonly cents: number
  readonly voucher: string | null
  readonly summary: string
  /** Key of its quota. */
  readonly quota: string
}

/** A payment that no quota was found for yet. */
export interface UnclaimedPayment {
  readonly number: number
  readonly date: string
  readonly cents: number
  /** For how many days it has waited. */
  readonly days: number
  readonly unit: string | null
  readonly because: string
}

/** 预算执行情况: the money of a year as far as it went by a day. */
export interface Execution {
  readonly year: number
  readonly day: string
  readonly quotas: readonly ExecutedQuota[]
  readonly projects: readonly ExecutedProject[]
  readonly payments: readonly ExecutedPayment[]
  readonly unclaimed: readonly UnclaimedPayment[]
  /** What is still reserved for units not named yet, in cents. */
  readonly reserved: number
}
