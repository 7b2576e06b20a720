import { type Lattice, slot } from "./lattice.ts"
import { firstUnit, lineOf } from "./lines.ts"
import type { Glyph } from "./marks.ts"

/** Characters drawn in one go and the region of the lattice they stand in. */
export interface Piece {
  region: number
  readonly glyphs: Glyph[]
}

/**
 * Text of several lines in a row too low for it runs over the rules above and below. Lines drawn one after
 * another that wrap in the same column are one text; when one of them lies across a rule, all of them belong
 * to the row in the middle. Changes the pieces' regions.
 */
export function gatherOverflow(lattice: Lattice, pieces: readonly Piece[]): void {
  for (let i = 0; i < pieces.length; ) {
    let end = i + 1
    const region = lattice.regions[pieces[i]!.region]!
    const sides = [lattice.xs[region.c0]!, lattice.xs[region.c1 + 1]!] as const
    let start = pieces[i]!.glyphs[0]!.x0
    for (; end < pieces.length; end++) {
      if (isBeside(pieces[end - 1]!, pieces[end]!)) continue
      if (!wrapsInto(sides, start, pieces[end - 1]!, pieces[end]!)) break
      start = pieces[end]!.glyphs[0]!.x0
    }
    const block = pieces.slice(i, end)
    if (block.length > 1 && block.some((piece) => isAcross(lattice, piece))) {
      const middle = (block[0]!.glyphs[0]!.y + block.at(-1)!.glyphs[0]!.y) / 2
      const target = lattice.cover[slot(lattice.ys, middle)]![region.c0]!
      for (const piece of block) piece.region = target
    }
    i = end
  }
}

/** Whether a piece goes on the line of the one before it: figures and words are often drawn apart. */
function isBeside(before: Piece, after: Piece): boolean {
  const [a, b] = [before.glyphs.at(-1)!, after.glyphs[0]!]
  return (
    before.region === after.region &&
    Math.abs(a.y - b.y) < 0.2 * a.size &&
    Math.abs(b.x0 - a.x1) < 0.5 * a.size
  )
}

/** Whether the line from `start` is carried on by the next one drawn: right below, between the sides, the first full. */
function wrapsInto(
  [left, right]: readonly [number, number],
  start: number,
  upper: Piece,
  lower: Piece,
): boolean {
  const [a, b] = [upper.glyphs[0]!, lower.glyphs[0]!]
  const step = b.y - a.y
  if (Math.abs(a.size - b.size) > 0.5 || step < 0.8 * a.size || step > 1.8 * a.size) return false
  if (b.x0 < left - 1 || lower.glyphs.at(-1)!.x1 > right + 1) return false
  const used = upper.glyphs.at(-1)!.x1 - start
  return used + firstUnit(lineOf(lower.glyphs)) > right - left - 0.5 * a.size
}

/** Whether a line lies across a rule of its column, or hangs out of the table. */
function isAcross(lattice: Lattice, { region, glyphs }: Piece): boolean {
  const { y, size } = glyphs[0]!
  const column = lattice.regions[region]!.c0
  return lattice.ys.some((rule, r) => {
    if (rule < y - 0.32 * size || rule > y + 0.32 * size) return false
    return lattice.cover[r - 1]?.[column] !== lattice.cover[r]?.[column]
  })
}
