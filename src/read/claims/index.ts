import type { Claim, Section, ThreePublic } from "../../model/disclosure.ts"

/** Every amount, percentage, count and direction word of the prose, with what and when it speaks of. */
export function readClaims(
  _sections: readonly Section[],
  _year: number | null,
): { claims: Claim[]; narrative: ThreePublic["narrative"] } {
  return { claims: [], narrative: {} }
}
