import { fittedBelow } from "../../fit.ts"
import { textArea } from "../../paper.ts"
import type { PrintBlock, PrintTable } from "../../print.ts"
import { longestWord } from "./text.ts"

/** Smaller than this no type gets. */
const smallest = 6
/** Blank to the left and right of a cell's text together, in points. */
export const inset = 6
/** Digits and Latin letters of Noto Serif SC are no broader than this (ems), capitals apart. */
const digit = 0.58

/** How a table is set: size of type, breadth of its columns, least height of its rows, all in points. */
export interface Setting {
  readonly size: number
  readonly columns: readonly number[]
  readonly rowHeight: number
  /** Whether it is to stand on one page: a form of a project, or a table so short that a break would look odd. */
  readonly whole: boolean
}

/** Share of a page up to which a form, or any table, is kept whole. */
const wholeForm = 0.85
const wholeTable = 0.25

/**
 * A table fitted to its page, in type small enough that every word that must not be broken (a figure, a code) stays
 * in its column; such words take breadth from the other columns.
 */
export function settingOf(blocks: readonly PrintBlock[], b: number): Setting {
  const print = blocks[b] as PrintTable
  const { width: breadth, height: page } = textArea(print.landscape)
  const wished = fittedBelow(blocks, b, inset)
  const total = wished.widths.reduce((sum, width) => sum + width, 0) || 1
  const shares = wished.widths.map((width) => (breadth * width) / total)
  const words = longestWords(print)
  const { rowHeight } = wished
  const height = wished.heights.reduce((sum, each) => sum + each, 0)
  const whole = height < page * (print.headerRows === 0 ? wholeForm : wholeTable)
  for (let { size } = wished; size >= smallest; size -= 0.5) {
    const least = leastBreadths(words, shares, size)
    if (least.reduce((sum, width) => sum + width, 0) <= breadth)
      return { size, columns: atLeast(shares, least), rowHeight, whole }
  }
  return { size: smallest, columns: shares, rowHeight, whole }
}

/** Breadths of the same sum, none below its least: what is added to some is taken from the room of the others. */
function atLeast(shares: readonly number[], least: readonly number[]): number[] {
  const missing = shares.reduce((sum, share, i) => sum + Math.max(0, least[i]! - share), 0)
  const room = shares.reduce((sum, share, i) => sum + Math.max(0, share - least[i]!), 0)
  const left = room > 0 ? 1 - missing / room : 1
  return shares.map((share, i) => (share < least[i]! ? least[i]! : least[i]! + (share - least[i]!) * left))
}

/** The longest unbreakable word, in ems, of the cells that cover the same columns (0-based from…to). */
interface Words {
  readonly from: number
  readonly to: number
  ems: number
}

function longestWords(print: PrintTable): Words[] {
  const found = new Map<number, Words>()
  for (const row of print.table.rows.slice(print.captionRows))
    for (const cell of row.cells) {
      const from = cell.column - 1
      const to = Math.min(from + cell.colspan, print.widths.length) - 1
      const key = from * 1024 + to
      let ems = Math.min(cell.text.length, 2)
      for (const word of cell.text.match(/[!-~]+/g) ?? [])
        ems = Math.max(
          ems,
          Math.min(word.length, longestWord) * digit + (word.match(/[A-Z%]/g)?.length ?? 0) * 0.2,
        )
      const words = found.get(key)
      if (words) words.ems = Math.max(words.ems, ems)
      else found.set(key, { from, to, ems })
    }
  return [...found.values()].sort((a, b) => a.to - a.from - (b.to - b.from))
}

/** What each column needs at a size of type; what merged cells need beyond that is shared among their columns. */
function leastBreadths(words: readonly Words[], shares: readonly number[], size: number): number[] {
  const least = shares.map(() => size + inset)
  for (const { from, to, ems } of words) {
    const need = ems * size + inset
    let has = 0
    for (let x = from; x <= to; x++) has += Math.max(least[x]!, from === to ? 0 : shares[x]!)
    if (has >= need) continue
    for (let x = from; x <= to; x++)
      least[x] = (Math.max(least[x]!, from === to ? 0 : shares[x]!) * need) / has
  }
  return least
}
