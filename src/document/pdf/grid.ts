import type { Wrapped } from "./lines.ts"

/** A table as found on one page, before the parts on several pages are joined. */
export interface PageTable {
  readonly kind: "table"
  readonly page: number
  readonly top: number
  readonly bottom: number
  /** Column boundaries in points. */
  readonly xs: readonly number[]
  readonly rows: PageRow[]
}

/** A row; cells that an upper row's span covers are absent. */
export interface PageRow {
  readonly page: number
  /** In points; the halves of a row cut by a page break together. */
  height: number
  cells: PageCell[]
}

/** A cell with its place in the grid (0-based column). */
export interface PageCell {
  text: string
  readonly column: number
  readonly colspan: number
  rowspan: number
  readonly page: number
  /** How the text would go on, or come on, over a page break. */
  wrapped: Wrapped
}

/** A line of text outside tables; wide gaps part its segments. */
export interface PageLine {
  readonly kind: "line"
  readonly page: number
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly size: number
  /** What its first unbreakable piece needs (points). */
  readonly head: number
  /** Its text where wide gaps part it. */
  readonly pieces: readonly PagePiece[]
}

/** A piece of a line that stands by itself, with the place of each of its characters. */
export interface PagePiece {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly places: readonly number[]
}

/** A page ready to be joined with its neighbours: its tables and lines from top to bottom. */
export interface Page {
  readonly number: number
  readonly width: number
  readonly height: number
  items: (PageTable | PageLine)[]
}
