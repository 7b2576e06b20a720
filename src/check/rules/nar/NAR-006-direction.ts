import type { Claim, Disclosure } from "../../../model/disclosure.ts"
import { meets } from "../../../money/figure.ts"
import type { Check, Observation } from "../../check.ts"
import { partsBeside, statementOf } from "../../facts/claims/claim-index.ts"
import {
  aboutOfClaim,
  changesOf,
  changesOfYears,
  levelsOf,
  type MoneyClaim,
  statementsOf,
} from "../../facts/claims/claims.ts"
import { comparisonOf, yearsOf } from "../../facts/claims/comparison.ts"
import { wholeOf } from "../../facts/claims/lists.ts"
import { nameOfSubject } from "../../facts/claims/names.ts"
import { levelToCompare, tabledBudget, versionsNearby } from "../../facts/claims/nearby.ts"
import { tabled } from "../../facts/claims/tabled.ts"
import { moneyOf } from "../../facts/money.ts"
import { againstThemselves, ways } from "./against-itself.ts"
import { reasonsAgainstChanges } from "./reason-headings.ts"

/** Which way an amount went. */
export type Way = "up" | "down" | "same"

/** A word beside two amounts that say another. */
export interface WordOfTwoAmounts {
  readonly name: string
  readonly level: string
  readonly base: string
  readonly said: string
  readonly way: Way
  /** The way of a per cent, when one is said instead of a word. */
  readonly rateWay: Way | null
}

/** A rise above the amount itself. */
export interface RiseAboveAll {
  readonly name: string
  readonly level: string
  readonly change: string
}

/** An amount that goes one way and a per cent that goes the other. */
export interface ContraryRate {
  readonly name: string
  readonly change: string
  readonly way: Way
  readonly rate: string
  readonly rateWay: Way
}

/** 决算数小于预算数, against the two amounts. */
export interface BudgetAndFinal {
  readonly name: string
  readonly final: string
  readonly budget: string
  readonly said: string
  readonly way: Way
}

/** Two words of one statement that go different ways. */
export interface ContraryWords {
  readonly name: string
  /** As printed: 减少为0万元, 与上年持平. */
  readonly words: readonly [string, string]
}

/** Words for a way: of amounts, of per cents, of one amount against another. */
export const wayWords = {
  change: { up: "增加", down: "减少", same: "持平" },
  rate: { up: "增长", down: "下降", same: "持平" },
  against: { up: "大于", down: "小于", same: "等于" },
} as const satisfies Record<string, Record<Way, string>>

/** NAR-006: 增加, 减少, 持平, 大于 agree with the amounts they are said of. */
export const directions: Check = {
  id: "NAR-006",
  family: "NAR",
  title: "增减方向与金额不符",
  severity: "error",
  basis: "惯例：增加、减少、持平应与所列金额一致",
  *run({ disclosure }): Iterable<Observation> {
    yield* reasonsAgainstChanges(disclosure)
    const told = [...ofClaims(disclosure)]
    yield* told
    const lines = new Set(told.flatMap(({ at }) => at.map(({ line, paragraph }) => line ?? paragraph)))
    for (const found of againstThemselves(disclosure, ways))
      if (!lines.has(found.at[0]!.line ?? found.at[0]!.paragraph)) yield found
  },
}

function* ofClaims(disclosure: Disclosure): Iterable<Observation> {
  for (const statement of statementsOf(disclosure.claims)) {
    yield* fromTwoAmounts(statement)
    yield* fromChange(statement, disclosure)
    yield* fromWords(statement)
    for (const claim of statement)
      if (claim.kind === "direction" && claim.version === "final" && claim.qualifier === null)
        yield* budgetAndFinal(claim, statement, disclosure)
  }
}

/** Last year's figure stands beside, and only a word says which way it went. */
function* fromTwoAmounts(statement: readonly Claim[]): Iterable<Observation> {
  const said = statement.find(
    (claim) =>
      (claim.kind === "direction" || (claim.percentOf === "growth" && claim.value !== 0)) &&
      claim.version === null &&
      claim.qualifier === null,
  )
  const found = comparisonOf(statement)
  if (!said?.direction || !found || found.change?.kind === "change") return
  if ((found.base.against ?? found.base.year) !== said.against) return
  const { level, base } = found
  if (holds(said, level, base)) return
  const way = wayOf(level, base) ?? "same"
  const rateWay = said.kind === "percent" ? said.direction : null
  yield {
    fault: "word",
    about: [aboutOfClaim(said, "direction")],
    at: [said.at, level.at, base.at],
    data: {
      name: nameOfSubject(said),
      level: level.text,
      base: base.text,
      said: said.text,
      way,
      rateWay,
    } satisfies WordOfTwoAmounts,
    says: rateWay ? wayWords.rate[rateWay] : said.text,
    should: wayWords[rateWay ? "rate" : "change"][way],
  }
}

/** 减少为0万元，与上年持平: whatever the amounts are, one of the words is wrong. */
function* fromWords(statement: readonly Claim[]): Iterable<Observation> {
  // 由年初预算9万元减少到8万元，与上年持平: of several amounts each has its own way.
  if (levelsOf(statement).length > 1) return
  const said = statement.filter(
    ({ kind, direction, version, qualifier, amount }) =>
      (kind === "direction" || (kind === "change" && amount?.figure?.cents !== 0)) &&
      direction !== null &&
      version === null &&
      qualifier === null,
  )
  const [first, second] = said
  if (!first || !second || said.length > 2 || first.direction === second.direction) return
  // 与上年持平，主要原因是压减了接待: a bare word after 持平 tells a reason.
  if (first.direction === "same" && second.kind === "direction") return
  if (first.base !== second.base || (first.kind === "change" && second.kind === "change")) return
  if (first.against !== null && second.against !== null && first.against !== second.against) return
  yield {
    fault: "contrary-words",
    about: [aboutOfClaim(first, "direction")],
    at: [first.at, second.at],
    data: {
      name: nameOfSubject(first),
      words: [wordOf(first), wordOf(second)],
    } satisfies ContraryWords,
    says: wordOf(second),
  }
}

function wordOf({ kind, direction, text }: Claim): string {
  return kind === "change" ? `${wayWords.change[direction!]}${text}` : text
}

/** A rise that is more than the amount itself, or a rise said to be a fall in per cent. */
function* fromChange(statement: readonly Claim[], disclosure: Disclosure): Iterable<Observation> {
  const changes = changesOf(statement).filter(
    (claim) => claim.kind === "change" && claim.amount.figure.cents !== 0,
  )
  for (const change of changes) yield* contraryRate(change, statement)
  const ofYears = changesOfYears(changes)
  const change = ofYears.length === 1 ? ofYears[0]! : null
  const level = change && levelToCompare(yearsOf(statement).levels, statement, disclosure)
  if (level && isAboveAll(change, level, disclosure))
    yield {
      fault: "above-all",
      about: [aboutOfClaim(change, "change")],
      at: [change.at, level.at],
      data: {
        name: nameOfSubject(change),
        level: level.text,
        change: change.text,
      } satisfies RiseAboveAll,
      says: moneyOf(change.amount.figure.cents, change),
      should: { ...moneyOf(level.amount.figure.cents, level), bound: "≤" },
      rests: [change.amount, level.amount],
    }
}

function isAboveAll(change: MoneyClaim, level: MoneyClaim, disclosure: Disclosure): boolean {
  const { figure } = change.amount
  const most = level.amount.figure
  if (change.direction !== "up" || figure.cents <= 0) return false
  if (most.cents < 0 || figure.cents <= most.cents || meets(figure, most)) return false
  return !isWithinWhole(change, disclosure) && (tabled(level, disclosure)?.cents ?? 0) < figure.cents
}

/** An amount that rises with a per cent that falls, said of one comparison. */
function* contraryRate(change: MoneyClaim, statement: readonly Claim[]): Iterable<Observation> {
  const rates = statement.filter(
    (claim) =>
      claim.percentOf === "growth" &&
      claim.qualifier === null &&
      claim.against === change.against &&
      claim.base === change.base,
  )
  const rate = rates.length === 1 ? rates[0]! : null
  if (!rate || rate.value === 0 || rate.direction === change.direction) return
  yield {
    fault: "contrary-rate",
    about: [aboutOfClaim(change, "growth")],
    at: [change.at, rate.at],
    data: {
      name: nameOfSubject(change),
      change: change.text,
      way: change.direction!,
      rate: rate.text,
      rateWay: rate.direction!,
    } satisfies ContraryRate,
    says: wayWords.rate[rate.direction!],
    should: wayWords.change[change.direction!],
    rests: [change.amount],
  }
}

/** Said after the only part of a list, a change may be told of the whole, which is large enough. */
function isWithinWhole(change: MoneyClaim, disclosure: Disclosure): boolean {
  const head = wholeOf(change, disclosure.claims)
  if (partsBeside(change, disclosure.claims).some((part) => part.statement !== change.statement)) return false
  const levels = head ? levelsOf(statementOf(head, disclosure.claims)) : []
  return levels.some((level) => level.amount.figure.cents >= change.amount.figure.cents)
}

/** 决算数小于预算数: against the budget figures of the same statement. */
function* budgetAndFinal(
  claim: Claim,
  statement: readonly Claim[],
  disclosure: Disclosure,
): Iterable<Observation> {
  const levels = amountsFor(claim, statement, disclosure)
  const said = levels.filter((each) => each.version === "final")
  const finals = said.length > 0 ? said : unversioned(levels, disclosure)
  const budgets = levels.filter((each) => each.version !== "final" && each.version !== null)
  const meant = claim.base === "budget" ? budgets : budgets.filter((each) => each.version === claim.base)
  const [final, budget] = [finals[0], meant[0]]
  if (!final || !budget || finals.length > 1 || meant.some((each) => holds(claim, final, each))) return
  // By the table's figure the word is right: then the amount is wrong, which is reported by itself.
  const real = tabled(final, disclosure)
  if (real && holds(claim, { ...final, amount: { ...final.amount, figure: real } }, budget)) return
  const way = wayOf(final, budget) ?? "same"
  // 大于预算数60万元: what it differs by goes the wrong way with the word.
  const differences = changesOf(statement).filter(({ against }) => against === null)
  yield {
    fault: "budget-and-final",
    about: [aboutOfClaim(claim, "budgetAndFinal", claim.base)],
    at: [claim.at, final.at, budget.at],
    data: {
      name: nameOfSubject(claim),
      final: final.text,
      budget: budget.text,
      said: claim.text,
      way,
    } satisfies BudgetAndFinal,
    says: claim.text,
    should: `决算数${wayWords.against[way]}预算数`,
    rests: [final.amount, budget.amount, ...differences.map(({ amount }) => amount)],
  }
}

/** 支出22万元，完成年初预算22万元的100%: what a final account says without more is what was spent. */
function unversioned(levels: readonly MoneyClaim[], { stage }: Disclosure): MoneyClaim[] {
  return stage === "final" ? levels.filter((each) => each.version === null) : []
}

/** The amounts a comparison of 决算 with 预算 is about: its own, those said nearby, or the table's budget. */
function amountsFor(claim: Claim, statement: readonly Claim[], disclosure: Disclosure): MoneyClaim[] {
  const own = levelsOf(statement)
  const nearby = (final: boolean) =>
    own.some((each) => (each.version === "final") === final && each.version !== null)
      ? []
      : versionsNearby(statement, (version) => (version === "final") === final, disclosure)
  const said = [...own, ...nearby(true), ...nearby(false)]
  const budgeted = said.every((each) => each.version === "final") ? tabledBudget(claim, disclosure) : null
  return budgeted ? [...said, budgeted] : said
}

/** Whether the word can be true of what is printed: figures that differ only by rounding may also be the same. */
function holds(claim: Claim, final: MoneyClaim, budget: MoneyClaim): boolean {
  const way = wayOf(final, budget)
  if (claim.direction === "same")
    return meets(final.amount.figure, budget.amount.figure) || claim.text.includes("基本")
  if (way !== null) return way === claim.direction
  // Printed alike in coarse units, one may still be a little more; not where both are printed to a hundred yuan.
  return Math.max(final.amount.figure.slack, budget.amount.figure.slack) > aHundredYuan
}

const aHundredYuan = 10_000

/** Which way from b to a by the printed digits; null when they are the same. */
function wayOf(a: MoneyClaim, b: MoneyClaim): "up" | "down" | null {
  const gap = a.amount.figure.cents - b.amount.figure.cents
  return gap === 0 ? null : gap > 0 ? "up" : "down"
}
