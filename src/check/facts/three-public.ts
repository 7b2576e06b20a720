import type { Claim, Disclosure, ThreePublicKey } from "../../model/disclosure.ts"
import { isThreePublic, subjectOfItem } from "../../model/three-public.ts"
import {
  changesOf,
  isOwnVersion,
  isThisYear,
  isWholeEntity,
  levelsOf,
  type MoneyClaim,
} from "./claims/claims.ts"

/** Each whole with its parts: what must add up among the three public expenses. */
export const compositions: readonly (readonly [ThreePublicKey, readonly ThreePublicKey[]])[] = [
  ["total", ["overseas", "vehicles", "reception"]],
  ["vehicles", ["vehiclePurchase", "vehicleOperation"]],
]

/** The claims about the three public expenses by stretch of prose, of this year and the whole entity. */
export function stretches(disclosure: Disclosure): Claim[][] {
  const claims = disclosure.claims.filter(
    (claim) =>
      isThreePublic(claim.subject) && isThisYear(claim, disclosure) && isWholeEntity(claim, disclosure),
  )
  return [...Map.groupBy(claims, (claim) => claim.stretch).values()]
}

/** The amount a stretch states of an item in one version (预算, 决算); null when it states none or two. */
export function statedAmount(
  claims: readonly Claim[],
  key: ThreePublicKey,
  version: Claim["version"],
): MoneyClaim | null {
  return agreed(levelsOf(ofItem(claims, key)).filter((claim) => claim.version === version))
}

/** The change a stretch states of an item in one comparison; null when it states none or two. */
export function statedChange(
  claims: readonly Claim[],
  key: ThreePublicKey,
  comparison: string,
): MoneyClaim | null {
  return agreed(changesOf(ofItem(claims, key)).filter((claim) => comparisonOf(claim) === comparison))
}

/** What a change is against: last year, whichever year is named, or a version of the budget. */
export function comparisonOf(claim: Claim): string {
  return claim.against !== null || claim.base === null ? "year" : claim.base
}

/** The comparisons that occur in a stretch. */
export function comparisonsOf(claims: readonly Claim[]): string[] {
  return [...new Set(changesOf(claims).map(comparisonOf))]
}

/** The amounts of an item in the figures the document is about, wherever prose states them. */
export function ownAmounts(disclosure: Disclosure, key: ThreePublicKey): MoneyClaim[] {
  return stretches(disclosure).flatMap((claims) =>
    levelsOf(ofItem(claims, key)).filter((claim) => isOwnVersion(claim, disclosure)),
  )
}

/** The prose of the sections on the three public expenses, white space removed, without titles. */
export function proseOf(disclosure: Disclosure): string {
  return disclosure.sections
    .filter((section) => section.key === "threePublic")
    .map((section) => section.text.replace(/\s+/g, ""))
    .join("\n")
}

/** The amount of an item as the document has it: in its table, else in prose. */
export function amountOf(
  disclosure: Disclosure,
  key: ThreePublicKey,
): { cents: number; at: Claim["at"]; text: string } | null {
  const cell = disclosure.threePublic.table[key]
  const claim = ownAmounts(disclosure, key)[0]
  const amount = cell?.figure ? cell : claim?.amount
  return amount?.figure ? { cents: amount.figure.cents, at: amount.at, text: amount.text } : null
}

function ofItem(claims: readonly Claim[], key: ThreePublicKey): Claim[] {
  return claims.filter((claim) => claim.subject === subjectOfItem(key))
}

function agreed(claims: readonly MoneyClaim[]): MoneyClaim | null {
  const first = claims[0]
  return first && claims.every((claim) => claim.amount.figure.cents === first.amount.figure.cents)
    ? first
    : null
}
