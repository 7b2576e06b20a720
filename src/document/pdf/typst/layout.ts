import { type Cell, gridOf, type Row } from "../../blocks.ts"
import type { PrintTable } from "../../print.ts"
import { longestWord } from "./text.ts"

/** Breadth of the text on an A4 page, in points: 210 mm (or 297 mm) less the margins of the preamble. */
export const breadths = { portrait: 467, landscape: 728 } as const
/** Sizes of type a table may have, in points; the largest that fits is taken. */
const sizes = [10.5, 10, 9.5, 9, 8, 7, 6] as const
/** Down to this size type gives way to the wishes of columns; below it only to figures that must not be broken. */
const legible = 9
/** Blank to the left and right of a cell's text together, in points. */
export const inset = 6
/** Digits and Latin letters of Noto Serif SC are no broader than this (ems), capitals apart. */
const digit = 0.58

/** How a table is set: size of type and breadth of its columns, both in points. */
export interface Setting {
  readonly size: number
  readonly columns: readonly number[]
}

/**
 * The largest type in which columns have the breadth they wish and every word that must not be broken (a figure,
 * a code) fits; such words take breadth from the other columns.
 */
export function settingOf(print: PrintTable): Setting {
  const breadth = print.landscape ? breadths.landscape : breadths.portrait
  const total = print.widths.reduce((sum, width) => sum + width, 0) || 1
  const shares = print.widths.map((width) => (breadth * width) / total)
  const words = longestWords(print)
  for (const size of sizes) {
    const least = leastBreadths(words, shares, size)
    const wished = (total / 2) * size + inset * shares.length
    if (wished > breadth && size > legible) continue
    if (least.reduce((sum, width) => sum + width, 0) <= breadth)
      return { size, columns: atLeast(shares, least) }
  }
  return { size: sizes.at(-1)!, columns: shares }
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

/**
 * The cells of each row such that every position is covered once: a row that ends before the last column (the
 * texts of a Word file do not tell where) has its last cell reach to the end, other gaps get blank cells.
 */
export function wholeRows(print: PrintTable): Cell[][] {
  const { rows } = print.table
  const grid = gridOf(print.table)
  return rows.map((row: Row, r) => {
    const cells: Cell[] = []
    const own = new Set(row.cells)
    for (let x = 0; x < print.widths.length; x++) {
      const cell = grid[r]?.[x] ?? null
      if (cell && own.has(cell) && cell.column === x + 1) cells.push(cell)
      if (cell) continue
      let end = x + 1
      while (end < print.widths.length && !grid[r]?.[end]) end++
      const last = cells.at(-1)
      if (end === print.widths.length && last?.rowspan === 1 && last.column + last.colspan === x + 1)
        cells[cells.length - 1] = { ...last, colspan: last.colspan + end - x }
      else cells.push({ text: "", column: x + 1, colspan: end - x, rowspan: 1, at: row.at })
      x = end - 1
    }
    return cells
  })
}
