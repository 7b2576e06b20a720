import { perObject } from "../../../memo/index.ts"
import type { Amount, Claim, ClaimVersion, Disclosure } from "../../../model/disclosure.ts"
import { type Figure, meets, negate, sum } from "../../../money/figure.ts"
import type { Check, Verdict } from "../../check.ts"
import { indexOf, partsBeside, statementOf } from "../../facts/claim-index.ts"
import {
  changesOf,
  isOwnVersion,
  isWholeEntity,
  type ListOfClaims,
  levelsOf,
  listsOf,
  type MoneyClaim,
  statementsOf,
  wholeOf,
} from "./claims.ts"
import { nameOfSubject, printed, quoted } from "./names.ts"
import { levelToCompare, tabledBudget } from "./nearby.ts"
import { fits, percentOf } from "./ratio.ts"
import { tabled } from "./tabled.ts"
import { yearsOf } from "./this-and-last-year.ts"
import { amountsOf } from "./whole-and-parts.ts"

const versions: Readonly<Record<ClaimVersion, string>> = {
  initial: "年初预算",
  adjusted: "全年（调整）预算",
  budget: "预算",
  final: "决算",
}

/** NAR-005: a percentage follows from the amounts it is said of. */
export const percentages: Check = {
  id: "NAR-005",
  family: "NAR",
  title: "百分比与所依据的金额相符",
  severity: "error",
  basis: "惯例：增减幅度、占比和预算完成率由所列金额计算",
  *run({ disclosure }): Iterable<Verdict> {
    for (const statement of statementsOf(disclosure.claims))
      for (const claim of statement) {
        if (claim.kind !== "percent" || claim.qualifier !== null || claim.value === null) continue
        const impossible = impossibleShare(claim, statement)
        if (impossible) yield impossible
        else if (claim.percentOf === "growth") yield* growth(claim, statement, disclosure)
        else if (claim.percentOf === "share") yield* share(claim, statement, disclosure)
        else if (claim.percentOf === "completion") yield* completion(claim, statement, disclosure)
      }
    yield* structures(disclosure)
  },
}

function* growth(claim: Claim, statement: readonly Claim[], disclosure: Disclosure): Iterable<Verdict> {
  const changes = changesOf(statement).filter(
    (each) => each.against === claim.against && each.base === claim.base,
  )
  const { levels: said, bases } = yearsOf(statement)
  const others = statement.filter(
    (each) => each.percentOf === "growth" && each.against === claim.against && each.base === claim.base,
  )
  const level = bases.length === 0 || said.length > 0 ? levelToCompare(said, statement, disclosure) : null
  if (changes.length > 1 || bases.length > 1 || others.length > 1 || (said.length > 1 && !level)) return
  const levels = level ? [level] : []
  const base = bases[0]?.amount.figure ?? difference(levels[0], changes[0])
  const change = changes[0]?.amount.figure ?? difference(levels[0], bases[0])
  // 比年初预算增加: of this very year, whose figures stand beside.
  const withinYear = claim.base !== null && claim.against === null
  if (!base || !change || (withinYear && bases.length === 0 && levels[0]?.version !== null)) return
  const name = nameOfSubject(claim)
  if (base.cents === 0) {
    if (claim.value !== 0)
      yield {
        severity: "note",
        message: `${quoted(name)}的对比数为0，增减幅度无法计算，文中写“${claim.text}”。`,
        at: [claim.at],
        says: claim.text,
        advice: "上年数为0时只写增加额，不写百分比。",
      }
    return
  }
  // Opposite ways are NAR-006's, and a change told of the whole of the list is right by that.
  if (isOpposite(claim, change) || fitsWhole(claim, change, disclosure)) return
  const unit = unitOf(statement)
  const amount = printed(Math.abs(change.cents), unit)
  const way = change.cents < 0 ? "减少" : "增加"
  // The other year's figure is either printed, or what the printed change makes it.
  const what =
    bases.length > 0
      ? `${quoted(name)}${way}${amount} ÷ 对比数${printed(base, unit)}，增减幅度`
      : `${quoted(name)}本年${levels[0]!.text}、${way}${amount}，对比数即为${printed(base, unit)}，增减幅度`
  const real = level && tabled(level, disclosure)
  const instead: Pair[] = [
    ...(real && bases.length === 0 ? [[change, sum([real, negate(change)])] as const] : []),
    ...(level && bases.length > 0 ? [[sum([level.amount.figure, negate(base)]), base] as const] : []),
    ...(level && bases.length > 0 ? [[change, sum([level.amount.figure, negate(change)])] as const] : []),
  ]
  yield* judge(claim, change, base, what, instead, amountsOfClaims([level, changes[0], bases[0]]))
}

function isOpposite(claim: Claim, change: Figure): boolean {
  return claim.value !== 0 && change.cents !== 0 && claim.value! > 0 !== change.cents > 0
}

/** 支出9万元，其中：财政拨款支出6万元，比上年增加3万元，增长50%: said after the first part, it may be told of the whole. */
function fitsWhole(claim: Claim, change: Figure, disclosure: Disclosure): boolean {
  const head = wholeOf(claim, disclosure.claims)
  const level = head && only(levelsOf(statementOf(head, disclosure.claims)))
  const first = partsBeside(claim, disclosure.claims)[0]
  if (!level || first?.statement !== claim.statement) return false
  return fits(claim.text, change, sum([level.amount.figure, negate(change)])) !== "wrong"
}

function* share(claim: Claim, statement: readonly Claim[], disclosure: Disclosure): Iterable<Verdict> {
  const part = only(levelsOf(statement))
  const whole = part && wholeFor(claim, part, disclosure)
  if (!part || !whole || whole.amount.figure.cents === 0 || whole.statement === part.statement) return
  // Where the amounts themselves do not add up, NAR-001 says so; the share cannot tell more.
  if (claim.base === null && !addsUp(claim, disclosure)) return
  const what = `${quoted(nameOfSubject(part))}${part.text}占${quoted(nameOfSubject(whole))}${whole.text}的比重`
  const [realPart, realWhole] = [tabled(part, disclosure), tabled(whole, disclosure)]
  yield* judge(
    claim,
    part.amount.figure,
    whole.amount.figure,
    what,
    [
      ...(realPart ? [[realPart, whole.amount.figure] as const] : []),
      ...(realWhole ? [[part.amount.figure, realWhole] as const] : []),
    ],
    amountsOfClaims([part, whole]),
  )
}

/** A share above the whole, or a share of something that is nothing. */
function impossibleShare(claim: Claim, statement: readonly Claim[]): Verdict | null {
  if (claim.percentOf !== "share") return null
  const part = only(levelsOf(statement))
  const none = part?.amount.figure.cents === 0 && part.amount.figure.slack === 0 && claim.value !== 0
  if (claim.value! <= 100 && !none) return null
  return {
    message: none
      ? `${quoted(nameOfSubject(claim))}为${part.text}，文中却写占${claim.text}。`
      : `${quoted(nameOfSubject(claim))}写占${claim.text}，占比不能超过100%。`,
    at: [claim.at, ...(part ? [part.at] : [])],
    says: claim.text,
    should: none ? "0%" : "不大于100%",
    advice: "请按所列金额重新计算占比。",
  }
}

/**
 * A structure told without its whole (教育支出90万元，占90%；卫生健康支出10万元，占10%): when every share but one
 * is that of the sum of all parts, the one is wrong.
 */
function* structures(disclosure: Disclosure): Iterable<Verdict> {
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
    if (parts.length < 4 || parts.length < found.length) continue
    const whole = sum(parts.map(({ amount }) => amount.amount.figure))
    const wrong = parts.filter(
      ({ claim, amount }) => fits(claim.text, amount.amount.figure, whole) === "wrong",
    )
    if (wrong.length !== 1 || whole.cents === 0) continue
    const { claim, amount } = wrong[0]!
    const what = `${quoted(nameOfSubject(amount))}${amount.text}占所列${parts.length}项之和${printed(whole, amount)}的比重`
    yield* judge(claim, amount.amount.figure, whole, what)
  }
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

/** The first list in whose parts a statement stands. */
const listOfStatement = perObject((claims: readonly Claim[]) => {
  const found = new Map<number, ListOfClaims>()
  for (const list of listsOf(claims))
    for (const { statement } of list.parts.flat()) if (!found.has(statement)) found.set(statement, list)
  return found
})

/** What a share is of: the subject named after 占, said once in this stretch, or the whole of the list. */
function wholeFor(claim: Claim, part: MoneyClaim, disclosure: Disclosure): MoneyClaim | null {
  const { claims } = disclosure
  if (claim.base === null) {
    const head = wholeOf(claim, claims)
    return head && levelOf(head, disclosure)
  }
  // 占本年支出 of a list of 支出合计, which a final account uses for the same.
  const head = wholeOf(claim, claims)
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

function* completion(claim: Claim, statement: readonly Claim[], disclosure: Disclosure): Iterable<Verdict> {
  const own = levelsOf(statement)
  const budgeted = own.every((each) => each.version === "final") ? tabledBudget(claim, disclosure) : null
  const levels = budgeted ? [...own, budgeted] : own
  const final = only(levels.filter((each) => each.version === "final"))
  const said = claim.base as ClaimVersion
  const budgets = levels.filter((each) => each.version !== "final" && each.version !== null)
  const exact = budgets.filter((each) => each.version === said)
  const base =
    exact.length > 0
      ? only(exact)
      : said === "budget" || budgets.every((each) => each.version === "budget")
        ? only(budgets)
        : null
  if (!final || !base) return
  const other = budgets.find(
    (each) =>
      each !== base &&
      each.amount.figure.cents !== 0 &&
      fits(claim.text, final.amount.figure, each.amount.figure) === "exact",
  )
  const cause =
    other &&
    `${claim.text}正是决算${final.text}与${versions[other.version!]}${other.text}之比，疑似应写“完成${versions[other.version!]}的${claim.text}”`
  if (base.amount.figure.cents === 0) {
    if (claim.value === 0 || final.amount.figure.cents === 0) return
    yield {
      message: `${quoted(nameOfSubject(claim))}的${versions[base.version!]}为0，完成率无法计算，文中写“完成${versions[said]}的${claim.text}”。`,
      at: [claim.at, base.at, final.at],
      says: claim.text,
      ...(cause ? { cause } : {}),
      advice: "请写明完成率所比的是年初预算还是全年（调整）预算。",
    }
    return
  }
  const what = `${quoted(nameOfSubject(claim))}决算${final.text} ÷ ${versions[base.version!]}${base.text}`
  const real = tabled(final, disclosure)
  const others: Pair[] = real ? [[real, base.amount.figure]] : []
  for (const verdict of judge(
    claim,
    final.amount.figure,
    base.amount.figure,
    what,
    others,
    amountsOfClaims([final, base]),
  ))
    yield { ...verdict, ...(cause ? { cause } : {}) }
}

type Pair = readonly [part: Figure, whole: Figure]

/**
 * A per cent against the amounts it follows from. `others` are amounts that tables or other words give instead: a per
 * cent that follows from them is right, and the amount that is wrong is reported by itself.
 */
function* judge(
  claim: Claim,
  part: Figure,
  whole: Figure,
  what: string,
  others: readonly Pair[] = [],
  rests: readonly Amount[] = [],
): Iterable<Verdict> {
  const fit = fits(claim.text, part, whole)
  if (fit === "exact") return
  if (fit === "wrong" && others.some(([a, b]) => fits(claim.text, a, b) !== "wrong")) return
  const should = percentOf(part, whole, claim.text)
  const gap = Math.abs(Math.abs(claim.value!) - Number.parseFloat(should))
  yield {
    severity: fit === "wrong" ? "error" : "note",
    message: `${what}应为${should}，文中写${claim.text}${fit === "wrong" ? "" : "，末位没有四舍五入"}。`,
    at: [claim.at],
    says: claim.text,
    should,
    gap: `${Number(gap.toFixed(4))}个百分点`,
    advice: "请按所列金额重新计算，或者核对金额。",
    rests,
  }
}

function amountsOfClaims(claims: readonly (MoneyClaim | null | undefined)[]): Amount[] {
  return claims.flatMap((claim) => (claim ? [claim.amount] : []))
}

function difference(a: MoneyClaim | undefined, b: MoneyClaim | undefined): Figure | null {
  return a && b ? sum([a.amount.figure, negate(b.amount.figure)]) : null
}

function only<T>(found: readonly T[]): T | null {
  return found.length === 1 ? found[0]! : null
}

function unitOf(statement: readonly Claim[]): Pick<Claim, "unit"> {
  return { unit: statement.find((each) => each.amount !== null && each.unit !== null)?.unit ?? "万元" }
}
