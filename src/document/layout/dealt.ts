/** The first row of each label, and how far all of them stand from the middles of their rows. */
export interface Dealt {
  readonly cost: number
  readonly first: number[]
}

/**
 * Deals rows out to labels in order so that every label is nearest to the middle of its own; a label that is not printed
 * (null) may stand anywhere. `rows` are the first and last line of each.
 */
export function dealt(
  places: readonly (number | null)[],
  rows: readonly (readonly [number, number])[],
): Dealt {
  const [n, m] = [rows.length, places.length]
  const cost = Array.from({ length: m + 1 }, () => new Float64Array(n + 1).fill(Infinity))
  const from = Array.from({ length: m + 1 }, () => new Int32Array(n + 1))
  cost[0]![0] = 0
  for (let k = 1; k <= m; k++)
    for (let end = k; end <= n; end++)
      for (let start = k - 1; start < end; start++) {
        const place = places[k - 1]!
        const off = place === null ? 0 : Math.abs((rows[start]![0] + rows[end - 1]![1]) / 2 - place)
        const all = cost[k - 1]![start]! + off
        if (all >= cost[k]![end]!) continue
        cost[k]![end] = all
        from[k]![end] = start
      }
  const first: number[] = []
  for (let k = m, end = n; k > 0; end = from[k]![end]!, k--) first.unshift(from[k]![end]!)
  return { cost: cost[m]![n]!, first }
}
