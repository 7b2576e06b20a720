import type { Check } from "../../check.ts"
import { weights } from "./SEV-001-weights.ts"
import { total } from "./SEV-002-total.ts"
import { points } from "./SEV-003-points.ts"
import { execution } from "./SEV-004-execution.ts"
import { money } from "./SEV-005-money.ts"
import { asPlanned } from "./SEV-006-as-planned.ts"
import { noNumber } from "./SEV-007-no-number.ts"
import { noReason } from "./SEV-008-no-reason.ts"
import { sameReason } from "./SEV-009-same-reason.ts"
import { grade } from "./SEV-010-grade.ts"
import { saidOtherwise } from "./SEV-011-said-otherwise.ts"
import { softened } from "./SEV-012-softened.ts"
import { instructions } from "./SEV-013-instructions.ts"
import { units } from "./SEV-014-units.ts"

/** SEV: self-evaluations of projects, funds and whole departments. */
export const checks: readonly Check[] = [
  weights,
  total,
  points,
  execution,
  money,
  asPlanned,
  noNumber,
  noReason,
  sameReason,
  grade,
  saidOtherwise,
  softened,
  instructions,
  units,
]
