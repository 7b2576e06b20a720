import type { Source } from "../model/disclosure.ts"
import type { Place } from "../model/place.ts"

/**
 * What a file says before anyone knows what it means: paragraphs and tables in reading order. Every format
 * has a small reader that makes blocks; nothing here knows about budgets.
 */
export type Block = Paragraph | Table

/** A line of prose or a heading. */
export interface Paragraph {
  readonly kind: "paragraph"
  /** Trimmed; inner runs of white space are kept as found. */
  readonly text: string
  /** Heading level (1 highest) when the file itself says so, else null. */
  readonly level: number | null
  readonly at: Place
  /** Where the later lines of a paragraph begin that the source had wrapped: offsets into `text`, ascending. */
  readonly turns?: readonly { readonly offset: number; readonly at: Place }[]
}

/** Where the character at `offset` of a paragraph stands: the line it was wrapped onto. */
export function placeAt(paragraph: Paragraph, offset: number): Place {
  return paragraph.turns?.findLast((turn) => turn.offset <= offset)?.at ?? paragraph.at
}

/**
 * A table. Cells carry their spans; positions covered by a span are absent, as in HTML. A reader whose
 * source has lost its merged cells (the text of a Word file) recovers spans from the shape of the table.
 */
export interface Table {
  readonly kind: "table"
  readonly rows: Row[]
  readonly at: Place
  /** True when its cells were told apart by where words stand, the file having no cells. */
  readonly laid?: boolean
  /** True when its cells are known, but not in which columns they stand. */
  readonly loose?: boolean
  /** True when the words above it are all the title it has: the name of its sheet is none. */
  readonly titled?: boolean
}

export interface Row {
  readonly cells: Cell[]
  readonly at: Place
}

export interface Cell {
  /** Trimmed; paragraphs and breaks inside the cell are "\n". */
  readonly text: string
  /** 1-based first column of the grid it covers. */
  readonly column: number
  readonly colspan: number
  readonly rowspan: number
  readonly at: Place
}

/** A file as read: blocks in order, and what had to be left out. */
export interface Document {
  readonly source: Source
  readonly blocks: Block[]
  /** What the file holds beside the blocks, to be reported as unread; absent when nothing was left out. */
  readonly leftOut?: LeftOut[]
}

/** Something a file holds that its reader did not turn into blocks, in Chinese: a hidden sheet, lost results. */
export interface LeftOut {
  readonly what: string
  readonly at: Place
}

/**
 * A file that cannot be read. The message is one Chinese sentence for the user: what is wrong and what to do.
 */
export class Unreadable extends Error {
  override readonly name = "Unreadable"
}

/** How many columns a table's grid has. */
export function widthOf(table: Table): number {
  let width = 0
  for (const row of table.rows)
    for (const cell of row.cells) width = Math.max(width, cell.column + cell.colspan - 1)
  return width
}

/** The rectangular grid: the cell that covers each position, or null. */
export function gridOf(table: Table): (Cell | null)[][] {
  const width = widthOf(table)
  const grid = table.rows.map(() => Array.from<Cell | null>({ length: width }).fill(null))
  table.rows.forEach((row, r) => {
    for (const cell of row.cells)
      for (let y = r; y < Math.min(r + cell.rowspan, grid.length); y++)
        for (let x = cell.column - 1; x < cell.column - 1 + cell.colspan; x++) grid[y]![x] ??= cell
  })
  return grid
}

/** White space as one blank, ends trimmed: the form texts are compared and kept in `grid`. */
export function collapse(text: string): string {
  return text.replace(/[\s\u3000\u00a0]+/g, " ").trim()
}

/**
 * Every cell's text as found, row by row, the way Word writes a table out: a horizontally merged cell is one
 * entry, the continuation of a vertically merged one is an empty entry.
 */
export function textsOf(table: Table): string[][] {
  return textsIn(table, gridOf(table))
}

/** {@link textsOf} for a table whose grid is laid out already. */
export function textsIn(table: Table, grid: readonly (readonly (Cell | null)[])[]): string[][] {
  return grid.map((cells, r) => {
    const texts: string[] = []
    for (let x = 0; x < cells.length; x++) {
      const cell = cells[x]
      if (!cell || cell.column - 1 !== x) continue
      texts.push(table.rows[r]!.cells.includes(cell) ? collapse(cell.text) : "")
    }
    return texts
  })
}
