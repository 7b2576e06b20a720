import type { ExecutedPayment } from "../../model/execution.ts"
import type { Observation } from "../check.ts"
import { aboutQuota, at, type ExecutionCheck, type OfQuota, ofQuota, paymentsByQuota } from "./check.ts"

/** Payments that stay below the limit of procurement one by one and not together. */
export interface Split extends OfQuota {
  readonly summary: string
  readonly count: number
  /** Cents. */
  readonly cents: number
  readonly limit: number
  readonly first: string
  readonly last: string
}

/** Goods and services that are bought: what is paid to people is not. */
const bought = /^(?:302(?!11|12|15|16|17|28|29|31|39|40)|309|310|307)/

/** EXE-008: what is bought for one purpose in one month is not paid in pieces below the limit of procurement. */
export const split: ExecutionCheck = {
  id: "EXE-008",
  family: "EXE",
  title: "像是化整为零的支付",
  severity: "warning",
  basis: "政府采购法实施条例第二十八条：不得化整为零规避公开招标（条文没有核对原件，限额由地区包规定）",
  *run({ execution, pace }): Iterable<Observation> {
    const limit = pace.split * 100
    const small = paymentsByQuota(execution).filter(
      ({ payment, quota }) =>
        bought.test(quota.economic) &&
        // What a contract is paid in is no splitting: contracts are looked at by EXE-012.
        payment.contract === null &&
        payment.summary !== "" &&
        payment.cents > 0 &&
        payment.cents < limit &&
        // Much smaller ones are what an office needs every day.
        payment.cents * 4 > limit,
    )
    const groups = Map.groupBy(
      small,
      ({ payment, quota }) => `${quota.key}|${payment.summary}|${payment.date.slice(0, 7)}`,
    )
    for (const own of groups.values()) {
      const cents = own.reduce((sum, { payment }) => sum + payment.cents, 0)
      if (own.length < 3 || cents < limit) continue
      const { quota } = own[0]!
      const days = own.map(({ payment }) => payment.date).sort()
      yield {
        about: [...aboutQuota(quota), own[0]!.payment.summary],
        at: own.map(({ payment }: { payment: ExecutedPayment }) => at(`payment ${payment.number}`)),
        data: {
          ...ofQuota(quota),
          summary: own[0]!.payment.summary,
          count: own.length,
          cents,
          limit,
          first: days[0]!,
          last: days.at(-1)!,
        } satisfies Split,
      }
    }
  },
}
