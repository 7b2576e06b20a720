/**
 * What a page shows, in points from its top left corner, upright: characters with their places and the lines
 * drawn between them. The rest of the PDF reader works on these alone and knows nothing of PDF operators.
 */
export interface PageMarks {
  readonly width: number
  readonly height: number
  readonly glyphs: Glyph[]
  readonly rules: Rule[]
  /** How many large pictures the page shows. */
  readonly pictures: number
  /** How many characters have no Unicode value, or one that can only be a glyph's number. */
  readonly unmapped: number
}

/** A character (or, turned sideways, a whole run) with its box. */
export interface Glyph {
  readonly text: string
  readonly x0: number
  readonly x1: number
  /** The middle of the line it stands on. */
  readonly y: number
  readonly size: number
  /** Characters drawn side by side in one go have the same number. */
  readonly run: number
  /** The part of the page it is cut to, when the file says so. */
  readonly clip: Box | null
}

/** A straight line drawn level or upright, or a thin filled rectangle: from (x0, y0) to (x1, y1). */
export interface Rule {
  readonly upright: boolean
  /** Where it stands: x of an upright rule, y of a level one. */
  readonly at: number
  readonly from: number
  readonly to: number
  /** Drawn in white: it parts cells only where nothing else does. */
  readonly faint: boolean
}

export interface Box {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** The common part of two boxes; without `a`, all of `b`. */
export function intersect(a: Box | null, b: Box): Box {
  if (!a) return b
  return {
    x0: Math.max(a.x0, b.x0),
    y0: Math.max(a.y0, b.y0),
    x1: Math.min(a.x1, b.x1),
    y1: Math.min(a.y1, b.y1),
  }
}
