import type { Claim, Disclosure } from "../../../model/disclosure.ts"
import type { Figure } from "../../../money/figure.ts"
import { meets } from "../../../money/figure.ts"
import { aboutText, nameKey } from "../../about.ts"
import type { Term } from "../../engine/relation.ts"
import { nameOfSubject, quoted } from "./names.ts"

/** A claim with a readable amount. */
export type MoneyClaim = Claim & {
  readonly amount: NonNullable<Claim["amount"]> & { readonly figure: Figure }
}

/** Whether a claim may be reckoned with: clear, not a rate, a limit or part of a reason. */
export function isPlain(claim: Claim): claim is MoneyClaim {
  return claim.qualifier === null && claim.amount?.figure != null
}

/** Claims of this year's amounts (not the ones they are compared with). */
export function levelsOf(claims: readonly Claim[]): MoneyClaim[] {
  return claims.filter(
    (claim): claim is MoneyClaim => claim.kind === "amount" && claim.against === null && isPlain(claim),
  )
}

/** Claims of changes against another year; 持平 is a change of zero. */
export function changesOf(claims: readonly Claim[]): MoneyClaim[] {
  return claims.filter(
    (claim): claim is MoneyClaim =>
      (claim.kind === "change" || (claim.kind === "direction" && claim.direction === "same")) &&
      isPlain(claim),
  )
}

/** Changes against another year, not those against this year's own budget: 大于预算数60万元. */
export function changesOfYears(claims: readonly Claim[]): MoneyClaim[] {
  return changesOf(claims).filter(({ against, base }) => against !== null || base === null)
}

/** The claims by statement: what one breath says of one subject. */
export function statementsOf(claims: readonly Claim[]): Claim[][] {
  return [...Map.groupBy(claims, (claim) => claim.statement).values()]
}

/** Whether two amounts speak of the same figure of the year: 预算 and nothing said are the same. */
export function sameVersion(a: Claim, b: Claim): boolean {
  return a.version === b.version || a.version === null || b.version === null
}

/** Whether a claim speaks of the document's own year. */
export function isThisYear(claim: Claim, disclosure: Disclosure): boolean {
  return claim.year === null || claim.year === disclosure.year
}

/** Whether a claim speaks of the figures the document is about: its budget, or its final account. */
export function isOwnVersion(claim: Claim, disclosure: Disclosure): boolean {
  if (claim.version === null) return true
  return disclosure.stage === "final"
    ? claim.version === "final"
    : claim.version !== "final" && claim.version !== "adjusted"
}

/** Whether a claim is about the whole entity, not one of its units or a part of its money. */
export function isWholeEntity(claim: Claim, disclosure: Disclosure): boolean {
  const own = disclosure.entity.name
  const scope = claim.scope.replace(/(?:（.{0,200}?）|\(.{0,200}?\))/g, "")
  if (scope === "") return true
  if (/本级|本部|下属|所属|机关$/.test(scope) && !own.includes(scope)) return false
  return own !== "" && (own.includes(scope) || scope.includes(own))
}

/** What a claim is about, as keys: `claim/function:教育支出/普通教育`, and what of it. */
export function aboutOfClaim({ subject }: Pick<Claim, "subject">, ...of: (string | null)[]): string {
  return aboutText(["claim", keyOfSubject(subject), ...of])
}

/** A subject as keys; one that prose names in its own words without years and counts. */
export function keyOfSubject(subject: string): string {
  return subject.split("/").map(nameKey).join("/")
}

/** A claim as a term of a relation. */
export function termOf(claim: MoneyClaim, sign: 1 | -1 = 1): Term {
  return {
    sign,
    amount: claim.amount,
    about: aboutOfClaim(claim),
    name: `文中${quoted(nameOfSubject(claim))}`,
  }
}

/** A change as a term, named so. */
export function changeTerm(change: MoneyClaim): Term {
  return { ...termOf(change), name: `文中${quoted(nameOfSubject(change))}的增减额`, change: true }
}

/** Whether two claims can be the same amount. */
export function agree(a: MoneyClaim, b: MoneyClaim): boolean {
  return meets(a.amount.figure, b.amount.figure)
}
