import type { Budget } from "../budget.ts"
import { lastColumn, type Merge } from "./reference.ts"

/** By position: the merged range that covers it. */
export type Covers = ReadonlyMap<number, Merge>

/** A position as one number. */
export function position(row: number, column: number): number {
  return row * lastColumn + column
}

/** How far down and to the right a sheet has anything. */
export interface Extent {
  readonly bottom: number
  readonly right: number
}

/** How far rows reach. */
export function extentOf(
  rows: readonly { readonly number: number; readonly cells: readonly { readonly column: number }[] }[],
): Extent {
  let bottom = 0
  let right = 0
  for (const row of rows) {
    bottom = Math.max(bottom, row.number)
    for (const { column } of row.cells) right = Math.max(right, column)
  }
  return { bottom, right }
}

/**
 * The ranges of a sheet by the positions they cover within its extent: beyond it nothing asks for them. Of two that
 * overlap the first counts.
 */
export function coversOf(merges: readonly Merge[], extent: Extent, budget: Budget): Covers {
  const covers = new Map<number, Merge>()
  for (const merge of merges) {
    const area = (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1)
    // Whole columns or rows merged by mistake say nothing about a table.
    if (area <= 1 || area > 100_000) continue
    const bottom = Math.min(merge.bottom, extent.bottom)
    const right = Math.min(merge.right, extent.right)
    if (bottom < merge.top || right < merge.left) continue
    budget.spend("grid", (bottom - merge.top + 1) * (right - merge.left + 1))
    let free = true
    for (let row = merge.top; row <= bottom && free; row++)
      for (let column = merge.left; column <= right && free; column++)
        free = !covers.has(position(row, column))
    if (!free) continue
    for (let row = merge.top; row <= bottom; row++)
      for (let column = merge.left; column <= right; column++) covers.set(position(row, column), merge)
  }
  return covers
}
