import type { Disclosure, Entity } from "../../../model/disclosure.ts"
import { isThreePublic, threePublicItemOf } from "../../../model/three-public.ts"
import { type Figure, meets } from "../../../money/figure.ts"
import { bare, resemblance, shinglesOf } from "../../../text/likeness.ts"
import type { Cannot, Review } from "../../check.ts"
import { cellsFor } from "../../facts/claims/cells.ts"
import type { MoneyClaim } from "../../facts/claims/claims.ts"
import { nameOfSubject, quoted } from "../../facts/claims/names.ts"
import { ownAmounts, tableSubject } from "../../facts/claims/subject.ts"

/** Last year's figure of a subject as last year's own disclosure states it, and where. */
export interface LastYearFigure {
  readonly figure: Figure
  readonly name: string
}

/** Last year's disclosure when it is the publisher's own, of the same kind and of the year before; otherwise why it cannot be used. */
export function comparable({ disclosure, lastYear }: Review): Disclosure | Cannot {
  if (!lastYear) return { cannot: "没有提供上年公开文件" }
  if (disclosure.year === null || lastYear.year !== disclosure.year - 1)
    return { cannot: "所提供的不是上一年度的公开文件" }
  if (lastYear.stage !== disclosure.stage)
    return { cannot: "上年文件与本年文件一个是预算、一个是决算，不能比较" }
  if (!isSamePublisher(disclosure.entity, lastYear.entity))
    return { cannot: `所提供的上年文件是“${lastYear.entity.name}”的，不是本部门（单位）的` }
  return lastYear
}

/** How like the names of one publisher are that was renamed between two years. */
const renamed = 0.4

function isSamePublisher(now: Entity, before: Entity): boolean {
  if (now.kind !== before.kind && now.name === before.name) return false
  if (now.name === "" || before.name === "" || bare(now.name) === bare(before.name)) return true
  if (now.code !== null && now.code === before.code) return true
  // A place's name alone makes no two publishers alike.
  const own = ({ name, region }: Entity) => shinglesOf(region.name ? name.replace(region.name, "") : name)
  return resemblance(own(now), own(before)) >= renamed
}

/** What last year's disclosure says of a claim's subject; null when it says nothing or two things. */
export function figureOf(
  claim: MoneyClaim,
  disclosure: Disclosure,
  lastYear: Disclosure,
): LastYearFigure | null {
  const subject = isThreePublic(claim.subject) ? claim.subject : tableSubject(claim, disclosure)
  if (subject === null) return null
  const cells = cellsFor(subject, lastYear).map((cell) => ({ figure: cell.amount.figure!, name: cell.name }))
  const key = threePublicItemOf(subject)
  const item = key && lastYear.threePublic.table[key]
  const tabled = item?.figure ? [{ figure: item.figure, name: "“三公”经费表" }] : []
  const said = ownAmounts(lastYear)
    .filter((each) => (isThreePublic(each.subject) ? each.subject : tableSubject(each, lastYear)) === subject)
    .map((each) => ({ figure: each.amount.figure, name: `文中${quoted(nameOfSubject(each))}` }))
  const found = [...cells, ...tabled, ...said]
  const first = found[0]
  return first && found.every((each) => meets(each.figure, first.figure)) ? first : null
}

/** Whether a claim compares with last year's figure of the kind its own disclosure printed: 预算 or 决算. */
export function meansPublished(version: string | null, disclosure: Disclosure): boolean {
  return disclosure.stage === "final"
    ? version === null || version === "final"
    : version === "budget" || version === "initial"
}
