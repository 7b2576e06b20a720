/** Two places that say the same: indexes into the lists compared. */
export type Match = readonly [number, number]

/** The largest table of the plain method; beyond it what is not unique is taken as changed. */
const largest = 1_000_000

/**
 * What two lists have in common, in order: first what stands in both exactly once (patience), then between
 * those the longest common subsequence. Nearly linear for texts of which little changed.
 */
export function commonIn(before: readonly string[], after: readonly string[]): Match[] {
  const found: Match[] = []
  walk(before, after, 0, before.length, 0, after.length, found)
  return found
}

function walk(
  a: readonly string[],
  b: readonly string[],
  aFrom: number,
  aTo: number,
  bFrom: number,
  bTo: number,
  found: Match[],
): void {
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) found.push([aFrom++, bFrom++])
  let tail = 0
  while (aFrom < aTo - tail && bFrom < bTo - tail && a[aTo - tail - 1] === b[bTo - tail - 1]) tail++
  const [aEnd, bEnd] = [aTo - tail, bTo - tail]
  if (aFrom < aEnd && bFrom < bEnd) {
    const anchors = anchorsOf(a, b, aFrom, aEnd, bFrom, bEnd)
    if (anchors.length > 0) {
      let [x, y] = [aFrom, bFrom]
      for (const [i, j] of anchors) {
        walk(a, b, x, i, y, j, found)
        found.push([i, j])
        ;[x, y] = [i + 1, j + 1]
      }
      walk(a, b, x, aEnd, y, bEnd, found)
    } else if ((aEnd - aFrom) * (bEnd - bFrom) <= largest)
      found.push(...longest(a, b, aFrom, aEnd, bFrom, bEnd))
  }
  for (let k = tail; k > 0; k--) found.push([aTo - k, bTo - k])
}

/** What stands once in both stretches, as far as it stands in the same order. */
function anchorsOf(
  a: readonly string[],
  b: readonly string[],
  aFrom: number,
  aTo: number,
  bFrom: number,
  bTo: number,
): Match[] {
  const places = new Map<string, { a: number; b: number }>()
  for (let i = aFrom; i < aTo; i++) {
    const known = places.get(a[i]!)
    if (known) known.a = -2
    else places.set(a[i]!, { a: i, b: -1 })
  }
  for (let j = bFrom; j < bTo; j++) {
    const known = places.get(b[j]!)
    if (known) known.b = known.b === -1 ? j : -2
  }
  const unique: Match[] = []
  for (const place of places.values()) if (place.a >= 0 && place.b >= 0) unique.push([place.a, place.b])
  return rising(unique)
}

/** The longest run of pairs whose second numbers rise; the first already do. */
function rising(pairs: readonly Match[]): Match[] {
  const tops: number[] = []
  const back: number[] = []
  pairs.forEach(([, j], n) => {
    let [low, high] = [0, tops.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tops[middle]!]![1] < j) low = middle + 1
      else high = middle
    }
    back[n] = low > 0 ? tops[low - 1]! : -1
    tops[low] = n
  })
  const found: Match[] = []
  for (let n = tops.at(-1) ?? -1; n >= 0; n = back[n]!) found.push(pairs[n]!)
  return found.reverse()
}

/** The longest common subsequence of two short stretches. */
function longest(
  a: readonly string[],
  b: readonly string[],
  aFrom: number,
  aTo: number,
  bFrom: number,
  bTo: number,
): Match[] {
  const width = bTo - bFrom + 1
  const lengths = new Uint16Array((aTo - aFrom + 1) * width)
  const at = (i: number, j: number) => (i - aFrom) * width + (j - bFrom)
  for (let i = aTo - 1; i >= aFrom; i--)
    for (let j = bTo - 1; j >= bFrom; j--)
      lengths[at(i, j)] =
        a[i] === b[j]
          ? lengths[at(i + 1, j + 1)]! + 1
          : Math.max(lengths[at(i + 1, j)]!, lengths[at(i, j + 1)]!)
  const found: Match[] = []
  let [i, j] = [aFrom, bFrom]
  while (i < aTo && j < bTo)
    if (a[i] === b[j]) found.push([i++, j++])
    else if (lengths[at(i + 1, j)]! >= lengths[at(i, j + 1)]!) i++
    else j++
  return found
}
