import type { Check } from "../../check.ts"
import { planCheck } from "./plan-check.ts"

/** PLAN-002: a cumulative plan never falls. */
export const falling: Check = planCheck(
  { id: "PLAN-002", title: "支出计划累计进度下降", severity: "error" },
  (points) => {
    if (points.some(({ value }) => value < 0 || value > 100)) return null
    const fall = points.findIndex((point, i) => i > 0 && point.value < points[i - 1]!.value)
    if (fall < 0) return null
    const [before, after] = [points[fall - 1]!, points[fall]!]
    return { points: [before, after], says: `${after.value}%`, should: `不小于${before.value}%` }
  },
)
