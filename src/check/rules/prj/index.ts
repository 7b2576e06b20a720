import type { Check } from "../../check.ts"
import { sameProject } from "./alike.ts"
import { purposeAmount } from "./amounts.ts"
import { uniqueCodes, wellFormedCodes } from "./codes.ts"
import { documentNumbers } from "./document-numbers.ts"
import { goalsThere, ownGoals } from "./goals.ts"
import { ownIndicators } from "./strangers.ts"

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
]
