import type { Check } from "../../check.ts"
import { tableYears } from "./ENT-001-table-year.ts"
import { projectYears } from "./ENT-002-project-year.ts"
import { ownName } from "./ENT-003-own-name.ts"
import { governmentLevel } from "./ENT-004-government-level.ts"
import { unitNotDepartment } from "./ENT-005-unit-not-department.ts"
import { dated } from "./ENT-006-year-said.ts"
import { goalsOfYear } from "./ENT-007-goals-of-year.ts"
import { stageWords } from "./ENT-008-stage-words.ts"
import { departmentNotUnit } from "./ENT-009-department-not-unit.ts"
import { otherRegions } from "./ENT-010-other-places.ts"
import { abolished } from "./ENT-011-abolished-body.ts"
import { yearDigits } from "./ENT-012-year-digits.ts"
import { foreignMatter } from "./ENT-013-foreign-matter.ts"
import { headOfAnother } from "./ENT-014-head-of-another.ts"
import { publishedWhen } from "./ENT-015-published-when.ts"
import { callsItself } from "./ENT-016-calls-itself.ts"
import { powerOfAnother } from "./ENT-017-power-of-another.ts"
import { lawOfAnotherMatter } from "./ENT-018-law-of-another-matter.ts"

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
  yearDigits,
  abolished,
  foreignMatter,
  headOfAnother,
  publishedWhen,
  callsItself,
  powerOfAnother,
  lawOfAnotherMatter,
]
