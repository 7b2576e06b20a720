import type { Check } from "../../check.ts"
import { tablesThere } from "./DIS-001-tables-missing.ts"
import { sectionsThere } from "./DIS-002-sections-missing.ts"
import { emptyTables } from "./DIS-003-empty-table.ts"
import { announced } from "./DIS-004-announced.ts"
import { overview } from "./DIS-005-overview.ts"
import { namelessTerms } from "./DIS-006-nameless-terms.ts"
import { goalValues } from "./DIS-007-goal-values.ts"
import { awardedToSmall } from "./DIS-008-awarded-to-small.ts"
import { blankPages } from "./DIS-009-blank-pages.ts"
import { itemsTold } from "./DIS-010-items-told.ts"
import { explainedWrongly } from "./DIS-011-explained-wrongly.ts"

/** DIS: what the rules demand is there. */
export const checks: readonly Check[] = [
  tablesThere,
  sectionsThere,
  emptyTables,
  announced,
  overview,
  namelessTerms,
  goalValues,
  awardedToSmall,
  blankPages,
  itemsTold,
  explainedWrongly,
]
