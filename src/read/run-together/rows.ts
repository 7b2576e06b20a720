import type { Atom } from "./atoms.ts"
import { boundaryCost, openCell, type Shape } from "./costs.ts"

/** The cells of one indicator: for each column the atoms that make it up, in reading order. */
export type CellAtoms = readonly (readonly Atom[])[]

/** A way to cut a stretch of atoms into indicators, and how much speaks against it. */
export interface Cut {
  readonly rows: CellAtoms[]
  readonly cost: number
}

export const longestCell = 40
const restart = 4
const repeated = 3
/** A cell against which so much speaks already is not made longer. */
const hopeless = 60

/**
 * Cuts the atoms of one level-2 block into its indicators, cell after cell, the way with the least against
 * it: lines that break off before their column is full, targets that are no targets, brackets left open …
 */
export function cutRows(atoms: readonly Atom[], shape: Shape): Cut {
  const count = shape.columns.length
  const n = atoms.length
  const best = shape.columns.map(() => new Float64Array(n + 1).fill(Infinity))
  const from = shape.columns.map(() => new Int32Array(n + 1).fill(-1))
  const isRepeat = repeatsOf(atoms, shape, from)
  const offer = (column: number, start: number, end: number, cost: number) => {
    if (cost >= best[column]![end]!) return
    best[column]![end] = cost
    from[column]![end] = start
  }
  // All that ends at `start` is settled before anything begins there, empty cells from left to right.
  for (let start = 0; start <= n; start++) {
    for (let column = 0; column < count; column++) {
      const rowStart = start === 0 ? 0 : best[count - 1]![start]! + restart
      const before = (column > 0 ? best[column - 1]![start]! : rowStart) + boundaryCost(atoms, start)
      if (!Number.isFinite(before)) continue
      const cell = openCell(column, shape)
      if (column > 0 || start === 0) offer(column, start, start, before + cell.emptyCost)
      for (let end = start + 1; end <= Math.min(n, start + longestCell); end++) {
        cell.add(atoms[end - 1]!)
        if (cell.soFar() > hopeless) break
        const limit = best[column]![end]! - before + repeated
        const own = cell.cost(limit)
        if (own >= limit) continue
        offer(column, start, end, before + own - (isRepeat(column, start, end) ? repeated : 0))
      }
    }
  }
  return { rows: rowsOf(atoms, from, count), cost: n === 0 ? 0 : best[count - 1]![n]! }
}

function rowsOf(atoms: readonly Atom[], from: readonly Int32Array[], count: number): Atom[][][] {
  const rows: Atom[][][] = []
  for (let end = atoms.length; end > 0; ) {
    const row: Atom[][] = from.map(() => [])
    for (let column = count - 1; column >= 0; column--) {
      const start = Math.max(0, from[column]![end]!)
      row[column] = atoms.slice(start, end)
      end = start
    }
    rows.unshift(row)
  }
  return rows
}

/** Tells whether a description says again what its indicator is called, as descriptions often do. */
function repeatsOf(
  atoms: readonly Atom[],
  shape: Shape,
  from: readonly Int32Array[],
): (column: number, start: number, end: number) => boolean {
  const ends = new Int32Array(atoms.length + 1)
  let text = ""
  atoms.forEach((atom, i) => {
    text += atom.text
    ends[i + 1] = text.length
  })
  const description = shape.columns.indexOf("description")
  if (shape.columns[description - 1] !== "name") return () => false
  return (column, start, end) => {
    if (column !== description) return false
    const name = from[column - 1]![start]!
    if (name < 0 || name === start || ends[start]! - ends[name]! !== ends[end]! - ends[start]!) return false
    return text.slice(ends[name], ends[start]) === text.slice(ends[start], ends[end])
  }
}
