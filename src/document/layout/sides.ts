import { type Band, hull, middle } from "./band.ts"

/** A column on paper: what its cells cover, and its title, if it has one. */
export interface Filled {
  readonly band: Band
  readonly title: Band | null
}

/** What falls so little beyond its column, in half letters, is drawn over its side. */
const close = 0.5

/**
 * Where columns begin on paper, and where the last of them ends: between what one holds and what the next holds, and
 * where titles are set in the middle of their columns, so that they are.
 */
export function sidesOf(columns: readonly Filled[]): number[] {
  const holds = columns.map(({ band, title }) => (title ? hull(band, title) : hull(band)))
  const gaps = Array.from({ length: columns.length + 1 }, (_, i): [number, number] => {
    const [left, right] = [holds[i - 1], holds[i]]
    return [left?.end ?? Number.NEGATIVE_INFINITY, right?.start ?? Number.POSITIVE_INFINITY]
  })
  return (
    centred(columns, gaps) ??
    gaps.map(([from, to]) => (Number.isFinite(from) ? (Number.isFinite(to) ? (from + to) / 2 : from) : to))
  )
}

/**
 * The sides that put every title in the middle: each follows from the one before it. The first is taken so that all
 * fall between what the columns hold; null when none does.
 */
function centred(columns: readonly Filled[], gaps: readonly [number, number][]): number[] | null {
  if (columns.some(({ title }) => title === null)) return null
  let [low, high] = gaps[0]!
  // Side i is sign * first + offset.
  let [sign, offset] = [1, 0]
  const sides: [number, number][] = [[1, 0]]
  columns.forEach(({ title }, i) => {
    sign = -sign
    offset = 2 * middle(title!) - offset
    sides.push([sign, offset])
    const [from, to] = gaps[i + 1]!
    const bounds = sign > 0 ? [from - offset, to - offset] : [offset - to, offset - from]
    low = Math.max(low, bounds[0]! - close)
    high = Math.min(high, bounds[1]! + close)
  })
  if (low > high || !Number.isFinite(low) || !Number.isFinite(high)) return null
  const first = (low + high) / 2
  return sides.map(([s, o]) => s * first + o)
}
