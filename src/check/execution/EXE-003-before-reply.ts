import type { Observation } from "../check.ts"
import { aboutQuota, at, type ExecutionCheck, type OfQuota, ofQuota, paymentsByQuota } from "./check.ts"

/** Payments of a day on which their quota had no money yet. */
export interface BeforeReply extends OfQuota {
  readonly since: string
  readonly count: number
  /** Cents. */
  readonly cents: number
  readonly first: string
}

/** EXE-003: nothing is paid of a quota before it was given. */
export const beforeReply: ExecutionCheck = {
  id: "EXE-003",
  family: "EXE",
  title: "批复以前就支付",
  severity: "warning",
  basis: "预算法第五十四条：预算批准前可以安排的只有上年结转、参照上年同期必须支付的基本支出和项目支出等",
  *run({ execution }): Iterable<Observation> {
    const early = paymentsByQuota(execution).filter(
      ({ payment, quota }) => quota.since !== null && payment.cents > 0 && payment.date < quota.since,
    )
    for (const [quota, own] of Map.groupBy(early, (each) => each.quota))
      yield {
        about: aboutQuota(quota),
        at: own.map(({ payment }) => at(`payment ${payment.number}`)),
        data: {
          ...ofQuota(quota),
          since: quota.since!,
          count: own.length,
          cents: own.reduce((sum, { payment }) => sum + payment.cents, 0),
          first: own.map(({ payment }) => payment.date).sort()[0]!,
        } satisfies BeforeReply,
      }
  },
}
