import type { Check } from "../check.ts"
import { governmentLevel } from "./level.ts"
import { ownName, unitNotDepartment } from "./names.ts"
import { projectYears, tableYears } from "./year.ts"

/** ENT: who, where and when. */
export const checks: readonly Check[] = [
  tableYears,
  projectYears,
  ownName,
  governmentLevel,
  unitNotDepartment,
]
