import { isThreePublic } from "../../../model/three-public.ts"
import { sum } from "../../../money/figure.ts"
import type { Check } from "../../check.ts"
import { equality } from "../../engine/equality.ts"
import type { Relation } from "../../engine/relation.ts"
import { type ListOfClaims, levelsOf, listsOf, type MoneyClaim, sameVersion, termOf } from "./claims.ts"
import { isMistaken } from "./mistaken.ts"
import { nameOfSubject, quoted } from "./names.ts"

/** NAR-001: a total equals the parts listed with it, when the list is complete. */
export const wholeAndParts: Check = {
  id: "NAR-001",
  family: "NAR",
  title: "文中总额等于所列各分项之和",
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

/** Whether a list that does not say so is complete: its parts add up in another version, such as 决算. */
export function isProvedComplete(list: ListOfClaims): boolean {
  return amountsOf(list).some(
    ({ whole, parts }) =>
      whole.version !== null &&
      parts.length === list.parts.length &&
      parts.length > 2 &&
      whole.amount.figure.cents === sum(parts.map((part) => part.amount.figure)).cents,
  )
}

/** Whether a list is about the three public expenses, which have checks of their own. */
export function isAboutThreePublic(list: ListOfClaims): boolean {
  return list.whole.some((claim) => isThreePublic(claim.subject))
}

/** The amounts of a list by figure of the year (年初预算, 全年预算, 决算): the whole's and its parts'. */
export function amountsOf(list: ListOfClaims): { whole: MoneyClaim; parts: MoneyClaim[] }[] {
  const wholes = levelsOf(list.whole)
  return wholes.flatMap((whole) => {
    const several = wholes.length > 1
    const parts = list.parts.flatMap((part) => {
      const levels = levelsOf(part).filter((claim) =>
        several ? claim.version === whole.version : sameVersion(claim, whole),
      )
      return levels.length === 1 &&
        (levels[0]!.year === null || whole.year === null || levels[0]!.year === whole.year)
        ? [levels[0]!]
        : []
    })
    return parts.length > 0 ? [{ whole, parts }] : []
  })
}

/** Parts in words: `基本支出 + 项目支出`, shortened when there are many. */
export function sumOf(parts: readonly MoneyClaim[]): string {
  const names = parts.slice(0, 4).map((part) => nameOfSubject(part))
  return parts.length > 4 ? `${names.join(" + ")} 等${parts.length}项之和` : names.join(" + ")
}
