import type { PrintTable } from "./print.ts"

/** A table set into a width: the size of its type and the width of every column, in points. */
export interface Fitted {
  readonly size: number
  readonly widths: readonly number[]
}

/** Sizes tables are set in: 五号 10.5, 小五 9, 六号 7.5 and what lies between. */
const sizes = [10.5, 10, 9, 8, 7.5, 7, 6.5, 6]

/**
 * Sets a table into a width of so many points: in the largest type in which every column gets what it wants, else
 * in the smallest, columns of figures whole and the others with what is left. `padding` is what a cell keeps free
 * at both its sides together.
 */
export function fitted(table: PrintTable, available: number, padding = 6): Fitted {
  const wanted = table.widths.map((width) => Math.max(width, 2))
  const total = wanted.reduce((sum, width) => sum + width, 0)
  const room = available - padding * wanted.length
  // Words may be set in more lines before the type gets smaller than 小五.
  const tight = table.widths.map((width, i) => (table.align[i] === "left" ? Math.min(width, 22) : width))
  const tightest = tight.reduce((sum, width) => sum + width, 0)
  const size =
    sizes.find((points) => total * (points / 2) <= room) ??
    sizes.find((points) => points <= 9 && tightest * (points / 2) <= room) ??
    sizes.at(-1)!
  const capped = Math.max(size, 0)
  const widths = shared(wanted, table.align, room / (capped / 2)).map(
    (width) => width * (capped / 2) + padding,
  )
  return { size: capped, widths }
}

/** Shares `room` among columns: what is over in proportion; when it is too little, columns of figures come first. */
function shared(wanted: readonly number[], align: PrintTable["align"], room: number): number[] {
  const total = wanted.reduce((sum, width) => sum + width, 0)
  const rigid = wanted.reduce((sum, width, i) => sum + (align[i] === "left" ? 0 : width), 0)
  if (total <= room || rigid === total || rigid > 0.8 * room)
    return wanted.map((width) => (width * room) / total)
  return wanted.map((width, i) => (align[i] === "left" ? (width * (room - rigid)) / (total - rigid) : width))
}
