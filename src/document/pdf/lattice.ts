import type { Box, Rule } from "./marks.ts"

/** Boundaries nearer to each other than this (points) are one: nobody draws a column or row so thin. */
const thinnestColumn = 4
const thinnestRow = 3.6
/** A side missing at the edge is supplied when the rules reach further than this. */
const overhang = 8

/** Places of one page's grid; lines that part more are those of a drawing. */
const mostPlaces = 60_000

/** A drawn table: its column and row boundaries, and for each place of the grid the region that covers it. */
export interface Lattice {
  readonly xs: number[]
  readonly ys: number[]
  readonly regions: Region[]
  /** `cover[row][column]` is an index into `regions`. */
  readonly cover: number[][]
}

/** Grid places that no rule parts: rows r0…r1 and columns c0…c1, ends included. */
export interface Region {
  readonly r0: number
  readonly r1: number
  readonly c0: number
  readonly c1: number
}

export function boxOf(lattice: Lattice): Box {
  return { x0: lattice.xs[0]!, y0: lattice.ys[0]!, x1: lattice.xs.at(-1)!, y1: lattice.ys.at(-1)! }
}

/** The table that touching rules draw, or null when they enclose nothing. */
export function latticeOf(rules: readonly Rule[]): Lattice | null {
  const upright = rules.filter((rule) => rule.upright)
  const level = rules.filter((rule) => !rule.upright)
  if (upright.length === 0 || level.length < 2) return null
  const xs = boundaries(upright, thinnestColumn)
  const ys = boundaries(level, thinnestRow)
  // A table without outer rules: the others reach to where they would stand.
  close(xs, level, upright)
  close(ys, upright, level)
  if (xs.length < 2 || ys.length < 2) return null
  const rows = ys.length - 1
  const columns = xs.length - 1
  if (rows * columns > mostPlaces) return null

  const group = Array.from({ length: rows * columns }, (_, i) => i)
  const root = (i: number): number => {
    while (group[i] !== i) i = group[i] = group[group[i]!]!
    return i
  }
  const uprightAt = walls(upright, xs, thinnestColumn)
  const levelAt = walls(level, ys, thinnestRow)
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      if (c + 1 < columns && !covers(uprightAt[c + 1]!, ys[r]!, ys[r + 1]!))
        group[root(r * columns + c)] = root(r * columns + c + 1)
      if (r + 1 < rows && !covers(levelAt[r + 1]!, xs[c]!, xs[c + 1]!))
        group[root(r * columns + c)] = root((r + 1) * columns + c)
    }
  const regions: Region[] = []
  const cover = Array.from({ length: rows }, () => new Array<number>(columns).fill(-1))
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      if (cover[r]![c] !== -1) continue
      const own = root(r * columns + c)
      const same = (y: number, x: number) => cover[y]![x] === -1 && root(y * columns + x) === own
      let c1 = c
      while (c1 + 1 < columns && same(r, c1 + 1)) c1++
      let r1 = r
      while (r1 + 1 < rows && isRun(same, r1 + 1, c, c1, columns)) r1++
      for (let y = r; y <= r1; y++) for (let x = c; x <= c1; x++) cover[y]![x] = regions.length
      regions.push({ r0: r, r1, c0: c, c1 })
    }
  return { xs, ys, regions, cover }
}

/** Whether a group's places in a row are exactly those of the row above, so that a rectangle can grow. */
function isRun(
  same: (y: number, x: number) => boolean,
  y: number,
  c0: number,
  c1: number,
  columns: number,
): boolean {
  for (let x = c0; x <= c1; x++) if (!same(y, x)) return false
  return !(c0 > 0 && same(y, c0 - 1)) && !(c1 + 1 < columns && same(y, c1 + 1))
}

/** The places of rules, those nearly the same made one. */
function boundaries(rules: readonly Rule[], thinnest: number): number[] {
  const sorted = rules
    .map((rule) => ({ at: rule.at, length: rule.to - rule.from }))
    .sort((a, b) => a.at - b.at)
  const places: number[] = []
  for (let i = 0; i < sorted.length; ) {
    let end = i + 1
    while (
      end < sorted.length &&
      sorted[end]!.at - sorted[end - 1]!.at < thinnest / 2 &&
      sorted[end]!.at - sorted[i]!.at < thinnest
    )
      end++
    const near = sorted.slice(i, end)
    const length = near.reduce((sum, rule) => sum + rule.length, 0)
    places.push(near.reduce((sum, rule) => sum + rule.at * rule.length, 0) / length)
    i = end
  }
  return places
}

/** Adds the boundary at either end when most crossing rules reach beyond the outermost one. */
function close(places: number[], crossing: readonly Rule[], along: readonly Rule[]): void {
  const longest = along.reduce((most, rule) => Math.max(most, rule.to - rule.from), 0)
  const first = places[0]!
  const last = places.at(-1)!
  const before = crossing.filter((rule) => rule.from < first - overhang).map((rule) => rule.from)
  const after = crossing.filter((rule) => rule.to > last + overhang).map((rule) => rule.to)
  if (longest <= 0) return
  if (2 * before.length > crossing.length) places.unshift(before.reduce((a, b) => Math.min(a, b)))
  if (2 * after.length > crossing.length) places.push(after.reduce((a, b) => Math.max(a, b)))
}

/** For each boundary the stretches where a rule stands; the outer ones always stand. */
function walls(rules: readonly Rule[], places: readonly number[], thinnest: number): [number, number][][] {
  const stretches = places.map((): [number, number][] => [])
  for (const rule of rules) {
    let nearest = 0
    for (let i = 1; i < places.length; i++)
      if (Math.abs(places[i]! - rule.at) < Math.abs(places[nearest]! - rule.at)) nearest = i
    if (Math.abs(places[nearest]! - rule.at) <= thinnest) stretches[nearest]!.push([rule.from, rule.to])
  }
  return stretches
}

/** Whether stretches cover most of the way from one boundary to the next. */
function covers(stretches: readonly [number, number][], from: number, to: number): boolean {
  let covered = 0
  for (const [a, b] of stretches) covered += Math.max(0, Math.min(b, to) - Math.max(a, from))
  return covered > 0.5 * (to - from)
}

/** Which interval of ascending boundaries holds a place; outside, the nearest. */
export function slot(places: readonly number[], at: number): number {
  let low = 0
  let high = places.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (places[middle]! <= at) low = middle
    else high = middle - 1
  }
  return low
}
