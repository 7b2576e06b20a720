import type { Disclosure } from "../../../model/disclosure.ts"
import { threePublicItemOf } from "../../../model/three-public.ts"
import { type Figure, meets } from "../../../money/figure.ts"
import { isOwnVersion, isThisYear, type MoneyClaim } from "./claims.ts"
import { tablePairs } from "./table-pairs.ts"

const known = new WeakMap<Disclosure, ReadonlyMap<string, Figure>>()

/**
 * The figure the tables print where a claim's own differs from it: what else prose says of the item (a per cent, 大于)
 * may be right by the table, and then only the amount is wrong. Null when the tables agree or do not say.
 */
export function tabled(claim: MoneyClaim, disclosure: Disclosure): Figure | null {
  let figures = known.get(disclosure)
  if (!figures) {
    const pairs = [...tablePairs(disclosure)].filter(
      ({ claim: each, cell }) => !meets(each.amount.figure, cell.amount.figure!),
    )
    figures = new Map(pairs.map(({ claim: each, cell }) => [keyOf(each), cell.amount.figure!]))
    known.set(disclosure, figures)
  }
  return figures.get(keyOf(claim)) ?? threePublicOf(claim, disclosure)
}

function keyOf(claim: MoneyClaim): string {
  return `${claim.subject}|${claim.amount.figure.cents}`
}

function threePublicOf(claim: MoneyClaim, disclosure: Disclosure): Figure | null {
  const key = threePublicItemOf(claim.subject)
  if (!key || claim.against !== null || !isThisYear(claim, disclosure) || !isOwnVersion(claim, disclosure))
    return null
  const figure = disclosure.threePublic.table[key]?.figure
  return figure && !meets(figure, claim.amount.figure) ? figure : null
}
