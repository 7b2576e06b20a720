import type { Check } from "../../check.ts"
import { sameProject } from "./PRJ-001-project-twice.ts"
import { goalsThere } from "./PRJ-002-no-goals.ts"
import { ownGoals } from "./PRJ-003-goal-of-another.ts"
import { uniqueCodes } from "./PRJ-004-code-twice.ts"
import { wellFormedCodes } from "./PRJ-005-malformed-code.ts"
import { ownIndicators } from "./PRJ-006-indicator-of-another.ts"
import { purposeAmount } from "./PRJ-007-purpose-amount.ts"
import { documentNumbers } from "./PRJ-008-document-number.ts"
import { rateTimesHeads } from "./PRJ-009-rate-times-heads.ts"
import { partsOfAmount } from "./PRJ-010-parts-of-amount.ts"
import { goalsRepeated } from "./PRJ-011-goals-repeated.ts"

/** PRJ: projects, told apart and each with its own matter. */
export const checks: readonly Check[] = [
  sameProject,
  goalsThere,
  ownGoals,
  uniqueCodes,
  wellFormedCodes,
  ownIndicators,
  purposeAmount,
  documentNumbers,
  rateTimesHeads,
  partsOfAmount,
  goalsRepeated,
]
