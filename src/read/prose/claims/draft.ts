import type { Amount, Claim, ClaimVersion } from "../../../model/disclosure.ts"
import { amountOf, nothing, numberOf, signed } from "../amounts.ts"
import { wordsFrom } from "../bounded.ts"
import { placeAt } from "../paragraphs.ts"
import type { Statement, Value } from "../statements/statement.ts"
import { subjectOf } from "../subjects.ts"
import { directionOf, versionOf, versusOf } from "../tokens.ts"
import { changeGlue } from "../words.ts"

/** A claim without its subject and its part in lists. */
export type Draft = Omit<
  Claim,
  "subject" | "words" | "scope" | "statement" | "group" | "role" | "open" | "heads" | "stretch"
>

/** One value of a statement as a claim: its number, sign, year, and whether it may be reckoned with. */
export function draftOf(statement: Statement, value: Value): Draft {
  switch (value.says.kind) {
    case "amount":
      return levelOf(statement, value)
    case "change":
      return changeOf(statement, value)
    case "percent":
      return percentOf(statement, value)
    case "count":
      return countOf(statement, value)
    case "direction":
      return value.says.token.kind === "versus" ? versusClaimOf(value) : directionClaimOf(statement, value)
  }
}

/** What every claim says; the rest is nothing yet. */
function plainOf({ paragraph, clause, says }: Value): Draft {
  return {
    kind: says.kind,
    text: says.token.text,
    at: placeAt(paragraph, says.token.start),
    section: paragraph.section,
    year: clause.year,
    against: null,
    direction: null,
    amount: null,
    value: null,
    unit: null,
    version: null,
    percentOf: null,
    base: null,
    qualifier: null,
  }
}

function levelOf(statement: Statement, value: Value): Draft {
  const { clause } = value
  const { amount, qualifier, unit } = moneyOf(value)
  const compared = clause.comparing && clause.against !== null
  const lost = clause.comparing && (clause.against === null || clause.way !== null)
  return {
    ...plainOf(value),
    amount,
    year: compared ? clause.against : clause.year,
    against: compared ? clause.against : null,
    version: compared ? clause.base : (versionBefore(value) ?? spentOf(statement, value)),
    unit,
    qualifier: oddness(statement, value, qualifier) ?? (lost ? "unclear" : null),
  }
}

function changeOf(statement: Statement, value: Value): Draft {
  const { clause, says, paragraph } = value
  const { amount, qualifier, unit } = moneyOf(value)
  const versus = says.versus ? versusOf(says.versus) : null
  const down = (versus?.direction ?? directionOf(clause.way!.text)) === "down"
  const from = (says.versus ?? clause.way!).end
  const unsure =
    wordsFrom(paragraph.text, from, changeGlue) < says.token.start ||
    (down && (amount.figure?.cents ?? 0) < 0)
  return {
    ...plainOf(value),
    direction: down ? "down" : "up",
    amount: signed(amount, down),
    against: versus ? null : clause.against,
    base: versus?.base ?? clause.base,
    unit,
    qualifier: oddness(statement, value, qualifier) ?? (unsure || value.ambiguous ? "unclear" : null),
  }
}

/** The amount of a value, its measure, and what its own words say against reckoning with it. */
function moneyOf({ paragraph, says }: Value): {
  amount: Amount
  qualifier: Claim["qualifier"]
  unit: string | null
} {
  const { token } = says
  const at = placeAt(paragraph, token.start)
  const { amount, qualifier } =
    token.kind === "zero" ? { amount: nothing(token.text, at), qualifier: null } : amountOf(token.text, at)
  // 支出6万元年初预算: which figure of the year it is stands behind it.
  const behind = /^(?:的|为)?(?:年初|全年|调整后?)预算/.test(paragraph.text.slice(token.end, token.end + 8))
  return {
    amount,
    qualifier: qualifier ?? (behind ? "unclear" : null),
    unit: /万亿元|亿元|万元|千元|元/.exec(token.text)?.[0] ?? null,
  }
}

/** 预算和支出均为0万元: both figures of the year are the same. */
const bothFigures = /预算数?[和、与及](?:实际)?(?:支出|决算|执行)数?[均都](?:为|是)?$/

/** Which figure of the year the words before a value name last. */
function versionBefore({ paragraph, clause, says }: Value): ClaimVersion | null {
  if (bothFigures.test(paragraph.text.slice(Math.max(clause.start, says.token.start - 24), says.token.start)))
    return null
  let version: ClaimVersion | null = null
  for (const { kind, start, text } of clause.said)
    if ((kind === "version" || kind === "subject") && start < says.token.start)
      version = versionOf(text) ?? version
  return version
}

/** More values than one statement of an item has. */
const mostValues = 16

/** 预算7.50万元、支出6.40万元: what is spent beside a budget is the final figure. */
function spentOf({ values }: Statement, value: Value): ClaimVersion | null {
  const { paragraph, clause, says } = value
  const words = paragraph.text.slice(clause.start, says.token.start)
  if (!/^(?:全年|实际|本年|当年|年度|累计)*(?:支出|执行|列支|使用|支付|完成)数?(?:了|为)?$/.test(words))
    return null
  if (values.length > mostValues) return null
  const isBudgeted = values.some(
    (each) =>
      each.says.kind === "amount" &&
      each.paragraph === paragraph &&
      each.says.token.start < says.token.start &&
      (versionBefore(each) ?? "final") !== "final",
  )
  return isBudgeted ? "final" : null
}

function percentOf(statement: Statement, value: Value): Draft {
  const { paragraph, clause, says } = value
  const { token, of = null, ofAt = 0 } = says
  const number = numberOf(token.text)
  const way = clause.way ? directionOf(clause.way.text) : null
  const isPart = of === "share" || of === "completion"
  const words = paragraph.text.slice(of === "share" ? ofAt + 1 : Math.min(clause.start, ofAt), token.start)
  return {
    ...plainOf(value),
    value: way === "down" && number !== null ? -number : number,
    unit: "%",
    direction: way,
    percentOf: of,
    base: of === "share" ? baseOf(words) : of === "completion" ? (versionOf(words) ?? "budget") : clause.base,
    against: isPart ? null : clause.against,
    qualifier: oddness(statement, value, null) ?? (value.ambiguous && !isPart ? "unclear" : null),
  }
}

/** What a share is of: the words between 占 and the per cent. */
function baseOf(words: string): string | null {
  const bare = words
    .replace(/20\d\d年度?/g, "")
    .replace(/(?:的)?(?:比重|比例|百分比)?(?:为|是|约)?$/, "")
    .replace(/的$/, "")
  return bare === "" ? null : subjectOf(bare)
}

function countOf(statement: Statement, value: Value): Draft {
  const { text } = value.says.token
  return {
    ...plainOf(value),
    value: numberOf(text),
    unit: /[^\d,.余多-]+$/.exec(text)![0],
    qualifier: oddness(statement, value, null),
  }
}

/** 决算数大于预算数. */
function versusClaimOf(value: Value): Draft {
  return { ...plainOf(value), ...versusOf(value.says.token), version: "final" }
}

/** 持平, or 增加 without an amount. */
function directionClaimOf(statement: Statement, value: Value): Draft {
  const { clause, says, paragraph } = value
  const same = says.token.kind === "same"
  const unclear = value.ambiguous ? "unclear" : null
  return {
    ...plainOf(value),
    direction: same ? "same" : directionOf(says.token.text),
    amount: same ? nothing(says.token.text, placeAt(paragraph, says.token.start)) : null,
    against: clause.against,
    base: clause.base,
    qualifier: same ? unclear : oddness(statement, value, unclear),
  }
}

/** Why a value must not be reckoned with: it gives a reason, or it is not clear what it is said of. */
function oddness(statement: Statement, { clause }: Value, qualifier: Claim["qualifier"]): Claim["qualifier"] {
  if (clause.reason) return "reason"
  return qualifier ?? (clause.unclear || statement.unclear ? "unclear" : null)
}
