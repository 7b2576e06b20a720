import { displayWidth } from "../text/width.ts"
import { lineCount } from "./line-breaks.ts"
import { settings, tableLine, textArea } from "./paper.ts"
import type { Print, PrintBlock, PrintTable } from "./print.ts"

/** A table set on a page: its type, its columns and how high its rows are. All lengths in points. */
export interface Fitted {
  readonly size: number
  readonly widths: readonly number[]
  /** The least a row takes. */
  readonly rowHeight: number
  /** About how high each row becomes, words wrapped. */
  readonly heights: readonly number[]
}

/** Sizes tables are set in: 五号 10.5, 小五 9, 六号 7.5 and what lies between. */
const sizes = [10.5, 10, 9, 8.5, 8, 7.5, 7, 6.5, 6]
/** From this size on, rows move together and type gets smaller to spare a page. */
const readable = 9
/** Down to this size they do so for a table that then stands on one page. */
const small = 8
/** How high a row is at least, in sizes of its type: airy rows first. */
const airs = [1.9, 1.7, 1.55, 1.45]
/** What the rule between two rows takes, in points. */
const rule = 0.5
/** Half-width characters a column of words needs to look well when room is short. */
const enough = 16

/**
 * Sets a table into a page of `width` × `height` points: in the largest type in which every column gets what it
 * wants, else in the smallest, columns of figures whole and the others with what is left; rows as airy as they can be
 * without taking a page more. `padding` is what a cell keeps free at both its sides together.
 */
export function fitted(table: PrintTable, width: number, height: number, padding = 6): Fitted {
  const room = width - padding * table.widths.length
  const cells = measured(table)
  const largest = sizeFor(table, room)
  let best: Fitted | null = null
  let least = Number.POSITIVE_INFINITY
  for (const size of sizes.filter((each) => each === largest || (each < largest && each >= small))) {
    const widths = shared(table, room / (size / 2)).map((share) => share * (size / 2) + padding)
    const lines = linesOf(cells, widths, size, padding, table.table.rows.length)
    for (const air of airs) {
      const rowHeight = size * air
      const heights = lines.map((count) => Math.max(rowHeight, count * size * tableLine) + rule)
      const pages = pagesOf(heights, table, height)
      if (pages >= least || (pages > 1 && size < readable && size !== largest)) continue
      least = pages
      best = { size, widths, rowHeight, heights }
      if (pages === 1) return best
    }
  }
  return best!
}

/** How every table of a print is set on its page. */
export function setsOf({ blocks }: Pick<Print, "blocks">): Map<PrintTable, Fitted> {
  const sets = new Map<PrintTable, Fitted>()
  blocks.forEach((block, b) => {
    if (block.kind === "table") sets.set(block, fittedBelow(blocks, b))
  })
  return sets
}

/** A table among its blocks, fitted to its page below what leads to it: the heading of a part takes room too. */
export function fittedBelow(blocks: readonly PrintBlock[], b: number, padding = 6): Fitted {
  const table = blocks[b] as PrintTable
  const { width, height } = textArea(table.landscape)
  let taken = 0
  for (let above = b - 1; above >= 0; above--) {
    const block = blocks[above]!
    if (block.kind === "table" || (block.kind === "paragraph" && block.role === "body")) break
    if (block.kind === "heading" && !block.titles) taken += 2 * settings.part.line + settings.part.after
  }
  return fitted(table, width, height - Math.min(taken, height / 3), padding)
}

/** The largest type in which every column gets what it wants, or words enough to wrap well. */
function sizeFor(table: PrintTable, room: number): number {
  const total = sum(table.widths)
  const tight = sum(table.widths.map((width, i) => (isWords(table, i) ? Math.min(width, enough) : width)))
  return (
    sizes.find((size) => size >= readable && total * (size / 2) <= room) ??
    sizes.find((size) => size <= readable && tight * (size / 2) <= room) ??
    sizes.at(-1)!
  )
}

/** Shares `room` among columns: what is over in proportion; when it is too little, the widest columns of words give. */
function shared(table: PrintTable, room: number): number[] {
  const total = sum(table.widths)
  const rigid = sum(table.widths.map((width, i) => (isWords(table, i) ? 0 : width)))
  if (total <= room || rigid === total || rigid > 0.8 * room)
    return table.widths.map((width) => (width * room) / total)
  const cap = capOf(
    table.widths.filter((_, i) => isWords(table, i)),
    room - rigid,
  )
  return table.widths.map((width, i) => (isWords(table, i) ? Math.min(width, cap) : width))
}

/** The width at which the widest are cut so that all together take just `room`. */
function capOf(widths: readonly number[], room: number): number {
  const sorted = [...widths].sort((a, b) => a - b)
  let left = room
  for (const [i, width] of sorted.entries()) {
    const share = left / (sorted.length - i)
    if (width >= share) return share
    left -= width
  }
  return sorted.at(-1) ?? room
}

function isWords(table: PrintTable, column: number): boolean {
  return table.align[column] === "left"
}

interface Measured {
  readonly row: number
  readonly rowspan: number
  readonly from: number
  readonly to: number
  readonly text: string
  /** Half-width characters of the longest of its lines; nothing wraps where it fits. */
  readonly longest: number
  /** How many lines it has by itself. */
  readonly own: number
}

function measured({ table }: PrintTable): Measured[] {
  return table.rows.flatMap((row, r) =>
    row.cells.flatMap(({ text, column, colspan, rowspan }) => {
      if (text.length < 3) return []
      const lines = text.split("\n").map(displayWidth)
      const longest = lines.reduce((most, width) => Math.max(most, width), 0)
      const span = { row: r, rowspan, from: column - 1, to: column - 1 + colspan }
      return [{ ...span, text, longest, own: lines.length }]
    }),
  )
}

/** How many lines each row takes. */
function linesOf(
  cells: readonly Measured[],
  widths: readonly number[],
  size: number,
  padding: number,
  rows: number,
): number[] {
  const counts = Array.from({ length: rows }, () => 1)
  for (const { row, rowspan, from, to, text, longest, own } of cells) {
    const room = Math.max(2, (sum(widths.slice(from, to)) - padding) / (size / 2))
    const count = (longest <= room ? own : lineCount(text, room)) / rowspan
    for (let r = row; r < row + rowspan && r < rows; r++) counts[r] = Math.max(counts[r]!, count)
  }
  return counts
}

/** The room a title and a caption take above a table, in points. */
const above =
  settings.tableTitle.line + settings.tableTitle.after + settings.caption.line + settings.caption.after + 2

/** How many pages of a height a table takes that begins on one of its own; its header comes again on each. */
export function pagesOf(heights: readonly number[], table: PrintTable, height: number): number {
  const repeated = sum(heights.slice(0, table.captionRows + table.headerRows))
  let pages = 1
  let used = above
  for (const row of heights) {
    if (used + row > height) {
      pages++
      used = repeated
    }
    used += row
  }
  return pages
}

function sum(numbers: readonly number[]): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
