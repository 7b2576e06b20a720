import { perObject } from "../../../memo/index.ts"
import type { Claim, ClaimVersion, Disclosure } from "../../../model/disclosure.ts"
import { threePublicItemOf } from "../../../model/three-public.ts"
import { hasFigures, rowOf, tablesOf } from "../../engine/tables.ts"
import { agree, isOwnVersion, isThisYear, isWholeEntity, levelsOf, type MoneyClaim } from "./claims.ts"

/**
 * This year's amount of what a statement is about, said in another sentence of the same stretch: 收入支出总计90万元。
 * 与2023年度相比，收入支出总计增加9万元. Null when none or two are said.
 */
export function statedNearby(statement: readonly Claim[], disclosure: Disclosure): MoneyClaim | null {
  // 公务接待费预算比上年增加: a final account's amounts are of something else.
  if (disclosure.stage === "final" && /(?<!公共|基金|经营)预算数?$/.test(statement[0]?.words ?? ""))
    return null
  return agreed(
    others(statement, disclosure).filter(
      (claim) => isThisYear(claim, disclosure) && isOwnVersion(claim, disclosure),
    ),
  )
}

/** The amount of this year a change is told of: the only one, or the one in the figures the document is about. */
export function levelToCompare(
  levels: readonly MoneyClaim[],
  statement: readonly Claim[],
  disclosure: Disclosure,
): MoneyClaim | null {
  if (levels.length === 0) return statedNearby(statement, disclosure)
  if (levels.length === 1) return levels[0]!
  const own = levels.filter((claim) => claim.version !== null && isOwnVersion(claim, disclosure))
  return own.length === 1 ? own[0]! : null
}

/** The amounts of one version (预算, 决算) said nearby of what a statement is about; empty when two differ. */
export function versionsNearby(
  statement: readonly Claim[],
  wanted: (version: ClaimVersion) => boolean,
  disclosure: Disclosure,
): MoneyClaim[] {
  const found = others(statement, disclosure).filter(
    (claim) => claim.version !== null && wanted(claim.version) && isThisYear(claim, disclosure),
  )
  return [...Map.groupBy(found, (claim) => claim.version).values()].flatMap((same) => agreed(same) ?? [])
}

/** The budget of one of the three public expenses in the table of a final account, as a claim. */
export function tabledBudget(claim: Claim, disclosure: Disclosure): MoneyClaim | null {
  const key = threePublicItemOf(claim.subject)
  const table = tablesOf(disclosure, "threePublic").find(hasFigures)
  const amount = table && key && disclosure.stage === "final" ? rowOf(table, key)?.cells.budget : undefined
  if (!amount?.figure) return null
  const { figure } = amount
  const unit = table?.unit ?? "万元"
  return {
    ...claim,
    kind: "amount",
    version: "budget",
    unit,
    amount: { ...amount, figure },
    text: `${amount.text}${unit}`,
    at: amount.at,
  }
}

/** Said so often in one stretch, a subject has no amount that could be meant. */
const clear = 500

/** The amounts of each subject in each stretch, in their order. */
const bySubject = perObject(({ claims }: Disclosure) => {
  const found = new Map<string, MoneyClaim[]>()
  for (const claim of levelsOf(claims))
    for (const subject of new Set([claim.subject, wider[claim.subject] ?? claim.subject])) {
      const key = `${claim.stretch} ${subject}`
      const said = found.get(key)
      if (said) said.push(claim)
      else found.set(key, [claim])
    }
  return found
})

/** 收支预算总额 is what both sides come to. */
const wider: Readonly<Record<string, string>> = { revenue: "balance", expenditure: "balance" }

function others(statement: readonly Claim[], disclosure: Disclosure): MoneyClaim[] {
  const first = statement[0]
  if (!first || !/^[a-z]/.test(first.subject)) return []
  const said = bySubject(disclosure).get(`${first.stretch} ${first.subject}`) ?? []
  if (said.length > clear) return []
  return said.filter(
    (claim) =>
      claim.statement !== first.statement &&
      (claim.scope === first.scope || (isWholeEntity(claim, disclosure) && isWholeEntity(first, disclosure))),
  )
}

function agreed(claims: readonly MoneyClaim[]): MoneyClaim | null {
  const first = claims[0]
  return first && claims.every((claim) => agree(claim, first)) ? first : null
}
