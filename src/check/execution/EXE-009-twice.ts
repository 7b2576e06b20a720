import type { Observation } from "../check.ts"
import { aboutQuota, at, type ExecutionCheck, type OfQuota, ofQuota, paymentsByQuota } from "./check.ts"

/** The same money paid on one day under several vouchers. */
export interface PaidTwice extends OfQuota {
  readonly summary: string
  readonly date: string
  /** Cents. */
  readonly cents: number
  readonly vouchers: readonly string[]
}

/** EXE-009: the same amount for the same purpose is not paid twice on one day. */
export const paidTwice: ExecutionCheck = {
  id: "EXE-009",
  family: "EXE",
  title: "像是付了两次",
  severity: "warning",
  basis: "惯例：同日、同指标、同用途、同金额的支付应当核对",
  *run({ execution }): Iterable<Observation> {
    const paid = paymentsByQuota(execution).filter(
      ({ payment }) => payment.cents > 0 && payment.summary !== "" && payment.voucher !== null,
    )
    const groups = Map.groupBy(
      paid,
      ({ payment, quota }) => `${quota.key}|${payment.date}|${payment.cents}|${payment.summary}`,
    )
    for (const own of groups.values()) {
      const vouchers = [...new Set(own.map(({ payment }) => payment.voucher!))]
      if (vouchers.length < 2) continue
      const { payment, quota } = own[0]!
      const { summary, date, cents } = payment
      yield {
        about: [...aboutQuota(quota), summary],
        at: own.map((each) => at(`payment ${each.payment.number}`)),
        data: { ...ofQuota(quota), summary, date, cents, vouchers } satisfies PaidTwice,
      }
    }
  },
}
