import type { Check } from "../../check.ts"
import { planCheck } from "./plan-check.ts"

/** PLAN-001: each point of a payment plan is a percentage from 0 to 100. */
export const outOfRange: Check = planCheck(
  { id: "PLAN-001", title: "支出计划有不在0到100之间的点", severity: "error" },
  (points) => {
    const odd = points.filter(({ value }) => value < 0 || value > 100)
    return odd.length === 0 ? null : { points: odd, says: `${odd[0]!.value}%` }
  },
)
