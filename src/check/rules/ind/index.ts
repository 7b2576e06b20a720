import type { Check } from "../../check.ts"
import { describedValue, valueInName } from "./agreement.ts"
import { fitsItsKind } from "./kinds.ts"
import { basisThere, measurable } from "./measurable.ts"
import { duplicates, saysSomething } from "./names.ts"
import { perHead } from "./per-head.ts"
import { population } from "./population.ts"
import { statedTargets } from "./stated.ts"
import { demandedKinds, kindUnderItsOwn, threeKinds } from "./structure.ts"
import { direction, readable, shareSign, targetThere, withinWhole } from "./targets.ts"
import { unitFits } from "./units.ts"

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
]
