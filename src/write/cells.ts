import type { RawCell } from "../document/grid.ts"

/** Cells one beside the other, each with its text, breadth and height. */
export function rowOf(
  cells: readonly (readonly [text: string, colspan: number, rowspan?: number])[],
  from = 1,
): RawCell[] {
  let column = from
  return cells.map(([text, colspan, rowspan = 1]) => {
    const cell = { text, column, colspan, rowspan, at: {} }
    column += colspan
    return cell
  })
}

/** A breadth divided as evenly as whole columns allow. */
export function spread(width: number, parts: number): number[] {
  return Array.from(
    { length: parts },
    (_, i) => Math.floor((width * (i + 1)) / parts) - Math.floor((width * i) / parts),
  )
}
