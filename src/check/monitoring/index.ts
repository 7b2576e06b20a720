import type { Finding } from "../../model/finding.ts"
import { findingsAlone } from "../say/alone.ts"
import type { MonitoringCheck, MonitoringReview } from "./check.ts"
import { noValue } from "./MON-001-no-value.ts"
import { exchanged } from "./MON-002-exchanged.ts"
import { noReason } from "./MON-003-no-reason.ts"
import { noRemedy } from "./MON-004-no-remedy.ts"
import { withoutMoney } from "./MON-005-without-money.ts"
import { moneyGone } from "./MON-006-money-gone.ts"
import { asPlanned } from "./MON-007-as-planned.ts"
import { sameEvidence } from "./MON-008-same-evidence.ts"
import { noEvidence } from "./MON-009-no-evidence.ts"
import { undecided } from "./MON-010-undecided.ts"
import { contradiction } from "./MON-011-contradiction.ts"
import { lessThanBefore } from "./MON-012-less-than-before.ts"
import { moneyRows } from "./MON-013-money.ts"
import { sameReason } from "./MON-014-same-reason.ts"
import { farAbove } from "./MON-015-far-above.ts"

/** The family MON, in the order of its numbers. */
export const monitoringChecks: readonly MonitoringCheck[] = [
  noValue,
  exchanged,
  noReason,
  noRemedy,
  withoutMoney,
  moneyGone,
  asPlanned,
  sameEvidence,
  noEvidence,
  undecided,
  contradiction,
  lessThanBefore,
  moneyRows,
  sameReason,
  farAbove,
]

/** All findings about a sheet of monitoring, errors first. */
export function checkMonitoring(review: MonitoringReview): Finding[] {
  return findingsAlone(monitoringChecks, review)
}
