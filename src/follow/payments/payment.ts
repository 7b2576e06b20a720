import type { Day } from "../../flow/index.ts"
import type { Fund } from "../../model/ledger.ts"

/** One line of a list of payments; what the list does not say is null. */
export interface Payment {
  /** Row of the list, from 1. */
  readonly row: number
  readonly date: Day
  /** Below zero for money that came back. */
  readonly cents: number
  /** 支付凭证号. */
  readonly voucher: string | null
  /** 指标编号. */
  readonly quota: string | null
  readonly unit: string | null
  readonly unitName: string | null
  readonly project: string | null
  readonly projectName: string | null
  /** Digits only. */
  readonly function: string | null
  readonly economic: string | null
  readonly fund: Fund | null
  /** 合同编号 it is paid under, where the list says one. */
  readonly contract?: string
  readonly summary: string
}
