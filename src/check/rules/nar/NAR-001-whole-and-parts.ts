import type { Check } from "../../check.ts"
import { equality } from "../../engine/equality.ts"
import type { Relation } from "../../engine/relation.ts"
import { type MoneyClaim, termOf } from "../../facts/claims/claims.ts"
import { amountsOf, isAboutThreePublic, isProvedComplete, listsOf, sumOf } from "../../facts/claims/lists.ts"
import { isMistaken } from "../../facts/claims/mistaken.ts"
import { nameOfSubject, quoted } from "../../facts/claims/names.ts"

/** NAR-001: a total equals the parts listed with it, when the list is complete. */
export const wholeAndParts: Check = {
  id: "NAR-001",
  family: "NAR",
  title: "文中总额不等于所列各分项之和",
  severity: "error",
  basis: "惯例：同一段文字所列总额与分项应当相符",
  *relations({ disclosure }): Iterable<Relation> {
    const { claims } = disclosure
    for (const list of listsOf(claims)) {
      if (list.parts.length < 2 || isAboutThreePublic(list) || (list.open && !isProvedComplete(list)))
        continue
      for (const { whole, parts } of amountsOf(list)) {
        if (
          parts.length < list.parts.length ||
          areFirstOnes(parts, whole) ||
          [whole, ...parts].some((claim) => isMistaken(claim, disclosure))
        )
          continue
        yield equality(
          [termOf(whole)],
          parts.map((part) => termOf(part)),
          `文中${quoted(nameOfSubject(whole))} = ${sumOf(parts)}`,
        )
      }
    }
  },
}

/** 货物20万元、服务30万元；预留中小企业40万元: the first parts make up the whole, and what follows tells of it otherwise. */
function areFirstOnes(parts: readonly MoneyClaim[], whole: MoneyClaim): boolean {
  let sum = 0
  return parts.slice(0, -1).some(({ amount }, i) => {
    sum += amount.figure.cents
    return i > 0 && sum === whole.amount.figure.cents && amount.figure.cents !== 0
  })
}
