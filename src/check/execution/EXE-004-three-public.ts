import type { ExecutedQuota } from "../../model/execution.ts"
import type { Observation } from "../check.ts"
import { at, type ExecutionCheck } from "./check.ts"

/** An item of the three public expenses that went over its approved limit. */
export interface OverLimit {
  readonly unit: string
  readonly unitName: string
  readonly item: string
  /** Cents. */
  readonly approved: number
  readonly reached: number
}

/** The three public expenses (三公经费) by economic classes: travel abroad, reception, vehicles bought and run. */
const items: readonly (readonly [name: string, economics: readonly string[]])[] = [
  ["因公出国（境）费用", ["30212"]],
  ["公务接待费", ["30217"]],
  ["公务用车运行维护费", ["30231"]],
  ["公务用车购置", ["31013"]],
]

/** EXE-004: neither payments nor changes bring a unit's three public expenses over what was approved. */
export const threePublic: ExecutionCheck = {
  id: "EXE-004",
  family: "EXE",
  title: "三公经费超过批复数",
  severity: "error",
  basis: "党政机关厉行节约反对浪费条例：三公经费严格控制在批准额度内（条文没有核对原件）",
  *run({ execution: { quotas } }): Iterable<Observation> {
    for (const [unit, own] of Map.groupBy(quotas, (quota) => quota.unit))
      for (const [item, economics] of items) {
        const of = own.filter(({ economic }) => economics.includes(economic))
        const [approved, paid, adjusted] = [sum(of, "approved"), sum(of, "paid"), sum(of, "adjusted")]
        if (paid > approved)
          yield found("paid", unit, of, { unit, unitName: of[0]!.unitName, item, approved, reached: paid })
        else if (adjusted > approved)
          yield {
            ...found("adjusted", unit, of, {
              unit,
              unitName: of[0]!.unitName,
              item,
              approved,
              reached: adjusted,
            }),
            severity: "warning",
          }
      }
  },
}

function found(fault: string, unit: string, of: readonly ExecutedQuota[], data: OverLimit): Observation {
  return { fault, about: [unit, of[0]!.economic], at: of.map(({ key }) => at(key)), data }
}

function sum(quotas: readonly ExecutedQuota[], key: "approved" | "paid" | "adjusted"): number {
  return quotas.reduce((total, quota) => total + quota[key], 0)
}
