import { displayWidth } from "../../text/width.ts"
import type { Atom } from "./atoms.ts"
import { type Column, gradedTarget, numericTarget, startsWithOperator } from "./words.ts"

/** What is known of a table while its rows are told apart. */
export interface Shape {
  /** The columns after level 2. */
  readonly columns: readonly Column[]
  /** Width of each column in display columns, 0 while unknown. */
  readonly widths: readonly number[]
  /** Texts that close several rows: the basis is mostly the same all over a table. */
  readonly bases: ReadonlySet<string>
}

/** A cell seldom ends between two scraps of one line, or between a number and its measure. */
export function boundaryCost(atoms: readonly Atom[], at: number): number {
  const before = atoms[at - 1]
  const after = atoms[at]
  if (!before || !after || before.row !== after.row) return 0
  if (before.text.length === 1) return atoms[at - 2]?.row === before.row ? 3 : 0.8
  return joinsCheaply(before, after) && !before.spread && !after.spread ? 0.6 : 0
}

/** Whether the blank between two atoms of a line is likely one inside a cell. */
function joinsCheaply(before: Atom, after: Atom): boolean {
  if (before.text.length <= 1 || after.text.length <= 1) return true
  if (before.spread || after.spread) return true
  return /[0-9A-Za-z\]]$/.test(before.text) !== /^[0-9A-Za-z[]/.test(after.text)
}

/** A cell that grows atom by atom, and what speaks against it. */
export interface OpenCell {
  readonly emptyCost: number
  add(atom: Atom): void
  /** What speaks against its lines but the last; more atoms make it no less. */
  soFar(): number
  /** What speaks against the cell if it ends here; the text is not looked at once `limit` is reached. */
  cost(limit: number): number
}

/** Opens a cell of a column, given by its index. */
export function openCell(column: number, shape: Shape): OpenCell {
  const key = shape.columns[column]!
  const width = shape.widths[column]!
  let closed = 0
  let joins = 0
  let text = ""
  let line = ""
  let lineWidth = 0
  let widthBefore = 0
  let last: Atom | null = null
  let brackets = 0
  return {
    emptyCost: emptyCosts[key],
    add(atom) {
      if (last && last.row !== atom.row) {
        closed += wrapCost(lineWidth, last, atom, width) + lineCost(line, key)
        closed += shorterCost(widthBefore, lineWidth)
        widthBefore = last.spread ? 0 : lineWidth
        line = ""
        lineWidth = 0
      } else if (last) joins += joinsCheaply(last, atom) ? 0.4 : 2.5
      line += atom.text
      lineWidth += atom.width
      text += atom.text
      brackets |= bracketsIn(atom.text)
      last = atom
    },
    soFar: () => closed + joins,
    cost(limit) {
      // A basis known from other rows needs no other proof.
      if (key === "basis" && shape.bases.has(text)) return 0
      let cost = closed + joins + shorterCost(widthBefore, lineWidth)
      if (width > 0 && lineWidth > width + 2) cost += 2 + (lineWidth - width) / 2
      if (last?.spread) cost += 2
      cost += 1.5 * unpaired(brackets)
      if (cost >= limit) return cost
      return cost + lineCost(line, key) + textCost(text, key, shape)
    },
  }
}

const pairs = "（）《》“”【】()"

/** Which brackets a text has, a bit for each: opening ones even, closing ones odd. */
function bracketsIn(text: string): number {
  let found = 0
  for (const character of text) {
    const at = pairs.indexOf(character)
    if (at >= 0) found |= 1 << at
  }
  return found
}

/** How many kinds of brackets are only opened or only closed. */
function unpaired(brackets: number): number {
  let count = 0
  for (let bits = brackets; bits > 0; bits >>= 2) if ((bits & 3) === 1 || (bits & 3) === 2) count++
  return count
}

const emptyCosts: Record<Column, number> = {
  level1: 0,
  level2: 0,
  name: 12,
  description: 8,
  target: 9,
  basis: 7,
}

/** What cannot be parted at the beginning of a line: a number with its brackets, a character with its full stop. */
const unbroken = /^[[(（【《〔﹝“]*(?:[0-9A-Za-z.,%-]+[\])）】〕﹞]*[0-9]*|.)[，。、；：！？）》」】〕﹞％”]*/

/** A line that is not the last of its cell must be so full that the next word would not have fitted. */
function wrapCost(lineWidth: number, last: Atom, next: Atom, width: number): number {
  if (width === 0) return last.spread ? 0 : 0.8
  const word = unbroken.exec(next.text)?.[0] ?? ""
  const deficit = width - lineWidth - displayWidth(word)
  if (lineWidth > width + 2) return 2 + (lineWidth - width) / 2
  if (deficit < 1) return 0
  return Math.min(5, last.spread ? deficit * 0.3 : 0.5 + deficit * 0.5)
}

/** A line that was wrapped is hardly shorter than the line after it. */
function shorterCost(before: number, after: number): number {
  return before > 0 && before < after - 2 ? 1.5 : 0
}

/** A line that is a target value by itself belongs in no other column. */
function lineCost(line: string, key: Column): number {
  if (key === "target") return 0
  const certainty = numericTarget(line)
  return certainty === 2 ? 8 : certainty === 1 ? 3 : 0
}

/** What speaks against a whole cell text in its column. */
function textCost(text: string, key: Column, shape: Shape): number {
  let cost = 0
  if (/^[，。、；：！？）》」】%％/]/.test(text)) cost += 6
  if (/[（《“【、/]$/.test(text)) cost += 3
  if (key === "target") return cost + targetCost(text)
  if (key === "basis") {
    if (shape.bases.size === 0) cost += 1
    else if (!shape.bases.has(text)) cost += [...shape.bases].some((base) => base.endsWith(text)) ? 3 : 5
  } else if (text.length === 1) cost += 2
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
