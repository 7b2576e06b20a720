import type { Merge } from "./sheet.ts"

/** By position: the merged range that covers it. */
export type Covers = ReadonlyMap<number, Merge>

/** A position as one number; a sheet has at most 16384 columns. */
export function position(row: number, column: number): number {
  return row * 16_384 + column
}

/** The ranges of a sheet by the positions they cover; of two that overlap the first counts. */
export function coversOf(merges: readonly Merge[]): Covers {
  const covers = new Map<number, Merge>()
  for (const merge of merges) {
    const area = (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1)
    // Whole columns or rows merged by mistake say nothing about a table.
    if (area <= 1 || area > 100_000) continue
    let free = true
    for (let row = merge.top; row <= merge.bottom && free; row++)
      for (let column = merge.left; column <= merge.right && free; column++)
        free = !covers.has(position(row, column))
    if (!free) continue
    for (let row = merge.top; row <= merge.bottom; row++)
      for (let column = merge.left; column <= merge.right; column++) covers.set(position(row, column), merge)
  }
  return covers
}
