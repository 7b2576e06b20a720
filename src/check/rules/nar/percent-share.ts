import type { Claim, Disclosure } from "../../../model/disclosure.ts"
import type { Money } from "../../../model/finding.ts"
import { meets, sum } from "../../../money/figure.ts"
import type { Observation } from "../../check.ts"
import { indexOf, statementOf } from "../../facts/claims/claim-index.ts"
import {
  aboutOfClaim,
  isOwnVersion,
  isWholeEntity,
  keyOfSubject,
  levelsOf,
  type MoneyClaim,
} from "../../facts/claims/claims.ts"
import { amountsOf, listOfStatement, wholeOf } from "../../facts/claims/lists.ts"
import { nameOfSubject } from "../../facts/claims/names.ts"
import { fits } from "../../facts/claims/ratio.ts"
import { tabled } from "../../facts/claims/tabled.ts"
import { moneyOf } from "../../facts/money.ts"
import { amountsOfClaims, judged, only, type Pair } from "./percent.ts"

/** An amount by its name and as printed. */
interface Named {
  readonly name: string
  readonly text: string
}

/** A part and the whole it is a share of. */
export interface Share {
  readonly part: Named
  readonly whole: Named
}

/** A part among all the parts that are listed. */
export interface ShareOfParts {
  readonly part: Named
  readonly count: number
  readonly sum: Money
}

/** A share that no amounts can give. */
export interface ImpossibleShare {
  readonly name: string
  readonly said: string
  /** The part's amount, where it is zero. */
  readonly amount: string | null
}

/** A share against the amounts of part and whole. */
export function* share(
  claim: Claim,
  statement: readonly Claim[],
  disclosure: Disclosure,
): Iterable<Observation> {
  const part = only(levelsOf(statement))
  const whole = part && wholeFor(claim, part, disclosure)
  if (!part || !whole || whole.amount.figure.cents === 0 || whole.statement === part.statement) return
  // Where the amounts themselves do not add up, NAR-001 says so; the share cannot tell more.
  if (claim.base === null && !addsUp(claim, disclosure)) return
  const [realPart, realWhole] = [tabled(part, disclosure), tabled(whole, disclosure)]
  const others: Pair[] = [
    ...(realPart ? [[realPart, whole.amount.figure] as const] : []),
    ...(realWhole ? [[part.amount.figure, realWhole] as const] : []),
  ]
  yield* judged({
    claim,
    part: part.amount.figure,
    whole: whole.amount.figure,
    fault: "share",
    about: [aboutOfClaim(part, "share", keyOfSubject(whole.subject))],
    data: { part: named(part), whole: named(whole) } satisfies Share,
    others,
    rests: amountsOfClaims([part, whole]),
  })
}

/** A share above the whole, or a share of something that is nothing. */
export function impossibleShare(claim: Claim, statement: readonly Claim[]): Observation | null {
  if (claim.percentOf !== "share") return null
  const part = only(levelsOf(statement))
  const none = part?.amount.figure.cents === 0 && part.amount.figure.slack === 0 && claim.value !== 0
  if (claim.value! <= 100 && !none) return null
  return {
    fault: none ? "share-of-nothing" : "more-than-all",
    about: [aboutOfClaim(claim, "share", claim.base && keyOfSubject(claim.base))],
    at: [claim.at, ...(part ? [part.at] : [])],
    data: {
      name: nameOfSubject(claim),
      said: claim.text,
      amount: none ? part.text : null,
    } satisfies ImpossibleShare,
    says: claim.text,
    should: none ? "0%" : "不大于100%",
  }
}

/**
 * A structure told without its whole (教育支出90万元，占90%；卫生健康支出10万元，占10%): when every share but one
 * is that of the sum of all parts, the one is wrong.
 */
export function* structures(disclosure: Disclosure): Iterable<Observation> {
  const shares = disclosure.claims.filter(
    (claim) =>
      claim.percentOf === "share" && claim.base === null && claim.group === null && claim.qualifier === null,
  )
  const { statements } = indexOf(disclosure.claims)
  for (const found of Map.groupBy(shares, (claim) => `${claim.stretch}|${claim.section}`).values()) {
    const parts = found.flatMap((claim) => {
      const amount = only(levelsOf(statements.get(claim.statement) ?? []))
      return amount ? [{ claim, amount }] : []
    })
    if (parts.length >= 4 && parts.length === found.length) yield* oddOneOf(parts)
  }
}

function* oddOneOf(parts: readonly { claim: Claim; amount: MoneyClaim }[]): Iterable<Observation> {
  const whole = sum(parts.map(({ amount }) => amount.amount.figure))
  const wrong = only(
    parts.filter(({ claim, amount }) => fits(claim.text, amount.amount.figure, whole) === "wrong"),
  )
  if (!wrong || whole.cents === 0) return
  const { claim, amount } = wrong
  yield* judged({
    claim,
    part: amount.amount.figure,
    whole,
    fault: "share-of-parts",
    about: [aboutOfClaim(amount, "share")],
    data: {
      part: named(amount),
      count: parts.length,
      sum: moneyOf(whole.cents, amount),
    } satisfies ShareOfParts,
  })
}

/** Whether the complete list a share stands in adds up. */
function addsUp(claim: Claim, disclosure: Disclosure): boolean {
  const list = listOfStatement(disclosure.claims).get(claim.statement)
  if (!list || list.open) return true
  return amountsOf(list).every(
    ({ whole, parts }) =>
      parts.length < list.parts.length ||
      meets(whole.amount.figure, sum(parts.map((part) => part.amount.figure))),
  )
}

/** What a share is of: the subject named after 占, said once in this stretch, or the whole of the list. */
function wholeFor(claim: Claim, part: MoneyClaim, disclosure: Disclosure): MoneyClaim | null {
  const { claims } = disclosure
  const head = wholeOf(claim, claims)
  if (claim.base === null) return head && levelOf(head, disclosure)
  // 占本年支出 of a list of 支出合计, which a final account uses for the same.
  if (head && claim.base === `${head.subject}.currentTotal` && disclosure.stage === "final")
    return levelOf(head, disclosure)
  const levels = levelsOf(indexOf(claims).subjects.get(claim.base) ?? []).filter(
    (each) =>
      (each.scope === part.scope || (isWholeEntity(each, disclosure) && isWholeEntity(part, disclosure))) &&
      (each.year === null || part.year === null || each.year === part.year),
  )
  const amounts = new Set(levels.map((each) => each.amount.figure.cents))
  return amounts.size === 1 ? levels[0]! : null
}

/** The one amount of a statement, or the one in the figures the document is about. */
function levelOf(head: Claim, disclosure: Disclosure): MoneyClaim | null {
  const levels = levelsOf(statementOf(head, disclosure.claims))
  return (
    only(levels) ?? only(levels.filter((each) => isOwnVersion(each, disclosure) && each.version !== null))
  )
}

function named(claim: MoneyClaim): Named {
  return { name: nameOfSubject(claim), text: claim.text }
}
