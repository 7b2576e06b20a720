import type { Observation } from "../check.ts"
import { aboutQuota, at, type ExecutionCheck, type OfQuota, ofQuota } from "./check.ts"

/** A quota that more was paid or tied of than it has. */
export interface OverQuota extends OfQuota {
  /** Cents. */
  readonly adjusted: number
  readonly over: number
}

/** EXE-001: no more is paid than the quota has. */
export const overQuota: ExecutionCheck = {
  id: "EXE-001",
  family: "EXE",
  title: "支付超过指标数",
  severity: "error",
  basis: "预算法第十三条：各部门、各单位的支出必须以经批准的预算为依据，未列入预算的不得支出",
  *run({ execution: { quotas } }): Iterable<Observation> {
    for (const quota of quotas)
      if (quota.left < 0)
        yield {
          about: aboutQuota(quota),
          at: [at(quota.key)],
          data: { ...ofQuota(quota), adjusted: quota.adjusted, over: -quota.left } satisfies OverQuota,
        }
  },
}
