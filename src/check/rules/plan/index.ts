import type { Check } from "../../check.ts"
import { outOfRange } from "./PLAN-001-out-of-range.ts"
import { falling } from "./PLAN-002-falling.ts"
import { notAllPaid } from "./PLAN-003-not-all-paid.ts"
import { afterSeason } from "./PLAN-004-after-season.ts"
import { monthlyNotEven } from "./PLAN-005-monthly-not-even.ts"

/** PLAN: the payment plans of the project sheets. */
export const checks: readonly Check[] = [outOfRange, falling, notAllPaid, afterSeason, monthlyNotEven]
