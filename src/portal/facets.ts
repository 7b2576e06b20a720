import { amountBands, type Found, type HitFund, type HitKind } from "./shelf.ts"

/** What hits are counted by. */
export interface Counted {
  readonly kind: HitKind
  readonly year: number
  readonly region: string
  readonly function: string | null
  readonly fund: HitFund | null
  readonly cents: number | null
}

type Facets = Pick<Found, "kinds" | "years" | "regions" | "functions" | "funds" | "amounts">

/** How many hits there are of each kind, year, place, function, fund and size. */
export function facetsOf(hits: readonly Counted[]): Facets {
  const amounts: number[] = amountBands.map(() => 0)
  for (const { cents } of hits) {
    const band = bandOf(cents)
    if (band >= 0) amounts[band]!++
  }
  return {
    kinds: counts(hits, ({ kind }) => kind),
    years: counts(hits, ({ year }) => year),
    regions: counts(hits, ({ region }) => region),
    functions: counts(hits, (hit) => hit.function?.slice(0, 3) ?? null),
    funds: counts(hits, ({ fund }) => fund),
    amounts,
  }
}

/** Nothing was found. */
export const nothing: Found = { hits: [], count: 0, isMore: false, ...facetsOf([]), next: null }

function bandOf(cents: number | null): number {
  if (cents === null) return -1
  return amountBands.findIndex(({ least, below }) => cents >= least && (below === null || cents < below))
}

function counts<K extends string | number>(hits: readonly Counted[], of: (hit: Counted) => K | null) {
  const found: Partial<Record<K, number>> = {}
  for (const hit of hits) {
    const key = of(hit)
    if (key !== null) found[key] = (found[key] ?? 0) + 1
  }
  return found as Record<K, number>
}
