import type { Observation } from "../check.ts"
import { at, type ExecutionCheck, paymentsByQuota } from "./check.ts"

/** Payments of a unit on days on which their quotas had no money yet. */
export interface BeforeReply {
  readonly unit: string
  readonly unitName: string
  /** The first day any of these quotas had money. */
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
  basis:
    "预算法第五十四条：预算批准前可以安排上年结转、参照上年同期必须支付的基本支出和项目支出、法律规定必须履行支付义务的支出",
  *run({ execution }): Iterable<Observation> {
    const early = paymentsByQuota(execution).filter(
      ({ payment, quota }) => quota.since !== null && payment.cents > 0 && payment.date < quota.since,
    )
    for (const [unit, own] of Map.groupBy(early, ({ quota }) => quota.unit))
      yield {
        about: [unit, "beforeReply"],
        at: own.map(({ payment }) => at(`payment ${payment.number}`)),
        data: {
          unit,
          unitName: own[0]!.quota.unitName,
          since: own.map(({ quota }) => quota.since!).sort()[0]!,
          count: own.length,
          cents: own.reduce((sum, { payment }) => sum + payment.cents, 0),
          first: own.map(({ payment }) => payment.date).sort()[0]!,
        } satisfies BeforeReply,
      }
  },
}
