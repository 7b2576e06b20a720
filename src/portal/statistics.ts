import type { PriceIndex } from "../packs/prices.ts"

/** Statistics an office knows of its places, each with its source: how many people live there, how prices went. */
export interface Statistics {
  readonly residents: readonly Residents[]
  readonly prices: readonly (PriceIndex & { readonly region: string })[]
}

/** People who live in a region (常住人口) at the end of a year. */
export interface Residents {
  readonly region: string
  readonly year: number
  readonly people: number
  readonly source: string
}

/** Nobody said anything. */
export const noStatistics: Statistics = { residents: [], prices: [] }

/** Figures of people that are older say nothing of a year. */
const oldest = 3

/** How many people a year's money is for: those of that year, else of the latest of the three years before it. */
export function residentsIn({ residents }: Statistics, region: string, year: number): Residents | null {
  const known = residents
    .filter((each) => each.region === region && each.year <= year && each.year >= year - oldest)
    .sort((a, b) => b.year - a.year)
  return known[0] ?? null
}

/** An amount for each of so many people, in cents; what is less than a cent is left out. */
export function perPerson(cents: number, { people }: Residents): number {
  return Math.trunc(cents / people)
}

/** Money of other years in the money of one. */
export interface Prices {
  /** The year whose money it is: the latest whose prices are known. */
  readonly year: number
  /** An amount of a year in that money; null when prices in between are not known. */
  readonly of: (cents: number, year: number) => number | null
  readonly sources: readonly string[]
}

/** How amounts of a region become comparable through the years; null when no prices are known. */
export function pricesIn(
  { prices }: Statistics,
  region: string,
  inherited: readonly PriceIndex[],
): Prices | null {
  const known = new Map(inherited.map((each) => [each.year, each]))
  for (const each of prices) if (each.region === region) known.set(each.year, each)
  if (known.size === 0) return null
  const last = Math.max(...known.keys())
  const of = (cents: number, year: number): number | null => {
    if (year > last) return null
    let [above, below] = [BigInt(cents), 1n]
    for (let each = year + 1; each <= last; each++) {
      const index = known.get(each)?.index
      if (index === undefined) return null
      above *= BigInt(index)
      below *= 1000n
    }
    const half = above < 0n ? -below / 2n : below / 2n
    return Number((above + half) / below)
  }
  return { year: last, of, sources: [...new Set([...known.values()].map(({ source }) => source))] }
}
