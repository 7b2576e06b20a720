import { displayWidth } from "../../document/text/width.ts"
import type { Atom } from "./atoms.ts"
import { type Column, gradedTarget, numericTarget, startsWithOperator } from "./words.ts"

/** The cells of one indicator: for each column the atoms that make it up, in reading order. */
export type CellAtoms = readonly (readonly Atom[])[]

/** What is known of a table while its rows are told apart. */
export interface Shape {
  /** The columns after level 2. */
  readonly columns: readonly Column[]
  /** Width of each column in display columns, 0 while unknown. */
  readonly widths: readonly number[]
  /** Texts that close several rows: the basis is mostly the same all over a table. */
  readonly bases: ReadonlySet<string>
}

/** A way to cut a stretch of atoms into indicators, and how much speaks against it. */
export interface Cut {
  readonly rows: CellAtoms[]
  readonly cost: number
}

const longestCell = 26
const restart = 4

/**
 * Cuts the atoms of one level-2 block into its indicators, cell after cell, the way with the least against
 * it: lines that break off before their column is full, targets that are no targets, brackets left open …
 */
export function cutRows(atoms: readonly Atom[], shape: Shape): Cut {
  const count = shape.columns.length
  const n = atoms.length
  const best = shape.columns.map(() => new Float64Array(n + 1).fill(Infinity))
  const from = shape.columns.map(() => new Int32Array(n + 1).fill(-1))
  for (let end = 0; end <= n; end++) {
    for (let column = 0; column < count; column++) {
      for (let start = Math.max(0, end - longestCell); start <= end; start++) {
        const before = column > 0 ? best[column - 1]![start]! : startOf(best[count - 1]!, start, end)
        if (before >= best[column]![end]!) continue
        const cost = before + boundaryCost(atoms, start) + cellCost(atoms, start, end, column, shape)
        if (cost < best[column]![end]!) {
          best[column]![end] = cost
          from[column]![end] = start
        }
      }
    }
  }
  const rows: Atom[][][] = []
  for (let end = n; end > 0; ) {
    const row: Atom[][] = shape.columns.map(() => [])
    for (let column = count - 1; column >= 0; column--) {
      const start = from[column]![end]!
      row[column] = atoms.slice(start, end)
      end = start
    }
    rows.unshift(row)
  }
  return { rows, cost: n === 0 ? 0 : best[count - 1]![n]! }
}

/**
 * Cuts a block whose lines may alternate between cells, as when a page was read line by line or a page break
 * fell into a row: the rest of a name or a description then stands behind the target. Whole lines, or the
 * first piece of a line, are put back before the target when that leaves clearly less against the cut.
 */
export function cutAlternating(atoms: readonly Atom[], shape: Shape): Cut {
  let order = atoms
  let best = cutRows(order, shape)
  for (let moves = 0; moves < 2 && best.cost > suspicious && order.length <= longestCell; moves++) {
    const better = moved(order)
      .map((candidate) => ({ order: candidate, cut: cutRows(candidate, shape) }))
      .reduce((a, b) => (b.cut.cost < a.cut.cost ? b : a), { order, cut: { ...best, cost: best.cost - 3 } })
    if (better.order === order) break
    order = better.order
    best = better.cut
  }
  return best
}

const suspicious = 6

/** The orders in which lines behind a numeric target stand before it. */
function moved(atoms: readonly Atom[]): Atom[][] {
  const target = atoms.findIndex((atom) => numericTarget(atom.text) === 2)
  if (target < 1) return []
  const orders: Atom[][] = []
  for (let start = target + 1; start < atoms.length; start++) {
    if (atoms[start - 1]!.row === atoms[start]!.row) continue
    for (let end = start + 1; end <= Math.min(atoms.length, start + 6); end++)
      for (let to = target; to >= Math.max(1, target - 4); to--)
        orders.push([
          ...atoms.slice(0, to),
          ...atoms.slice(start, end),
          ...atoms.slice(to, start),
          ...atoms.slice(end),
        ])
  }
  return orders
}

/** What it costs to begin a row at `start`: nothing at the beginning, a restart after a complete row. */
function startOf(last: Float64Array, start: number, end: number): number {
  if (start === 0) return 0
  return end > start ? last[start]! + restart : Infinity
}

/** A cell seldom ends between two scraps of one line, or between a number and its measure. */
function boundaryCost(atoms: readonly Atom[], at: number): number {
  const before = atoms[at - 1]
  const after = atoms[at]
  if (!before || !after || before.row !== after.row) return 0
  if (before.text.length === 1) return 3
  return joinsCheaply(before, after) && !before.spread && !after.spread ? 0.6 : 0
}

/** Whether the blank between two atoms of a line is likely one inside a cell. */
function joinsCheaply(before: Atom, after: Atom): boolean {
  if (before.text.length <= 1 || after.text.length <= 1) return true
  if (before.spread || after.spread) return true
  return /[0-9A-Za-z\]]$/.test(before.text) !== /^[0-9A-Za-z[]/.test(after.text)
}

/** What speaks against the atoms from `start` to `end` being the cell of a column. */
export function cellCost(
  atoms: readonly Atom[],
  start: number,
  end: number,
  column: number,
  shape: Shape,
): number {
  const key = shape.columns[column]!
  if (start === end) return emptyCosts[key]
  let cost = 0
  let text = ""
  let lineWidth = 0
  let lineText = ""
  for (let i = start; i < end; i++) {
    const atom = atoms[i]!
    const before = i > start ? atoms[i - 1]! : null
    if (before && before.row !== atom.row) {
      cost += wrapCost(lineWidth, before, atom, shape.widths[column]!)
      cost += lineCost(lineText, key)
      lineWidth = 0
      lineText = ""
    } else if (before) {
      cost += joinsCheaply(before, atom) ? 0.4 : 2.5
    }
    lineWidth += atom.width
    lineText += atom.text
    text += atom.text
  }
  const width = shape.widths[column]!
  if (width > 0 && lineWidth > width + 2) cost += 2 + (lineWidth - width) / 2
  cost += lineCost(lineText, key)
  if (atoms[end - 1]!.spread) cost += 2
  return cost + textCost(text, key, shape)
}

const emptyCosts: Record<Column, number> = {
  level1: 0,
  level2: 0,
  name: 12,
  description: 8,
  target: 9,
  basis: 7,
}

/** A line that is not the last of its cell must be so full that the next word would not have fitted. */
export function wrapCost(lineWidth: number, last: Atom, next: Atom, width: number): number {
  if (width === 0) return last.spread ? 0 : 0.8
  const word = /^[0-9A-Za-z.,%-]+|^.[，。、；：！？）》」】％]?/.exec(next.text)?.[0] ?? ""
  const deficit = width - lineWidth - displayWidth(word)
  if (lineWidth > width + 2) return 2 + (lineWidth - width) / 2
  if (deficit < 1) return 0
  return Math.min(5, last.spread ? deficit * 0.3 : 0.5 + deficit * 0.5)
}

/** A line that is a target value by itself belongs in no other column. */
function lineCost(line: string, key: Column): number {
  if (key === "target") return 0
  const certainty = numericTarget(line)
  return certainty === 2 ? 8 : certainty === 1 ? 3 : 0
}

/** What speaks against a whole cell text in its column. */
export function textCost(text: string, key: Column, shape: Shape): number {
  let cost = 0
  if (/^[，。、；：！？）》」】%％/]/.test(text)) cost += 6
  if (/[（《“【、/]$/.test(text)) cost += 3
  for (const [open, close] of ["（）", "《》", "“”", "【】", "()"] as Iterable<string>[])
    if (text.includes(open!) !== text.includes(close!)) cost += 1.5
  if (key === "target") return cost + targetCost(text)
  if (key === "basis") {
    if (shape.bases.size > 0) cost += shape.bases.has(text) ? 0 : 5
    else cost += 1
  }
  if (key === "name" && text.length > 16) cost += (text.length - 16) * 0.2
  return cost
}

function targetCost(text: string): number {
  const certainty = numericTarget(text)
  if (certainty > 0) return certainty === 2 ? 0 : 0.5
  const long = Math.max(0, text.length - 20) * 0.3
  if (startsWithOperator(text)) return 1.5 + long
  const sentences = /[。；].*[^。；]/.test(text) ? 3 : 0
  return (gradedTarget(text) ? (text.length <= 8 ? 1.5 : 2.5) : 5) + long + sentences
}
