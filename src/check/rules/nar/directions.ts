import type { Claim, Disclosure } from "../../../model/disclosure.ts"
import { meets } from "../../../money/figure.ts"
import type { Check, Verdict } from "../../check.ts"
import { changesOf, levelsOf, type MoneyClaim, statementsOf, wholeOf } from "./claims.ts"
import { nameOfSubject, printed, quoted } from "./names.ts"
import { levelToCompare, tabledBudget, versionsNearby } from "./nearby.ts"
import { reasonsAgainstChanges } from "./reasons.ts"
import { tabled } from "./tabled.ts"
import { comparisonOf, yearsOf } from "./this-and-last-year.ts"

const changeWords = { up: "增加", down: "减少", same: "持平" } as const
const rateWords = { up: "增长", down: "下降", same: "持平" } as const
const against = { up: "大于", down: "小于", same: "等于" } as const

/** NAR-006: 增加, 减少, 持平, 大于 agree with the amounts they are said of. */
export const directions: Check = {
  id: "NAR-006",
  family: "NAR",
  title: "增减方向与金额相符",
  severity: "error",
  basis: "惯例：增加、减少、持平应与所列金额一致",
  *run({ disclosure }): Iterable<Verdict> {
    yield* reasonsAgainstChanges(disclosure)
    for (const statement of statementsOf(disclosure.claims)) {
      yield* fromTwoAmounts(statement)
      yield* fromChange(statement, disclosure)
      for (const claim of statement)
        if (claim.kind === "direction" && claim.version === "final" && claim.qualifier === null)
          yield* budgetAndFinal(claim, statement, disclosure)
    }
  },
}

/** Last year's figure stands beside, and only a word says which way it went. */
function* fromTwoAmounts(statement: readonly Claim[]): Iterable<Verdict> {
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
  const way = wayOf(level, base)
  if (holds(said, level, base)) return
  const words = said.kind === "percent" ? rateWords : changeWords
  yield {
    message: `${quoted(nameOfSubject(said))}本年${level.text}、对比数${base.text}，应为${words[way ?? "same"]}，文中写“${said.kind === "percent" ? words[said.direction] : ""}${said.text}”。`,
    at: [said.at, level.at, base.at],
    says: said.kind === "percent" ? words[said.direction] : said.text,
    should: words[way ?? "same"],
    advice: "请核对两个金额和增减用语。",
  }
}

/** A rise that is more than the amount itself, or a rise said to be a fall in per cent. */
function* fromChange(statement: readonly Claim[], disclosure: Disclosure): Iterable<Verdict> {
  const changes = changesOf(statement).filter(
    (claim) => claim.kind === "change" && claim.amount.figure.cents !== 0,
  )
  const { levels } = yearsOf(statement)
  for (const change of changes) yield* contraryRate(change, statement)
  const change = changes.length === 1 ? changes[0]! : null
  if (!change) return
  const level = levelToCompare(levels, statement, disclosure)
  if (
    !level ||
    change.direction !== "up" ||
    change.amount.figure.cents <= 0 ||
    (change.base !== null && change.against === null)
  )
    return
  const { figure } = change.amount
  if (
    figure.cents <= level.amount.figure.cents ||
    meets(figure, level.amount.figure) ||
    level.amount.figure.cents < 0 ||
    isWithinWhole(change, disclosure) ||
    (tabled(level, disclosure)?.cents ?? 0) >= figure.cents
  )
    return
  yield {
    message: `${quoted(nameOfSubject(change))}本年只有${level.text}，不可能比上年增加${change.text}。`,
    at: [change.at, level.at],
    says: change.text,
    should: `不大于${printed(level.amount.figure, level)}`,
    advice: "请核对是否应为减少，或者金额有误。",
  }
}

/** An amount that rises with a per cent that falls, said of one comparison. */
function* contraryRate(change: MoneyClaim, statement: readonly Claim[]): Iterable<Verdict> {
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
    message: `${quoted(nameOfSubject(change))}的金额写${changeWords[change.direction!]}${change.text}，百分比${rate.text}却写${rateWords[rate.direction!]}，方向相反。`,
    at: [change.at, rate.at],
    says: rateWords[rate.direction!],
    should: rateWords[change.direction!],
    advice: "请按本年数和上年数核对是增是减，统一增减用语。",
    rests: [change.amount],
  }
}

/** Said after the only part of a list, a change may be told of the whole, which is large enough. */
function isWithinWhole(change: MoneyClaim, disclosure: Disclosure): boolean {
  const head = wholeOf(change, disclosure.claims)
  const parts = disclosure.claims.filter((each) => each.group === change.group && each.role === "part")
  if (parts.some((part) => part.statement !== change.statement)) return false
  const levels = head ? levelsOf(disclosure.claims.filter((each) => each.statement === head.statement)) : []
  return levels.some((level) => level.amount.figure.cents >= change.amount.figure.cents)
}

/** 决算数小于预算数: against the budget figures of the same statement. */
function* budgetAndFinal(
  claim: Claim,
  statement: readonly Claim[],
  disclosure: Disclosure,
): Iterable<Verdict> {
  const levels = amountsFor(claim, statement, disclosure)
  const finals = levels.filter((each) => each.version === "final")
  const budgets = levels.filter((each) => each.version !== "final" && each.version !== null)
  const meant = claim.base === "budget" ? budgets : budgets.filter((each) => each.version === claim.base)
  if (finals.length !== 1 || meant.length === 0 || meant.some((each) => holds(claim, finals[0]!, each)))
    return
  const budget = meant[0]!
  // By the table's figure the word is right: then the amount is wrong, which is reported by itself.
  const real = tabled(finals[0]!, disclosure)
  const final = finals[0]!
  if (real && holds(claim, { ...final, amount: { ...final.amount, figure: real } }, budget)) return
  yield {
    message: `${quoted(nameOfSubject(claim))}决算${finals[0]!.text}、预算${budget.text}，文中写“${claim.text}”，实际应为决算${against[wayOf(finals[0]!, budget) ?? "same"]}预算。`,
    at: [claim.at, finals[0]!.at, budget.at],
    says: claim.text,
    should: `决算数${against[wayOf(finals[0]!, budget) ?? "same"]}预算数`,
    advice: "请核对两个金额和用语。",
    rests: [finals[0]!.amount, budget.amount],
  }
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
  return way === claim.direction || way === null
}

/** Which way from b to a by the printed digits; null when they are the same. */
function wayOf(a: MoneyClaim, b: MoneyClaim): "up" | "down" | null {
  const gap = a.amount.figure.cents - b.amount.figure.cents
  return gap === 0 ? null : gap > 0 ? "up" : "down"
}
