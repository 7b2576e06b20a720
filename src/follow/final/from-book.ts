import { printedFigures } from "../../compile/final/last-year.ts"
import type { FinalAccount } from "../../model/final.ts"
import { openingAfter } from "../../model/final-opening.ts"
import type { Ledger } from "../../model/ledger.ts"
import type { Reference } from "../../packs/reference.ts"
import { quotaKey, quotaOf } from "../book/quota.ts"
import type { Standing } from "../book/view.ts"
import { linesOfQuota } from "./quota-lines.ts"

/** The final account of the year before, and the lists its figures are printed by. */
export interface YearBefore {
  readonly account: FinalAccount
  readonly reference: Reference
}

/**
 * The final account of a year as far as the book of movements tells it: what was approved, adjusted, paid and carried
 * over of every quota of the approved budget, and of those that came later. It opens with what the account of the year
 * before left, to the cent, or without one with what the budget says was carried over. Last year's money is spent before
 * this year's; what is neither spent nor carried over of it was taken back. What was received is what the rest leaves, as
 * it is for appropriations. Counts, contracts and a unit's own income come from the import of the accounting system.
 */
export function finalFromBook(
  ledger: Ledger,
  standings: Iterable<Standing>,
  before: YearBefore | null = null,
): FinalAccount {
  const { source, year, place, region, departments, units, texts } = ledger
  const own = new Set(units.map(({ code }) => code))
  const opening = before && openingAfter(before.account)
  const money = opening && Map.groupBy(opening.money, quotaKey)
  const planned = Map.groupBy(ledger.lines, (line) => quotaKey(quotaOf(line)))
  const booked = new Map([...standings].map((standing) => [quotaKey(standing.quota), standing]))
  const left = [...(opening?.money ?? [])].filter((each) => own.has(each.unit) && !booked.has(quotaKey(each)))
  const lines = [
    ...[...booked].flatMap(([key, standing]) =>
      linesOfQuota(year, planned.get(key) ?? [], standing, money && (money.get(key) ?? [])),
    ),
    ...[...Map.groupBy(left, quotaKey)].flatMap(([key, opened]) =>
      linesOfQuota(year, planned.get(key) ?? [], untouched(opened[0]!), opened),
    ),
  ]
  const used = new Set(lines.map(({ project }) => project))
  const projects = new Map(
    [...(opening?.projects ?? []), ...ledger.projects].map((project) => [project.code, project]),
  )
  return {
    source,
    year,
    place,
    region,
    departments,
    units,
    projects: [...projects.values()]
      .filter(({ code }) => used.has(code))
      .map(({ code, unit, name }) => ({ code, unit, name, at: {} })),
    lines,
    counts: [],
    contracts: [],
    holdings: (opening?.holdings ?? []).filter(({ unit }) => own.has(unit)),
    evaluations: [],
    lastYear: before
      ? printedFigures(before.account, before.reference).filter(
          ({ of }) => own.has(of) || departments.some(({ code }) => code === of),
        )
      : [],
    texts: texts.filter(({ kind }) => kind === "duty"),
  }
}

/** A quota that the book has nothing of. */
function untouched({ unit, project, function: section, economic, fund }: Standing["quota"]): Standing {
  const quota = { unit, project, function: section, economic, fund }
  return { quota, approved: 0, adjusted: 0, tied: 0, paid: 0, carried: 0, left: 0 }
}
