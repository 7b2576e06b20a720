import { type Lattice, slot } from "./lattice.ts"
import { type Line, linesOf } from "./lines.ts"
import type { Glyph } from "./marks.ts"
import { gatherOverflow, type Piece } from "./overflow.ts"

const number = /^[-－(（]?[\d,，]+(?:\.\d+)?[)）]?%?$/

/** The lines of text in each region of a lattice, in the order of its regions. */
export function linesInRegions(lattice: Lattice, glyphs: readonly Glyph[]): Line[][] {
  const pieces: Piece[] = []
  for (let i = 0; i < glyphs.length; ) {
    let end = i + 1
    while (end < glyphs.length && glyphs[end]!.run === glyphs[i]!.run) end++
    pieces.push(...piecesOf(lattice, glyphs.slice(i, end)))
    i = end
  }
  gatherOverflow(lattice, pieces)
  const inside = lattice.regions.map((): Glyph[] => [])
  for (const piece of pieces) inside[piece.region]!.push(...piece.glyphs)
  return inside.map((own) => (own.length > 0 ? linesOf(own) : []))
}

/**
 * A run of characters drawn in one go belongs to one cell even when it runs over a rule; it is parted at a rule
 * only where figures of neighbouring cells touch.
 */
function piecesOf(lattice: Lattice, run: readonly Glyph[]): Piece[] {
  const pieces: { region: number; glyphs: Glyph[] }[] = []
  for (const glyph of run) {
    const region = regionOf(lattice, glyph)
    const last = pieces.at(-1)
    if (last?.region === region) last.glyphs.push(glyph)
    else pieces.push({ region, glyphs: [glyph] })
  }
  if (pieces.length < 2) return pieces
  const merged: { region: number; glyphs: Glyph[] }[] = [pieces[0]!]
  for (const piece of pieces.slice(1)) {
    const last = merged.at(-1)!
    if (isParted(wordOf(last.glyphs), wordOf(piece.glyphs))) merged.push(piece)
    else {
      const larger = widthOf(last.glyphs) >= widthOf(piece.glyphs) ? last.region : piece.region
      merged[merged.length - 1] = { region: larger, glyphs: [...last.glyphs, ...piece.glyphs] }
    }
  }
  return merged
}

function wordOf(glyphs: readonly Glyph[]): string {
  return glyphs.map((glyph) => glyph.text).join("")
}

function widthOf(glyphs: readonly Glyph[]): number {
  return glyphs.at(-1)!.x1 - glyphs[0]!.x0
}

/** Whether two neighbouring pieces are a whole figure and something else, or two whole figures. */
function isParted(left: string, right: string): boolean {
  const leftNumber = number.test(left)
  const rightNumber = number.test(right)
  if (leftNumber && rightNumber) return /\.\d\d$/.test(left)
  if (leftNumber) return /\.\d\d$/.test(left) || !/^[\d.,]/.test(right)
  return rightNumber && !/[\d.,]$/.test(left)
}

/** The region a character stands in: by its middle, within the part of the page it is cut to. */
function regionOf(lattice: Lattice, glyph: Glyph): number {
  const { clip } = glyph
  let x = (glyph.x0 + glyph.x1) / 2
  let y = glyph.y
  if (clip && clip.x1 > clip.x0 && clip.y1 > clip.y0) {
    x = Math.min(Math.max(x, clip.x0 + 1), clip.x1 - 1)
    y = Math.min(Math.max(y, clip.y0 + 1), clip.y1 - 1)
  }
  return lattice.cover[slot(lattice.ys, y)]![slot(lattice.xs, x)]!
}

/** Whether a text is a whole printed amount. */
export function isAmount(text: string): boolean {
  return /^[-－(（]?\d[\d,，]*(?:\.\d+)?[)）]?%?$/.test(text.replace(/\s+/g, ""))
}

/** A figure with its two decimals or a whole code: what follows is another one. */
export function isWholeFigure(text: string): boolean {
  return /\.\d\d$/.test(text) || /^(?:\d{3}|\d{5}|\d{7})$/.test(text)
}
