import { perObject } from "../../../memo/index.ts"
import type { Claim, Disclosure } from "../../../model/disclosure.ts"
import type { Money } from "../../../model/finding.ts"
import { type Figure, meets, sum } from "../../../money/figure.ts"
import { subjectNamed } from "../../../packs/subjects.ts"
import type { Observation } from "../../check.ts"
import { indexOf, statementOf } from "../../facts/claims/claim-index.ts"
import {
  aboutOfClaim,
  isOwnVersion,
  isWholeEntity,
  keyOfSubject,
  levelsOf,
  type MoneyClaim,
  sameVersion,
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
  const listed = part && wholeFor(claim, part, disclosure)
  const before = part && !listed && claim.base === null ? wholeBefore(claim, part, disclosure) : null
  const whole = listed ?? before
  // 占 with no more words may be of something else that the document prints.
  if (part && before && isOfAnother(claim, part, disclosure) && !isRestOf(before, claim, part, disclosure))
    return
  if (!part || !whole || whole.amount.figure.cents === 0 || whole.statement === part.statement) return
  if (claim.base === null && listed && isOfWider(claim, part, listed, disclosure)) return
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
  const told = new Set<Claim>()
  const passages = Map.groupBy(shares, (claim) => `${claim.stretch}|${claim.section}`)
  const lines = Map.groupBy(shares, ({ stretch, at }) => `${stretch}|${at.line}|${at.paragraph}|${at.page}`)
  for (const found of [...passages.values(), ...lines.values()]) {
    const parts = found.flatMap((claim) => {
      const amount = only(levelsOf(statements.get(claim.statement) ?? []))
      return amount ? [{ claim, amount }] : []
    })
    if (parts.length < 3 || parts.length < found.length || found.some((claim) => told.has(claim))) continue
    for (const observation of oddOneOf(parts)) {
      for (const claim of found) told.add(claim)
      yield observation
    }
  }
}

function* oddOneOf(parts: readonly { claim: Claim; amount: MoneyClaim }[]): Iterable<Observation> {
  const whole = sum(parts.map(({ amount }) => amount.amount.figure))
  const wrong = only(
    parts.filter(({ claim, amount }) => fits(claim.text, amount.amount.figure, whole) === "wrong"),
  )
  if (!wrong || whole.cents === 0) return
  // Two of three prove it only as printed.
  const isProved = ({ claim, amount }: (typeof parts)[number]) =>
    fits(claim.text, amount.amount.figure, whole) === "exact"
  if (parts.length < 4 && !parts.every((part) => part === wrong || isProved(part))) return
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

/** 采购预算84万元，…。预留71.40万元，占85%: what a bare share is of, said before it in the passage. */
function wholeBefore(claim: Claim, part: MoneyClaim, disclosure: Disclosure): MoneyClaim | null {
  const { claims } = disclosure
  if (
    listOfStatement(claims)
      .get(claim.statement)
      ?.whole.some((head) => head.statement !== claim.statement)
  )
    return null
  const end = indexOf(claims).positions.get(claim) ?? 0
  for (let i = end - 1; i >= Math.max(0, end - farthest) && claims[i]!.stretch === claim.stretch; i--) {
    const [each] = levelsOf([claims[i]!])
    const isWhole =
      each &&
      each.statement < part.statement &&
      isPartOf(each.subject, part.subject) &&
      each.scope === part.scope &&
      sameVersion(each, part) &&
      (each.year === null || part.year === null || each.year === part.year)
    if (isWhole) return each
  }
  return null
}

/** So many claims before a share its whole may have been said. */
const farthest = 100

/** Whether a subject can be a part of a whole. */
function isPartOf(whole: string, part: string): boolean {
  const kind = subjectNamed(whole)?.heads
  return kind != null && subjectNamed(part)?.of.includes(kind) === true
}

/** 采购82万元，其中货物10万元、服务72万元；其中预留57.40万元，占70%: of a whole that was said before the last one. */
function isOfWider(claim: Claim, part: MoneyClaim, whole: MoneyClaim, { claims }: Disclosure): boolean {
  const end = indexOf(claims).positions.get(whole) ?? 0
  const before = claims
    .slice(Math.max(0, end - nearest), end)
    .filter(({ stretch }) => stretch === claim.stretch)
  return levelsOf(before).some(
    ({ amount }) =>
      amount.figure.cents > whole.amount.figure.cents &&
      fits(claim.text, part.amount.figure, amount.figure) !== "wrong",
  )
}

/** Whether some amount that the document prints gives the per cent. */
function isOfAnother(claim: Claim, part: MoneyClaim, disclosure: Disclosure): boolean {
  return amountsPrinted(disclosure).some(
    (figure) => figure.cents > 0 && fits(claim.text, part.amount.figure, figure) !== "wrong",
  )
}

/** Whether the parts told beside one make up the whole with it, and their shares are of that whole. */
function isRestOf(whole: MoneyClaim, claim: Claim, part: MoneyClaim, { claims }: Disclosure): boolean {
  const { positions, statements } = indexOf(claims)
  const at = positions.get(claim) ?? 0
  const near = claims
    .slice(Math.max(0, at - nearest), at + nearest)
    .filter(
      (each) => each !== claim && each.percentOf === "share" && each.base === null && each.at === claim.at,
    )
  const parts = near.flatMap((each) => {
    const amount = only(levelsOf(statements.get(each.statement) ?? []))
    return amount ? [{ share: each, amount }] : []
  })
  return (
    parts.length > 0 &&
    parts.length === near.length &&
    meets(
      whole.amount.figure,
      sum([part, ...parts.map(({ amount }) => amount)].map(({ amount }) => amount.figure)),
    ) &&
    parts.every(
      ({ share, amount }) => fits(share.text, amount.amount.figure, whole.amount.figure) === "exact",
    )
  )
}

/** So many claims around a share those of its fellows stand. */
const nearest = 40

/** Every amount of prose and tables. */
const amountsPrinted: (disclosure: Disclosure) => readonly Figure[] = perObject((disclosure: Disclosure) => {
  const cells = disclosure.tables.flatMap(({ rows }) =>
    rows.flatMap((row) => Object.values(row.cells).flatMap(({ figure }) => figure ?? [])),
  )
  const said = disclosure.claims.flatMap(({ amount }) => amount?.figure ?? [])
  return [...new Map([...cells, ...said].map((figure) => [figure.cents, figure])).values()]
})

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
