import type { Disclosure } from "../../model/disclosure.ts"
import { type Figure, meets } from "../../money/figure.ts"
import type { Cannot, Subject } from "../check.ts"
import { cellsFor } from "../narrative/cells.ts"
import type { MoneyClaim } from "../narrative/claims.ts"
import { nameOfSubject, quoted } from "../narrative/names.ts"
import { ownAmounts, tableSubject } from "../narrative/subject.ts"

/** Last year's figure of a subject as last year's own disclosure states it, and where. */
export interface LastYearFigure {
  readonly figure: Figure
  readonly name: string
}

/** Last year's disclosure when it is of the same kind and of the year before; otherwise why it cannot be used. */
export function comparable({ disclosure, lastYear }: Subject): Disclosure | Cannot {
  if (!lastYear) return { cannot: "没有提供上年公开文件" }
  if (disclosure.year === null || lastYear.year !== disclosure.year - 1)
    return { cannot: "所提供的不是上一年度的公开文件" }
  return lastYear.stage === disclosure.stage
    ? lastYear
    : { cannot: "上年文件与本年文件一个是预算、一个是决算，不能比较" }
}

/** What last year's disclosure says of a claim's subject; null when it says nothing or two things. */
export function figureOf(
  claim: MoneyClaim,
  disclosure: Disclosure,
  lastYear: Disclosure,
): LastYearFigure | null {
  const subject = claim.subject.startsWith("threePublic.") ? claim.subject : tableSubject(claim, disclosure)
  if (subject === null) return null
  const cells = cellsFor(subject, lastYear).map((cell) => ({ figure: cell.amount.figure!, name: cell.name }))
  const item =
    lastYear.threePublic.table[subject.replace("threePublic.", "") as keyof typeof lastYear.threePublic.table]
  const tabled = item?.figure ? [{ figure: item.figure, name: "“三公”经费表" }] : []
  const said = ownAmounts(lastYear)
    .filter(
      (each) =>
        (each.subject.startsWith("threePublic.") ? each.subject : tableSubject(each, lastYear)) === subject,
    )
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
