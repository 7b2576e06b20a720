/** What is to be put somewhere whole, and how well it goes with each bin. */
export interface Parcel {
  readonly cents: number
  readonly liking: readonly number[]
}

/** How many trials a packing may cost before parcels are split instead. */
const patience = 200_000

/**
 * Puts every parcel whole into a bin so that no bin overflows, better liked bins first, largest parcels first.
 * Gives the bin of each parcel, or null when none was found. Where parcels and bins are equal in sum, all bins
 * come out full.
 */
export function packed(parcels: readonly Parcel[], bins: readonly number[]): number[] | null {
  // Of parcels alike in size the one that knows best where it belongs chooses first.
  const best = (i: number) => Math.max(...parcels[i]!.liking)
  const order = parcels
    .map((_, i) => i)
    .sort((a, b) => parcels[b]!.cents - parcels[a]!.cents || best(b) - best(a))
  const choices = parcels.map(({ liking }) =>
    liking.map((_, bin) => bin).sort((a, b) => liking[b]! - liking[a]!),
  )
  // What the parcels from n on can fill at least: a smaller gap in a bin can never be filled.
  const smallest = order.map((_, n) => Math.min(...order.slice(n).map((i) => parcels[i]!.cents)))
  const rest = [...bins]
  const isTight = sum(parcels.map(({ cents }) => cents)) === sum(bins)
  const answer: number[] = new Array(parcels.length).fill(-1)
  let tries = 0
  const put = (n: number): boolean => {
    if (n === order.length) return true
    if (++tries > patience) return false
    const parcel = order[n]!
    const { cents } = parcels[parcel]!
    const seen = new Set<string>()
    for (const bin of choices[parcel]!) {
      const room = rest[bin]! - cents
      if (room < 0 || (isTight && room > 0 && room < (smallest[n + 1] ?? Number.POSITIVE_INFINITY))) continue
      const alike = `${rest[bin]} ${parcels[parcel]!.liking[bin]}`
      if (seen.has(alike)) continue
      seen.add(alike)
      rest[bin] = room
      answer[parcel] = bin
      if (put(n + 1)) return true
      rest[bin] = room + cents
    }
    return false
  }
  return put(0) ? answer : null
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
