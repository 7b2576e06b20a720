import { hull, middle, overlap } from "./band.ts"
import type { Group, HeaderCell, Leaf, Title } from "./groups.ts"
import { sidesOf } from "./sides.ts"

/** Titles of different levels stand at least so far below each other, in lines of a cell. */
const step = 0.4

/** How far down the page the middle of a title stands. */
export function levelOf({ pieces }: { readonly pieces: readonly { readonly y?: number }[] }): number {
  return ((pieces[0]?.y ?? 0) + (pieces.at(-1)?.y ?? 0)) / 2
}

const isLower = (low: Title, high: Title) => levelOf(low) > levelOf(high) + step

/** Whether a title stands right over another, so that it can be nothing but a group. */
export function standsOver(high: Title, titles: readonly Title[]): boolean {
  return titles.some((low) => low !== high && isLower(low, high) && overlap(low, high) > 0)
}

/**
 * The titles left and right of one, when both stand lower: it may be their group, as an even number of columns has none
 * in the middle.
 */
export function besideBelow(title: Title, titles: readonly Title[]): Title[] | null {
  const others = titles.filter(
    (other) => other !== title && !(isLower(title, other) && overlap(other, title) > 0),
  )
  const left = others.filter(({ end }) => end <= title.start).sort((a, b) => b.end - a.end)[0]
  const right = others.filter(({ start }) => start >= title.end).sort((a, b) => a.start - b.start)[0]
  if (!left || !right || !isLower(left, title) || !isLower(right, title)) return null
  return [left, right]
}

interface Reach {
  readonly group: Group
  readonly level: number
  first: number
  last: number
}

/**
 * How far each group reaches on paper: over columns whose titles stand as low as those surely below it, so that it has
 * its middle over them. The lowest groups come first: what is above one of them is above all of it.
 */
export function spreadOnPaper(groups: readonly Group[], leaves: readonly Leaf[]): HeaderCell[] {
  const all = groups.map((group): Reach => {
    const seeds = group.seeds.map((leaf) => leaves.indexOf(leaf))
    return { group, level: levelOf(group.title), first: Math.min(...seeds), last: Math.max(...seeds) }
  })
  const sides = sidesOf(
    leaves.map(({ band, pieces }) => ({ band, title: pieces.length > 0 ? hull(...pieces) : null })),
  )
  for (const own of [...all].sort((a, b) => b.level - a.level)) widen(own, all, leaves, sides)
  return all.map(({ group, first, last }) => ({ text: group.text, line: group.line, first, last }))
}

function widen(own: Reach, all: readonly Reach[], leaves: readonly Leaf[], sides: readonly number[]): void {
  const within = all.filter(
    ({ level, first, last }) => level > own.level + step && first <= own.last && last >= own.first,
  )
  const { group, level } = own
  const first = Math.min(own.first, ...within.map((other) => other.first))
  const last = Math.max(own.last, ...within.map((other) => other.last))
  const below = [
    ...within.map((other) => other.level),
    ...group.seeds.filter(({ pieces }) => pieces.length > 0).map(levelOf),
  ]
  const lowest = Math.min(...below) - step
  const beside = all.filter((other) => other !== own && Math.abs(other.level - level) <= step)
  const free = (column: number) => {
    const leaf = leaves[column]
    if (!leaf || beside.some((other) => other.first <= column && column <= other.last)) return false
    return leaf.pieces.length === 0 || levelOf(leaf) >= lowest
  }
  let [low, high] = [first, last]
  while (free(low - 1)) low--
  while (free(high + 1)) high++
  const offOf = (a: number, b: number) => Math.abs((sides[a]! + sides[b + 1]!) / 2 - middle(group.segment))
  const reaches: { a: number; b: number; off: number }[] = []
  for (let a = low; a <= first; a++)
    for (let b = last; b <= high; b++) reaches.push({ a, b, off: offOf(a, b) })
  const least = Math.min(...reaches.map(({ off }) => off))
  // Of those as good the widest: what stands as low as the titles of a group is below some group.
  const best = reaches.filter(({ off }) => off <= least + 1).sort((x, y) => y.b - y.a - (x.b - x.a))[0]!
  own.first = best.a
  own.last = best.b
}

/**
 * Words on the highest line that stand in the middle of columns without titles are their group: some forms print the
 * titles of the lower line among the figures of the first row.
 */
export function groupsOfUntitled(leaves: Leaf[]): HeaderCell[] {
  const top = Math.min(...leaves.flatMap((leaf) => (leaf.pieces.length > 0 ? [levelOf(leaf)] : [])))
  return leaves.flatMap((leaf, i): HeaderCell[] => {
    const [piece] = leaf.pieces
    if (!piece || !leaf.filled || levelOf(leaf) > top + step) return []
    const isBlank = (column: number) => leaves[column]?.pieces.length === 0 && leaves[column].filled
    let [low, high] = [i, i]
    while (isBlank(low - 1)) low--
    while (isBlank(high + 1)) high++
    if (low === i || high === i) return []
    const text = leaf.pieces.map((one) => one.text).join("")
    leaf.pieces = []
    return [{ text, line: piece.line, first: low, last: high }]
  })
}
