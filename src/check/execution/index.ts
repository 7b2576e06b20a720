import type { Finding } from "../../model/finding.ts"
import { findingsAlone } from "../say/alone.ts"
import type { ExecutionCheck, ExecutionReview } from "./check.ts"
import { overQuota } from "./EXE-001-over-quota.ts"
import { unclaimedPayments } from "./EXE-002-unclaimed.ts"
import { beforeReply } from "./EXE-003-before-reply.ts"
import { threePublic } from "./EXE-004-three-public.ts"
import { behindPlan } from "./EXE-005-behind.ts"
import { untouched } from "./EXE-006-untouched.ts"
import { decemberRush } from "./EXE-007-december.ts"
import { split } from "./EXE-008-split.ts"
import { paidTwice } from "./EXE-009-twice.ts"
import { notBrokenDown, notPassedOn } from "./EXE-010-reserved.ts"
import { withoutPlan } from "./EXE-011-without-plan.ts"
import { splitContracts } from "./EXE-012-split-contracts.ts"
import { announcedLate } from "./EXE-013-announced-late.ts"
import { smallFirms } from "./EXE-014-small-firms.ts"
import { overContract } from "./EXE-015-over-contract.ts"
import { assetsAsPlanned } from "./EXE-016-assets.ts"

/** The family EXE, in the order of its numbers. */
export const executionChecks: readonly ExecutionCheck[] = [
  overQuota,
  unclaimedPayments,
  beforeReply,
  threePublic,
  behindPlan,
  untouched,
  decemberRush,
  split,
  paidTwice,
  notBrokenDown,
  withoutPlan,
  splitContracts,
  announcedLate,
  smallFirms,
  overContract,
  assetsAsPlanned,
  notPassedOn,
]

/** All findings about the execution of a budget, errors first. */
export function checkExecution(review: ExecutionReview): Finding[] {
  return findingsAlone(executionChecks, review)
}
