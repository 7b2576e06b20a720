import type { Observation } from "../check.ts"
import { at, type ExecutionCheck, paymentsByQuota } from "./check.ts"

/** A unit that paid much of its year in December. */
export interface Rush {
  readonly unit: string
  readonly unitName: string
  /** Cents. */
  readonly year: number
  readonly december: number
}

/** EXE-007: a unit's payments do not crowd into December. */
export const decemberRush: ExecutionCheck = {
  id: "EXE-007",
  family: "EXE",
  title: "十二月突击花钱",
  severity: "warning",
  basis: "各地支出进度考核办法：防止年底突击花钱（没有核对原件，比例由地区包规定）",
  *run({ execution, pace }): Iterable<Observation> {
    for (const [unit, own] of Map.groupBy(paymentsByQuota(execution), ({ quota }) => quota.unit)) {
      const year = own.reduce((sum, { payment }) => sum + payment.cents, 0)
      const december = own.reduce(
        (sum, { payment }) => sum + (payment.date.slice(5, 7) === "12" ? payment.cents : 0),
        0,
      )
      if (year > 0 && december * 100 > year * pace.rush)
        yield {
          about: [unit, "december"],
          at: [at(unit)],
          data: { unit, unitName: own[0]!.quota.unitName, year, december } satisfies Rush,
        }
    }
  },
}
