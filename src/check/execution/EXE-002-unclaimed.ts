import type { Observation } from "../check.ts"
import { at, type ExecutionCheck } from "./check.ts"

/** Payments that waited too long for their quota. */
export interface Unclaimed {
  readonly unit: string | null
  readonly count: number
  /** Cents. */
  readonly cents: number
  /** For how many days the oldest has waited. */
  readonly days: number
}

/** How many days a list may wait: its month is told by then. */
const patience = 10

/** EXE-002: every payment has its quota within ten days. */
export const unclaimedPayments: ExecutionCheck = {
  id: "EXE-002",
  family: "EXE",
  title: "支付找不到指标",
  severity: "error",
  basis: "预算法第十三条：未列入预算的不得支出",
  *run({ execution: { unclaimed } }): Iterable<Observation> {
    const late = unclaimed.filter(({ days }) => days > patience)
    for (const [unit, own] of Map.groupBy(late, (payment) => payment.unit))
      yield {
        about: ["unclaimed", unit],
        at: own.map(({ number }) => at(`waiting ${number}`)),
        data: {
          unit,
          count: own.length,
          cents: own.reduce((sum, { cents }) => sum + cents, 0),
          days: Math.max(...own.map(({ days }) => days)),
        } satisfies Unclaimed,
      }
  },
}
