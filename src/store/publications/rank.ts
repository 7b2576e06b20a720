import type { HitKind } from "../../portal/shelf.ts"

/**
 * Hits stand in the order of their ranks: what is named by the words before what only mentions them, the newest year
 * first, the larger amount first. A rank is 3 bits of kind, 7 of year, 6 of amount and 37 of a number of its own: a
 * kind, and a year of a kind, are stretches of ranks.
 */
const order: readonly HitKind[] = ["body", "project", "code", "number", "goods", "goal", "indicator", "text"]

const [years, amounts, numbers] = [2 ** 7, 2 ** 6, 2 ** 37]
const latest = 2110

/** The rank of an entry. */
export function rankOf(kind: HitKind, year: number, cents: number | null, number: number): number {
  const amount = amounts - 1 - Math.min(amounts - 1, Math.ceil(Math.log2(Math.abs(cents ?? 0) + 1)))
  return ((order.indexOf(kind) * years + yearsBack(year)) * amounts + amount) * numbers + number
}

/** Ranks from `from`, before `to`. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Kinds in the order of their ranks, each with its stretch: all of it, or of one year. */
export function stretchesOf(
  kind: HitKind | undefined,
  year: number | undefined,
): (Stretch & { readonly kind: HitKind })[] {
  const size = amounts * numbers
  if (year !== undefined && (year > latest || year <= latest - years)) return []
  return order.flatMap((each, i) => {
    if (kind !== undefined && kind !== each) return []
    const from = (i * years + (year === undefined ? 0 : yearsBack(year))) * size
    return [{ kind: each, from, to: from + (year === undefined ? years : 1) * size }]
  })
}

/** What a rank says of its entry. */
export function ofRank(rank: number): { readonly kind: HitKind; readonly year: number } {
  const stretch = Math.floor(rank / (amounts * numbers))
  return { kind: order[Math.floor(stretch / years)]!, year: latest - (stretch % years) }
}

function yearsBack(year: number): number {
  return Math.max(0, Math.min(years - 1, latest - year))
}
