import { isThreePublic } from "../../../model/three-public.ts"
import type { Check } from "../../check.ts"
import { equality } from "../../engine/equality.ts"
import type { Relation } from "../../engine/relation.ts"
import { changesOfYears, changeTerm, type MoneyClaim } from "../../facts/claims/claims.ts"
import { listsOf } from "../../facts/claims/lists.ts"
import { nameOfSubject } from "../../facts/claims/names.ts"

/** NAR-004: the changes of the parts add up, with their signs, to the change of the whole. */
export const changesAddUp: Check = {
  id: "NAR-004",
  family: "NAR",
  title: "各分项增减之和不等于总增减",
  severity: "error",
  basis: "惯例：总额的增减等于各分项增减之和",
  *relations({ disclosure }): Iterable<Relation> {
    for (const list of listsOf(disclosure.claims)) {
      if (list.open || list.parts.length < 2 || list.whole.some((claim) => isThreePublic(claim.subject)))
        continue
      const whole = changesOfYears(list.whole)
      const parts = list.parts.map(changesOfYears)
      if (whole.length !== 1 || parts.some((changes) => changes.length !== 1)) continue
      const each = parts.map((changes) => changes[0]!)
      if (each.some((change) => !sameComparison(change, whole[0]!))) continue
      yield equality([changeTerm(whole[0]!)], each.map(changeTerm), statementOf(whole[0]!, each))
    }
  },
}

/** Two changes against one year; 上年 and a year named beside it may differ by a slip that NAR-010 reports. */
function sameComparison(change: MoneyClaim, whole: MoneyClaim): boolean {
  return change.base === whole.base || change.base === null || whole.base === null
}

function statementOf(whole: MoneyClaim, parts: readonly MoneyClaim[]): string {
  const signed = parts.map(
    (part) =>
      `${nameOfSubject(part)}${part.direction === "down" ? "减少" : part.direction === "up" ? "增加" : ""}${part.amount.figure.cents === 0 ? "持平" : part.text}`,
  )
  return `${nameOfSubject(whole)}的增减额 = 各分项增减额之和（${signed.join("、")}）`
}
