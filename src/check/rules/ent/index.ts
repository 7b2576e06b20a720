import type { Check } from "../../check.ts"
import { departmentNotUnit, unitNotDepartment } from "./called.ts"
import { dated, stageWords } from "./dated.ts"
import { goalsOfYear } from "./goals.ts"
import { governmentLevel } from "./level.ts"
import { ownName } from "./names.ts"
import { otherRegions } from "./regions.ts"
import { projectYears, tableYears } from "./year.ts"

/** ENT: who, where and when. */
export const checks: readonly Check[] = [
  tableYears,
  projectYears,
  ownName,
  governmentLevel,
  unitNotDepartment,
  dated,
  goalsOfYear,
  stageWords,
  departmentNotUnit,
  otherRegions,
]
