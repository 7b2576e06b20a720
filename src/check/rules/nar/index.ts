import type { Check } from "../../check.ts"
import { againstTables } from "./against-tables.ts"
import { changesAddUp } from "./changes-add-up.ts"
import { counts } from "./counts.ts"
import { directions } from "./directions.ts"
import { operatingCosts } from "./operating-costs.ts"
import { percentages } from "./percentages.ts"
import { saidTwice } from "./said-twice.ts"
import { thisAndLastYear } from "./this-and-last-year.ts"
import { wholeAndParts } from "./whole-and-parts.ts"
import { withinWhole } from "./within-whole.ts"
import { writtenAmounts } from "./written-amounts.ts"
import { years } from "./years.ts"

/** NAR: the narrative against itself and against the tables. */
export const checks: readonly Check[] = [
  wholeAndParts,
  withinWhole,
  thisAndLastYear,
  changesAddUp,
  percentages,
  directions,
  saidTwice,
  againstTables,
  writtenAmounts,
  years,
  operatingCosts,
  counts,
]
