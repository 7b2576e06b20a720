import { perObject } from "../../../memo/index.ts"
import type { Claim } from "../../../model/disclosure.ts"
import { isThreePublic } from "../../../model/three-public.ts"
import { sum } from "../../../money/figure.ts"
import { subjectNamed } from "../../../packs/subjects.ts"
import { indexOf } from "./claim-index.ts"
import { changesOf, levelsOf, type MoneyClaim, sameVersion, statementsOf } from "./claims.ts"
import { nameOfSubject } from "./names.ts"

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
    return [...wholes].flatMap(([id, whole]) => {
      const parts = members.get(id) ?? []
      // 货物1万元、服务2万元；其中一般公共预算3万元：货物1万元、服务2万元: nothing is a part of itself, the list is another's.
      if (parts.some(({ subject }) => whole.some((head) => head.subject === subject))) return []
      return [
        {
          whole,
          parts: withoutNested(withoutRepeats(statementsOf(parts))),
          open: parts[0]?.open ?? true,
        },
      ]
    })
  },
)

/** The first list in whose parts a statement stands. */
export const listOfStatement: (claims: readonly Claim[]) => ReadonlyMap<number, ListOfClaims> = perObject(
  (claims: readonly Claim[]) => {
    const found = new Map<number, ListOfClaims>()
    for (const list of listsOf(claims))
      for (const { statement } of list.parts.flat()) if (!found.has(statement)) found.set(statement, list)
    return found
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

/** Whether a list that does not say so is complete: its parts add up in another version, such as 决算. */
export function isProvedComplete(list: ListOfClaims): boolean {
  return amountsOf(list).some(
    ({ whole, parts }) =>
      whole.version !== null &&
      parts.length === list.parts.length &&
      parts.length > 2 &&
      whole.amount.figure.cents === sum(parts.map((part) => part.amount.figure)).cents,
  )
}

/** Whether a list is about the three public expenses, which have checks of their own. */
export function isAboutThreePublic(list: ListOfClaims): boolean {
  return list.whole.some((claim) => isThreePublic(claim.subject))
}

/** The amounts of a list by figure of the year (年初预算, 全年预算, 决算): the whole's and its parts'. */
export function amountsOf(list: ListOfClaims): { whole: MoneyClaim; parts: MoneyClaim[] }[] {
  const wholes = levelsOf(list.whole)
  return wholes.flatMap((whole) => {
    const several = wholes.length > 1
    const parts = list.parts.flatMap((part) => {
      const levels = levelsOf(part).filter((claim) =>
        several ? claim.version === whole.version : sameVersion(claim, whole),
      )
      const [level, ...others] = levels
      return level && others.length === 0 && areOfOneYear(whole, level, wholes) ? [level] : []
    })
    return parts.length > 0 ? [{ whole, parts }] : []
  })
}

/** Parts without a year are not those of a year that the whole is told of behind them: 收入90万元，其中……；上年收入80万元. */
function areOfOneYear(whole: MoneyClaim, part: MoneyClaim, [first]: readonly MoneyClaim[]): boolean {
  if (part.year === whole.year || whole.year === null) return true
  return part.year === null && (whole === first || first!.year !== null)
}

/** Parts in words: `基本支出 + 项目支出`, shortened when there are many. */
export function sumOf(parts: readonly MoneyClaim[]): string {
  const names = parts.slice(0, 4).map((part) => nameOfSubject(part))
  return parts.length > 4 ? `${names.join(" + ")} 等${parts.length}项之和` : names.join(" + ")
}
