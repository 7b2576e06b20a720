import type { Severity, Unchecked } from "../../model/finding.ts"
import type { Cannot, Check, Review } from "../check.ts"
import { inOtherMeasure, noCulprit, shifted, wrongCell } from "./defects.ts"
import { type LastYear, lastYearOf } from "./last-year.ts"
import { locate } from "./locate.ts"
import { isAcross, otherMeasuresIn } from "./measures.ts"
import { isBroken, isEmpty, isExact, type Link, NetworkBuilder } from "./network.ts"
import { type Observed, observed } from "./observed.ts"
import { isWithin, shiftsIn } from "./shifts.ts"
import { strangeGroups, tableKey, unlikeTables } from "./strange.ts"
import { type Group, sorted, together } from "./together.ts"

/** What running checks over one document yields. `relations` counts those with something printed in them. */
export interface Examination {
  readonly groups: Group[]
  readonly unchecked: Unchecked[]
  readonly relations: number
}

/** Runs checks over a document: gathers all relations, locates what is wrong, adds the judgements. */
export function examine(review: Review, checks: readonly Check[]): Examination {
  const network = new NetworkBuilder()
  const unchecked = new Map<string, Unchecked>()
  const cannot = (check: Pick<Check, "id">, because: string) => {
    const key = `${check.id}|${because}`
    if (!unchecked.has(key)) unchecked.set(key, { check: check.id, because })
  }
  const all: Observed[] = []
  for (const check of checks) {
    for (const item of check.relations?.(review) ?? []) {
      if (isCannot(item)) cannot(check, item.cannot)
      else {
        const unreadable = network.add(check, item)
        if (unreadable) cannot(check, `${unreadable}不是可以计算的数字`)
      }
    }
    for (const item of check.run?.(review) ?? [])
      if (isCannot(item)) cannot(check, item.cannot)
      else all.push(observed(check, item))
  }
  const slipped = new Set<Link>()
  for (const shift of shiftsIn(review.disclosure)) {
    const within = network.links.filter((link) => isWithin(shift, link))
    const broken = within.filter((link) => isBroken(link))
    if (broken.length === 0) continue
    for (const link of within) slipped.add(link)
    all.push(shifted(shift, broken))
  }
  for (const other of otherMeasuresIn(review.disclosure, network.links)) {
    const across = network.links.filter((link) => isAcross(other, link))
    const broken = across.filter((link) => isBroken(link) && !slipped.has(link))
    if (broken.length === 0) continue
    for (const link of across) slipped.add(link)
    all.push(inOtherMeasure(other, broken))
  }
  const straight = network.links.filter((link) => !slipped.has(link))
  const strange = strangeGroups(straight)
  for (const [group, link] of strange)
    cannot(link.check, `“${group}”多数行不成立，表式可能与通行表式不同，请人工核对`)
  const links = straight.filter((link) => !strange.has(link.relation.group ?? ""))
  const lastYear = lastYearOf(review)
  const errors = errorsOf(links, strange, lastYear)
  const unlike = unlikeTables(links, errors)
  for (const { name, check } of unlike.values())
    cannot(check, `${name}多数勾稽关系不成立，表式可能与通行表式不同，或者没有读对，请人工核对`)
  for (const one of errors) if (!unlike.has(tableKey(one.at[0]))) all.push(one)
  for (const one of notesOf(links, lastYear)) all.push(one)
  return {
    groups: sorted(together(all), checks),
    unchecked: [...unchecked.values()],
    relations: network.links.filter((link) => !isEmpty(link)).length,
  }
}

/** Relations whose intervals do not meet. */
function errorsOf(
  links: readonly Link[],
  strange: ReadonlyMap<string, Link>,
  lastYear: LastYear,
): Observed[] {
  const judged =
    strange.size === 0
      ? isBroken
      : (link: Link, residual?: number, slack?: number) =>
          !strange.has(link.relation.group ?? "") && isBroken(link, residual, slack)
  const { defects, rest } = locate(links, judged)
  return [...defects.map((defect) => wrongCell(defect, null, lastYear)), ...byGap(rest).map(noCulprit)]
}

/** Relations that fail by one gap between the same tables belong to one defect. */
function byGap(links: readonly Link[]): Link[][] {
  const tablesOf = (link: Link) =>
    [
      ...new Set(link.ends.map(({ cell: { amount } }) => `${amount.at.sheet ?? ""}${amount.at.table ?? ""}`)),
    ].sort()
  return [...Map.groupBy(links, (link) => `${Math.abs(link.residual)} ${tablesOf(link).join(" ")}`).values()]
}

/** How many of a document's sums must come out to the last digit before one that does not is worth a note. */
const exactShare = 0.97

/**
 * Two cells that print one figure equally precisely must print the same digits. Sums may differ in the last
 * digit by rounding: they only help to tell which of the two cells is wrong.
 */
function notesOf(links: readonly Link[], lastYear: LastYear): Observed[] {
  const printed = links.filter((link) => link.relation.comparison === "=" && !isEmpty(link))
  if (printed.every((link) => isExact(link) || isBroken(link))) return []
  const judged = printed.filter(isEvenlyPrinted)
  const exact = judged.filter((link) => isExact(link)).length
  const even = new Set(exact >= exactShare * judged.length ? judged : judged.filter(isPlainPair))
  const wrong = (link: Link, residual?: number) => even.has(link) && !isExact(link, residual)
  const { defects } = locate(judged, wrong)
  return defects
    .filter((defect) => defect.links.some(isPlainPair) || defect.links.length > 1)
    .map((defect) => wrongCell(defect, noteSeverity, lastYear))
}

const noteSeverity: Severity = "note"

/** One cell against one other, evenly printed. */
function isPlainPair(link: Link): boolean {
  const { ends } = link
  return ends.length === 2 && ends[0]!.factor + ends[1]!.factor === 0 && isEvenlyPrinted(link)
}

/** Whether all figures of a relation are printed equally precisely. */
function isEvenlyPrinted({ ends }: Link): boolean {
  const printed = ends.filter(({ cell }) => cell.cents !== 0)
  return printed.length > 0 && printed.every(({ cell }) => cell.slack === printed[0]!.cell.slack)
}

function isCannot(item: object): item is Cannot {
  return "cannot" in item
}
