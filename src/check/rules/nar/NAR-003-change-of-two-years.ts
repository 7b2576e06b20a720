import { perObject } from "../../../memo/index.ts"
import type { Claim, Disclosure } from "../../../model/disclosure.ts"
import type { Check } from "../../check.ts"
import { equality } from "../../engine/equality.ts"
import type { Relation } from "../../engine/relation.ts"
import { changeTerm, type MoneyClaim, statementsOf, termOf } from "../../facts/claims/claims.ts"
import { comparisonOf, withBudget } from "../../facts/claims/comparison.ts"
import { nameOfSubject, quoted } from "../../facts/claims/names.ts"

/** NAR-003: a change equals this year's figure less the one it is compared with, last year's or the budget. */
export const thisAndLastYear: Check = {
  id: "NAR-003",
  family: "NAR",
  title: "增减额不等于两数之差",
  severity: "error",
  basis: "惯例：增减额 = 本年数 − 对比数",
  *relations({ disclosure }): Iterable<Relation> {
    for (const statement of statementsOf(disclosure.claims)) {
      const years = comparisonOf(statement)
      if (years?.change?.kind === "change" && !isOfAnother(years.level, years.base, years.change, disclosure))
        yield difference(years.level, years.base, years.change, "增减额 = 本年数 − 对比数")
      const budget = withBudget(statement)
      if (budget) yield difference(budget.level, budget.base, budget.change, "相差的数 = 决算数 − 预算数")
    }
  },
}

/**
 * 培训费35.10万元：农民培训33.60万元，职工培训1.50万元；比上年37.20万元减少2.10万元: of the amounts before it in the line one
 * has exactly this change, so that is what changed.
 */
function isOfAnother(
  level: MoneyClaim,
  base: MoneyClaim,
  change: MoneyClaim,
  { claims }: Disclosure,
): boolean {
  if (base.amount.figure.cents === 0) return false
  const meant = base.amount.figure.cents + change.amount.figure.cents
  return (amountsByPlace(claims).get(placeKey(level)) ?? []).some(
    (each) => each !== level && each !== base && each.amount?.figure?.cents === meant,
  )
}

/** The amounts of each line or paragraph, sorted once for all its changes. */
const amountsByPlace = perObject((claims: readonly Claim[]) =>
  Map.groupBy(
    claims.filter(({ kind }) => kind === "amount"),
    placeKey,
  ),
)

function placeKey({ at }: Claim): string {
  return JSON.stringify(at)
}

function difference(level: MoneyClaim, base: MoneyClaim, change: MoneyClaim, words: string): Relation {
  return equality(
    [termOf(level), { ...termOf(base, -1), name: `文中${quoted(nameOfSubject(base))}的对比数` }],
    [changeTerm(change)],
    `${nameOfSubject(level)}：${words}`,
  )
}
