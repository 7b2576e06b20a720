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
  /** Number of the contract it is paid under; null when under none. */
  readonly contract: number | null
}

/** Money that no unit has yet, and until when it has to be passed on. */
export interface ExecutedKept {
  readonly number: number
  readonly kind: "reserved" | "general" | "special" | "received"
  readonly kindName: string
  readonly name: string
  /** Cents. */
  readonly left: number
  readonly due: string
  readonly isOverdue: boolean
  /** Until when, and by which article. */
  readonly says: string
}

/** A contract of a unit with what was paid of it; money in cents. */
export interface ExecutedContract {
  readonly number: number
  readonly unit: string
  readonly unitName: string
  readonly title: string
  readonly kind: "goods" | "works" | "services"
  readonly supplier: string
  /** Whether the firm is none of the small and medium ones. */
  readonly isLarge: boolean
  readonly signed: string
  readonly document: string
  readonly cents: number
  readonly tied: number
  readonly paid: number
  /** Number of what was planned among what its unit planned. */
  readonly planned: number | null
  readonly announced: string | null
  /** The last day to announce it, as far as that is certain. */
  readonly announceBy: string
}

/** What a unit planned to buy, and what of it is kept for small firms; money in cents. */
export interface ExecutedNeed {
  readonly unit: string
  readonly unitName: string
  readonly number: number
  readonly goods: string
  readonly cents: number
  readonly reserved: number
}

/** Fixed assets of one kind of a unit: what it should have by now. */
export interface ExecutedAssets {
  readonly unit: string
  readonly unitName: string
  readonly kindName: string
  readonly quantity: number
}

/** Fixed assets that were bought, against what was planned; money in cents. */
export interface BoughtAssets {
  readonly number: number
  readonly unit: string
  readonly unitName: string
  readonly goods: string
  readonly date: string
  readonly cents: number
  /** What was planned of it, and what was bought of that in all; null when nothing was planned. */
  readonly planned: { readonly cents: number; readonly bought: number } | null
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
  readonly contracts: readonly ExecutedContract[]
  readonly needs: readonly ExecutedNeed[]
  readonly assets: readonly ExecutedAssets[]
  readonly bought: readonly BoughtAssets[]
  readonly kept: readonly ExecutedKept[]
}
