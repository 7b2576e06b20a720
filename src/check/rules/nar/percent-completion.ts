import type { Claim, ClaimVersion, Disclosure } from "../../../model/disclosure.ts"
import type { Cause } from "../../../model/finding.ts"
import type { Observation } from "../../check.ts"
import { aboutOfClaim, levelsOf, type MoneyClaim } from "../../facts/claims/claims.ts"
import { nameOfSubject } from "../../facts/claims/names.ts"
import { tabledBudget } from "../../facts/claims/nearby.ts"
import { fits } from "../../facts/claims/ratio.ts"
import { tabled } from "../../facts/claims/tabled.ts"
import { amountsOfClaims, judged, only } from "./percent.ts"

/** The two amounts a completion is of, as printed. */
export interface Completion {
  readonly name: string
  readonly final: string
  readonly version: ClaimVersion
  readonly budget: string
}

/** A completion of a budget that is zero. */
export interface CompletionOfNothing {
  readonly name: string
  readonly said: string
  /** The budget that is zero, and the one the per cent is said of. */
  readonly version: ClaimVersion
  readonly of: ClaimVersion
}

/** 完成年初预算的95% against the budget it names and the final amount. */
export function* completion(
  claim: Claim,
  statement: readonly Claim[],
  disclosure: Disclosure,
): Iterable<Observation> {
  const own = levelsOf(statement)
  const budgeted = own.every((each) => each.version === "final") ? tabledBudget(claim, disclosure) : null
  const levels = budgeted ? [...own, budgeted] : own
  const finals = levels.filter((each) => each.version === "final")
  // 支出31万元，完成年初预算30万元的103%: what a final account says without more is what was spent.
  const final =
    only(finals) ??
    (finals.length === 0 && disclosure.stage === "final"
      ? only(levels.filter((each) => each.version === null))
      : null)
  const of = claim.base as ClaimVersion
  const budgets = levels.filter((each) => each.version !== "final" && each.version !== null)
  const base = meant(of, budgets)
  if (!final || !base) return
  const cause = causeOf(claim, final, base, budgets)
  const name = nameOfSubject(claim)
  const about = [aboutOfClaim(claim, "completion", of)]
  if (base.amount.figure.cents === 0) {
    if (claim.value === 0 || final.amount.figure.cents === 0) return
    yield {
      fault: "completion-of-nothing",
      about,
      at: [claim.at, base.at, final.at],
      data: { name, said: claim.text, version: base.version!, of } satisfies CompletionOfNothing,
      says: claim.text,
      ...(cause ? { cause } : {}),
    }
    return
  }
  const real = tabled(final, disclosure)
  yield* judged({
    claim,
    part: final.amount.figure,
    whole: base.amount.figure,
    fault: "completion",
    about,
    data: { name, final: final.text, version: base.version!, budget: base.text } satisfies Completion,
    others: real ? [[real, base.amount.figure]] : [],
    rests: amountsOfClaims([final, base]),
    ...(cause ? { cause } : {}),
  })
}

/** The budget a per cent is said of; 预算 may be any, when there is one. */
function meant(of: ClaimVersion, budgets: readonly MoneyClaim[]): MoneyClaim | null {
  const exact = budgets.filter((each) => each.version === of)
  if (exact.length > 0) return only(exact)
  return of === "budget" || budgets.every((each) => each.version === "budget") ? only(budgets) : null
}

/** The per cent may be that of another of the budgets. */
function causeOf(
  claim: Claim,
  final: MoneyClaim,
  base: MoneyClaim,
  budgets: readonly MoneyClaim[],
): Cause | null {
  const other = budgets.find(
    (each) =>
      each !== base &&
      each.amount.figure.cents !== 0 &&
      fits(claim.text, final.amount.figure, each.amount.figure) === "exact",
  )
  if (!other) return null
  const version: ClaimVersion = other.version!
  return {
    kind: "completion-of-another-budget",
    said: claim.text,
    final: final.text,
    version,
    budget: other.text,
  }
}
