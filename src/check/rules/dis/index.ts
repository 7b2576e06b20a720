import type { Check } from "../../check.ts"
import { announced } from "./announced.ts"
import { blankPages } from "./blank-pages.ts"
import { emptyTables } from "./empty-tables.ts"
import { awardedToSmall } from "./final.ts"
import { namelessTerms } from "./glossary.ts"
import { goalValues } from "./goal-values.ts"
import { itemsTold } from "./items-told.ts"
import { overview } from "./overview.ts"
import { sectionsThere, tablesThere } from "./parts.ts"

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
]
