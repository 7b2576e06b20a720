import type { Check } from "../../check.ts"
import { threeKinds } from "./IND-001-kind-missing.ts"
import { demandedKinds } from "./IND-002-output-kind-missing.ts"
import { kindUnderItsOwn } from "./IND-003-kind-under-another.ts"
import { duplicates } from "./IND-004-indicator-twice.ts"
import { saysSomething } from "./IND-005-says-nothing.ts"
import { fitsItsKind } from "./IND-006-misfit-kind.ts"
import { targetThere } from "./IND-007-no-target.ts"
import { shareSign } from "./IND-008-percent-in-words.ts"
import { withinWhole } from "./IND-009-more-than-whole.ts"
import { direction } from "./IND-010-wrong-direction.ts"
import { readable } from "./IND-011-unreadable-target.ts"
import { describedValue } from "./IND-012-description-says-other.ts"
import { valueInName } from "./IND-013-value-in-name.ts"
import { unitFits } from "./IND-014-unit-unfit.ts"
import { statedTargets } from "./IND-015-text-says-other.ts"
import { measurable } from "./IND-016-nothing-countable.ts"
import { basisThere } from "./IND-017-no-basis.ts"
import { population } from "./IND-018-two-populations.ts"
import { perHead } from "./IND-019-more-than-heads-need.ts"
import { wholeGoals } from "./IND-020-whole-goal-says-other.ts"
import { withinPopulation } from "./IND-021-more-than-population.ts"
import { fullPoints } from "./IND-022-full-points.ts"
import { cannotBe } from "./IND-023-cannot-be.ts"
import { satisfaction } from "./IND-024-satisfaction.ts"
import { doneOtherwise } from "./IND-025-done-otherwise.ts"
import { weightsOfTargets } from "./IND-026-weights.ts"

/** IND: the performance indicators of projects. */
export const checks: readonly Check[] = [
  threeKinds,
  demandedKinds,
  kindUnderItsOwn,
  duplicates,
  saysSomething,
  fitsItsKind,
  targetThere,
  shareSign,
  withinWhole,
  direction,
  readable,
  describedValue,
  valueInName,
  unitFits,
  statedTargets,
  measurable,
  basisThere,
  population,
  perHead,
  wholeGoals,
  withinPopulation,
  fullPoints,
  cannotBe,
  satisfaction,
  doneOtherwise,
  weightsOfTargets,
]
