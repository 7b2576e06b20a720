import type { Check } from "../../check.ts"
import { levels } from "./levels.ts"
import { formerNames, namesAsListed } from "./names.ts"
import { statedPurposes } from "./purposes.ts"
import { saidNames } from "./said-names.ts"
import { saidPaths } from "./said-paths.ts"
import { unlisted } from "./unlisted.ts"

/** CODE: codes of the classifications, their names and levels. */
export const checks: readonly Check[] = [
  namesAsListed,
  formerNames,
  unlisted,
  levels,
  statedPurposes,
  saidNames,
  saidPaths,
]
