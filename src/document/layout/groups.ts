import { type Band, middle } from "./band.ts"
import type { Segment } from "./segments.ts"

/** A header cell over one or more columns. */
export interface HeaderCell {
  readonly text: string
  /** 0-based line of the header it begins on. */
  readonly line: number
  /** 0-based first and last column. */
  readonly first: number
  readonly last: number
}

/** A column while its header is read. */
export interface Leaf {
  readonly band: Band
  /** Whether rows below have text in it. */
  readonly filled: boolean
  /** Its pieces of text from top to bottom. */
  pieces: Piece[]
}

/** A line of a title. */
export interface Piece extends Band {
  readonly text: string
  readonly line: number
  /** How far down the page it stands, in lines of a cell, where paper tells. */
  readonly y?: number
}

/** Words over several columns. */
export interface Group {
  readonly text: string
  readonly line: number
  readonly segment: Segment
  readonly title: { readonly pieces: readonly Piece[] }
  seeds: Leaf[]
}

/**
 * How far each group reaches. The columns around it whose titles stand as low as those below it belong to some
 * group of its line; between two groups they are dealt out so that both stand nearest to their middles.
 */
export function spread(groups: readonly Group[], leaves: readonly Leaf[]): HeaderCell[] {
  const cells: HeaderCell[] = []
  for (const line of [...new Set(groups.map((group) => group.line))].sort((a, b) => a - b)) {
    const row = groups
      .filter((group) => group.line === line)
      .map((group) => {
        const seeds = group.seeds.map((leaf) => leaves.indexOf(leaf))
        const heights = group.seeds.filter((leaf) => leaf.pieces.length > 0).map(heightOf)
        const height = heights.length > 0 ? Math.min(...heights) : line + 1
        return { group, first: Math.min(...seeds), last: Math.max(...seeds), height }
      })
      .sort((a, b) => a.first - b.first || a.group.segment.start - b.group.segment.start)
    const rightmost = row.at(-1)!
    while (mayBelong(leaves[rightmost.last + 1], line, rightmost.height)) rightmost.last++
    if (row.length === 1) {
      while (mayBelong(leaves[rightmost.first - 1], line, rightmost.height)) rightmost.first--
      widenOverGroups(rightmost, line, groups, leaves)
    }
    row.forEach((entry, i) => {
      // The columns of the group before may be all it had.
      if (entry.first > entry.last) return
      const free = (column: number) => mayBelong(leaves[column], line, entry.height)
      const before = row[i - 1]
      if (!before) while (entry.first > 0 && free(entry.first - 1)) entry.first--
      const next = row[i + 1]
      const ceiling = next ? next.first : leaves.length
      let reach = entry.last
      while (reach + 1 < ceiling && free(reach + 1)) reach++
      if (!next) entry.last = reach
      else if (reach + 1 < ceiling) {
        // Columns that belong to no group part the two: each takes what adjoins it.
        entry.last = reach
        while (next.first - 1 > reach && mayBelong(leaves[next.first - 1], line, next.height)) next.first--
      } else [entry.last, next.first] = splitBetween(entry, next, leaves, groups)
    })
    for (const { group, first, last } of row) cells.push({ text: group.text, line, first, last })
  }
  return joinedGroups(cells)
}

/**
 * A group over other groups may reach past them to columns whose titles stand higher: as far as brings its
 * words to the middle.
 */
function widenOverGroups(
  entry: { readonly group: Group; first: number; last: number },
  line: number,
  groups: readonly Group[],
  leaves: readonly Leaf[],
): void {
  const lower = groups.filter(
    (group) => group.line > line && group.seeds.some((leaf) => entry.group.seeds.includes(leaf)),
  )
  if (lower.length === 0) return
  const height = Math.min(...lower.map((group) => group.line))
  const free = (column: number) => mayBelong(leaves[column], line, height)
  let low = entry.first
  let high = entry.last
  while (free(low - 1)) low--
  while (free(high + 1)) high++
  let best = Infinity
  const { first, last } = entry
  for (let a = low; a <= first; a++)
    for (let b = high; b >= last; b--) {
      const off = Math.abs(reachMiddle(leaves, a, b, line, []) - middle(entry.group.segment))
      if (off >= best - 0.5) continue
      best = off
      entry.first = a
      entry.last = b
    }
}

/** Where one group ends and the next begins, so that both stand nearest to the middle of their columns. */
function splitBetween(
  a: { readonly group: Group; readonly first: number; readonly last: number },
  b: { readonly group: Group; readonly first: number; readonly last: number },
  leaves: readonly Leaf[],
  groups: readonly Group[],
): [number, number] {
  if (a.first < b.first && b.first <= a.last) return [b.first - 1, b.first]
  const { line } = a.group
  let best = Infinity
  let split = a.last
  for (let last = a.last; last < b.first; last++) {
    const off =
      Math.abs(reachMiddle(leaves, a.first, last, line, groups) - middle(a.group.segment)) +
      Math.abs(reachMiddle(leaves, last + 1, b.last, line, groups) - middle(b.group.segment))
    if (off >= best) continue
    best = off
    split = last
  }
  return [split, split + 1]
}

/**
 * The middle of some columns, by the words over them below `line`: figures need not stand below the middle of
 * their titles.
 */
function reachMiddle(
  leaves: readonly Leaf[],
  first: number,
  last: number,
  line: number,
  groups: readonly Group[],
): number {
  const words = (leaf: Leaf) =>
    middle(
      groups.find((group) => group.line > line && group.seeds.includes(leaf))?.segment ??
        leaf.pieces[0] ??
        leaf.band,
    )
  return (words(leaves[first]!) + words(leaves[last]!)) / 2
}

/** A group title of two lines gives two groups over the same columns: one cell. */
function joinedGroups(cells: readonly HeaderCell[]): HeaderCell[] {
  const joined: HeaderCell[] = []
  for (const cell of cells) {
    const above = joined.findLast((other) => other.first <= cell.last && cell.first <= other.last)
    if (
      above &&
      above.first === cell.first &&
      above.last === cell.last &&
      cell.text.length <= above.text.length
    )
      joined[joined.indexOf(above)] = { ...above, text: above.text + cell.text }
    else joined.push(cell)
  }
  return joined
}

/** The line the middle of a title stands on. */
export function heightOf(leaf: Leaf): number {
  return (leaf.pieces[0]!.line + leaf.pieces.at(-1)!.line) / 2
}

/** Whether a column may stand below a group: its title is no higher than those that surely do. */
export function mayBelong(leaf: Leaf | undefined, line: number, height: number): boolean {
  if (!leaf) return false
  if (leaf.pieces.length === 0) return true
  return heightOf(leaf) > line && heightOf(leaf) >= height - 0.6
}
