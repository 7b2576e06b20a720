import type { Claim, Disclosure } from "../../../model/disclosure.ts"
import type { Money } from "../../../model/finding.ts"
import { type Figure, negate, sum } from "../../../money/figure.ts"
import { aboutText } from "../../about.ts"
import type { Observation } from "../../check.ts"
import { partsBeside, statementOf } from "../../facts/claims/claim-index.ts"
import { aboutOfClaim, changesOf, levelsOf, type MoneyClaim } from "../../facts/claims/claims.ts"
import { yearsOf } from "../../facts/claims/comparison.ts"
import { wholeOf } from "../../facts/claims/lists.ts"
import { nameOfSubject } from "../../facts/claims/names.ts"
import { levelToCompare } from "../../facts/claims/nearby.ts"
import { fits } from "../../facts/claims/ratio.ts"
import { tabled } from "../../facts/claims/tabled.ts"
import { moneyOf } from "../../facts/money.ts"
import { linesOf, placeIn } from "../../facts/texts.ts"
import { amountsOfClaims, judged, only, type Pair } from "./percent.ts"

/** A change and what it is a change of: printed, or what the printed change makes of this year's figure. */
export interface Growth {
  readonly name: string
  /** This year's figure as printed, where the other is reckoned from it. */
  readonly level: string | null
  readonly change: Money
  readonly base: Money
}

/** A per cent of a change on nothing. */
export interface GrowthOfNothing {
  readonly name: string
  readonly said: string
}

/** What a statement says of one comparison: its amounts, and the change and the base they make. */
interface Comparison {
  readonly level: MoneyClaim | null
  readonly changes: readonly MoneyClaim[]
  readonly bases: readonly MoneyClaim[]
  readonly change: Figure
  readonly base: Figure
}

/** A growth against the change and the figure it is compared with. */
export function* growth(
  claim: Claim,
  statement: readonly Claim[],
  disclosure: Disclosure,
): Iterable<Observation> {
  const found = compared(claim, statement, disclosure)
  if (!found) return
  const { level, changes, bases, change, base } = found
  const name = nameOfSubject(claim)
  const about = [aboutOfClaim(claim, "growth", claim.base)]
  if (base.cents === 0) {
    if (claim.value !== 0)
      yield {
        // 100% is what many write for something new; no other rate can be.
        ...(Math.abs(claim.value!) === 100 ? { severity: "note" as const } : {}),
        fault: "growth-of-nothing",
        about,
        at: [claim.at],
        data: { name, said: claim.text } satisfies GrowthOfNothing,
        says: claim.text,
      }
    return
  }
  // Opposite ways are NAR-006's, and a change told of the whole of the list is right by that.
  if (isOpposite(claim, change) || fitsWhole(claim, change, disclosure)) return
  const unit = unitOf(statement)
  yield* judged({
    claim,
    part: change,
    whole: base,
    fault: "growth",
    about,
    data: {
      name,
      level: bases.length > 0 ? null : level!.text,
      change: moneyOf(change.cents, unit),
      base: moneyOf(base.cents, unit),
    } satisfies Growth,
    others: insteadOf(found, disclosure),
    rests: amountsOfClaims([level, changes[0], bases[0]]),
  })
}

const nothing =
  /(?:上年度?|去年|上一年度?|前一年度?|20\d\d年度?)(?:预算|决算|支出|同期|该项|此项|本项)?(?:数|经费|金额)?(?:均|都)?(?:未安排|没有安排|未作安排|未列支|没有列支|未发生|没有发生|未编列|无安排|无此项|没有此项|没有预算|无预算|没有支出|无支出|为零|是零|[为是]?0(?:\.0+)?(?:万|亿)?元|[为是]0(?:\.0+)?)(?:此项|该项|这项|支出|预算|经费|的?费用)*[^。；\d]{0,16}?(?:增幅|增长率?|增加|上升|提高|升幅|涨幅|多出?)[^。；，\d]{0,4}(\d[\d.,]*(?:[%％]|倍)|[一二两三四五六七八九十]+倍)/g

/** `上年未安排，增幅100%`, `去年为0，增长2倍`: a rate of what was nothing, told in one breath. */
export function* growthOfNothing(disclosure: Disclosure): Iterable<Observation> {
  for (const section of disclosure.sections)
    for (const line of linesOf(section))
      for (const match of line.text.matchAll(nothing)) {
        const name = nameBefore(line.text.slice(Math.max(0, match.index - 60), match.index))
        yield {
          fault: "growth-of-nothing",
          about: [aboutText([section.key, name ?? "", "growth", "nothing"])],
          at: [placeIn(line, match.index)],
          data: { name: name ?? "这一项", said: match[1]! } satisfies GrowthOfNothing,
          says: match[1]!,
        }
      }
}

/** `公务接待费0.60万元，`: the words before the figure. */
function nameBefore(text: string): string | undefined {
  return text
    .split(/[，。；：、（）()\d.]/)
    .findLast((words) => words.length > 1 && !/^(?:[万亿]元|其中)$/.test(words))
}

function compared(claim: Claim, statement: readonly Claim[], disclosure: Disclosure): Comparison | null {
  const isSame = (each: Claim) => each.against === claim.against && each.base === claim.base
  const changes = changesOf(statement).filter(isSame)
  const { levels, bases } = yearsOf(statement)
  const others = statement.filter((each) => each.percentOf === "growth" && isSame(each))
  const level = bases.length === 0 || levels.length > 0 ? levelToCompare(levels, statement, disclosure) : null
  if (changes.length > 1 || bases.length > 1 || others.length > 1 || (levels.length > 1 && !level))
    return null
  const base = bases[0]?.amount.figure ?? difference(level, changes[0])
  const change = changes[0]?.amount.figure ?? difference(level, bases[0])
  if (!base || !change) return null
  // Less than nothing cannot have been: the change is more than the amount itself, as NAR-006 says.
  if (bases.length === 0 && base.cents < 0) return null
  // 比年初预算增加: of this very year, whose figures stand beside.
  const withinYear = claim.base !== null && claim.against === null
  if (withinYear && bases.length === 0 && level?.version !== null) return null
  return { level, changes, bases, change, base }
}

/** The change and base that the tables give, or the other two of the three amounts. */
function insteadOf({ level, bases, change, base }: Comparison, disclosure: Disclosure): Pair[] {
  if (!level) return []
  const real = tabled(level, disclosure)
  if (bases.length === 0) return real ? [[change, sum([real, negate(change)])]] : []
  return [
    [sum([level.amount.figure, negate(base)]), base],
    [change, sum([level.amount.figure, negate(change)])],
  ]
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

function difference(a: MoneyClaim | null | undefined, b: MoneyClaim | undefined): Figure | null {
  return a && b ? sum([a.amount.figure, negate(b.amount.figure)]) : null
}

function unitOf(statement: readonly Claim[]): Pick<Claim, "unit"> {
  return { unit: statement.find((each) => each.amount !== null && each.unit !== null)?.unit ?? "万元" }
}
