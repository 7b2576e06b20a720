import type { Check } from "../../check.ts"
import { wholeAndParts } from "./NAR-001-whole-and-parts.ts"
import { withinWhole } from "./NAR-002-part-beyond-whole.ts"
import { thisAndLastYear } from "./NAR-003-change-of-two-years.ts"
import { changesAddUp } from "./NAR-004-changes-of-parts.ts"
import { percentages } from "./NAR-005-percentage.ts"
import { directions } from "./NAR-006-direction.ts"
import { saidTwice } from "./NAR-007-said-twice.ts"
import { againstTables } from "./NAR-008-against-tables.ts"
import { writtenAmounts } from "./NAR-009-written-amount.ts"
import { years } from "./NAR-010-year.ts"
import { operatingCosts } from "./NAR-011-operating-costs.ts"
import { counts } from "./NAR-012-count.ts"
import { figureTwice } from "./NAR-013-figure-twice.ts"
import { noneSaid } from "./NAR-014-said-none.ts"
import { reasonAgainstDirection } from "./NAR-015-reason-against-direction.ts"
import { reasonSaysNothing } from "./NAR-016-reason-says-nothing.ts"
import { cannotBe } from "./NAR-017-cannot-be.ts"
import { averages } from "./NAR-018-average.ts"
import { rateOfCounts } from "./NAR-019-rate-of-counts.ts"

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
  figureTwice,
  noneSaid,
  reasonAgainstDirection,
  reasonSaysNothing,
  cannotBe,
  averages,
  rateOfCounts,
]
