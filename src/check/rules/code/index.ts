import type { Check } from "../../check.ts"
import { namesAsListed } from "./CODE-001-name-of-code.ts"
import { formerCodeNames } from "./CODE-002-former-name.ts"
import { unlisted } from "./CODE-003-unlisted.ts"
import { levels } from "./CODE-004-levels.ts"
import { statedPurposes } from "./CODE-005-stated-purpose.ts"
import { saidNames } from "./CODE-006-said-name.ts"
import { saidPaths } from "./CODE-007-said-path.ts"
import { itemsOfOtherGroup } from "./CODE-008-items-of-other-group.ts"

/** CODE: codes of the classifications, their names and levels. */
export const checks: readonly Check[] = [
  namesAsListed,
  formerCodeNames,
  unlisted,
  levels,
  statedPurposes,
  saidNames,
  saidPaths,
  itemsOfOtherGroup,
]
