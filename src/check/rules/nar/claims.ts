import { perObject } from "../../../memo/index.ts"
import type { Claim, Disclosure } from "../../../model/disclosure.ts"
import type { Figure } from "../../../money/figure.ts"
import { meets } from "../../../money/figure.ts"
import { subjectNamed } from "../../../packs/subjects.ts"
import { aboutText } from "../../about.ts"
import type { Term } from "../../engine/relation.ts"
import { indexOf } from "../../facts/claim-index.ts"
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

/** The claims by statement: what one breath says of one subject. */
export function statementsOf(claims: readonly Claim[]): Claim[][] {
  return [...Map.groupBy(claims, (claim) => claim.statement).values()]
}

/** A list of prose: what it is about, and its parts, each by statement. */
export interface ListOfClaims {
  readonly whole: Claim[]
  readonly parts: Claim[][]
  readonly open: boolean
}

/** The lists of a document that have a whole and parts. */
export const listsOf: (claims: readonly Claim[]) => readonly ListOfClaims[] = perObject(
  (claims: readonly Claim[]) => {
    const wholes = new Map<number, Claim[]>()
    for (const claim of claims)
      for (const id of claim.heads) {
        const whole = wholes.get(id)
        if (whole) whole.push(claim)
        else wholes.set(id, [claim])
      }
    const { parts: members } = indexOf(claims)
    return [...wholes].map(([id, whole]) => {
      const parts = members.get(id) ?? []
      return {
        whole,
        parts: withoutNested(withoutRepeats(statementsOf(parts))),
        open: parts[0]?.open ?? true,
      }
    })
  },
)

/** The list a claim is a part of, in words of its whole's subject; null when it is in none. */
export function wholeOf(claim: Claim, claims: readonly Claim[]): Claim | null {
  if (claim.role !== "part" || claim.group === null) return null
  return indexOf(claims).heads.get(claim.group) ?? null
}

/** A subject said twice with the same amount is one item printed twice, as where pages overlap. */
function withoutRepeats(parts: readonly Claim[][]): Claim[][] {
  const seen = new Set<string>()
  return parts.filter((part) => {
    const key = `${part[0]!.subject}|${levelsOf(part).map((claim) => claim.amount.figure.cents)}|${changesOf(part).map((claim) => claim.amount.figure.cents)}`
    return seen.has(key) ? false : seen.add(key)
  })
}

/** Parts without those that are parts of other parts: 公用经费 beside 基本支出 is in it already. */
function withoutNested(parts: readonly Claim[][]): Claim[][] {
  const subjects = new Set(parts.map((part) => part[0]!.subject))
  return parts.filter((part) => {
    const subject = part[0]!.subject
    if (subjectNamed(subject)?.within.some((whole) => subjects.has(whole))) return false
    return !itemsAbove(subject).some((item) => subjects.has(item))
  })
}

/** The items of the classification one is below: `function:205` and `function:205/02` of `function:205/02/01`. */
function itemsAbove(subject: string): string[] {
  if (!subject.startsWith("function:")) return []
  const levels = subject.split("/")
  return levels.slice(1).map((_, i) => levels.slice(0, i + 1).join("/"))
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

/** A claim as a term of a relation. */
export function termOf(claim: MoneyClaim, sign: 1 | -1 = 1): Term {
  return {
    sign,
    amount: claim.amount,
    about: aboutText(["claim", claim.subject]),
    name: `文中${quoted(nameOfSubject(claim))}`,
  }
}

/** Whether two claims can be the same amount. */
export function agree(a: MoneyClaim, b: MoneyClaim): boolean {
  return meets(a.amount.figure, b.amount.figure)
}
