import type { Check } from "../../check.ts"
import { dates, planCheck } from "./plan-check.ts"

/** PLAN-003: the plan ends at 100. */
export const notAllPaid: Check = planCheck(
  { id: "PLAN-003", title: "支出计划年底没有达到100%", severity: "warning" },
  (points) => {
    const last = points.at(-1)!
    if (last.date !== dates[3] || last.value >= 100) return null
    const sum = points.reduce((total, { value }) => total + value, 0)
    return {
      points: [last],
      says: `${last.value}%`,
      should: "100%",
      gap: `${Math.round((100 - last.value) * 100) / 100}%`,
      ...(points.length > 1 && Math.abs(sum - 100) < 1e-6 ? { cause: { kind: "each-period" } } : {}),
    }
  },
)
