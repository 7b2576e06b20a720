import type { Block, Cell, Paragraph, Row, Table } from "../../src/document/blocks.ts"
import type { Disclosure } from "../../src/model/disclosure.ts"
import type { Place } from "../../src/model/place.ts"

/**
 * Changes the blocks of a document the way a person would, and remembers where. Places stay those of the untouched
 * document, so whatever `disclosure` (as read from it) says can be pointed at.
 */
export class Pen {
  readonly disclosure: Disclosure
  /** Last year's own document of the same publisher, where there is one. */
  readonly lastYear: Disclosure | null
  blocks: Block[]
  /** Where a finding may stand that is about what was changed. */
  readonly touched: Place[] = []

  constructor(blocks: readonly Block[], disclosure: Disclosure, lastYear: Disclosure | null) {
    this.blocks = [...blocks]
    this.disclosure = disclosure
    this.lastYear = lastYear
  }

  /** The paragraphs of prose that match; titles and notes of tables left out. */
  lines(pattern: RegExp): Paragraph[] {
    return this.blocks.filter(
      (block): block is Paragraph =>
        block.kind === "paragraph" &&
        block.level === null &&
        !/^注[：:]/.test(block.text) &&
        pattern.test(block.text),
    )
  }

  /** The titles that match. */
  titles(pattern: RegExp): Paragraph[] {
    return this.blocks.filter(
      (block): block is Paragraph =>
        block.kind === "paragraph" && block.level !== null && pattern.test(block.text),
    )
  }

  /** The table that a place is in. */
  table(at: Place): Table | null {
    const found = this.blocks.find((block) => block.kind === "table" && block.at.table === at.table)
    return found?.kind === "table" && at.table !== undefined ? found : null
  }

  /** The cell at a place; for a row's place, the cell of the row with just this text. */
  cell(at: Place, text?: string): Cell | null {
    const row = this.#row(at)
    if (!row) return null
    if (text !== undefined) return row.cells.find((cell) => plain(cell.text) === plain(text)) ?? null
    return row.cells.find((cell) => cell.at.column === at.column) ?? null
  }

  /** Writes another text into a cell or over a line. */
  write(where: Cell | Paragraph | Place | null, text: string | ((text: string) => string)): boolean {
    if (where === null) return false
    const at = "at" in where ? where.at : where
    const to = (old: string) => (typeof text === "string" ? text : text(old))
    let changed = false
    this.blocks = this.blocks.map((block) => {
      if (block.kind === "paragraph") {
        if (at.table !== undefined || block.at.line !== at.line) return block
        changed ||= to(block.text) !== block.text
        return { ...block, text: to(block.text) }
      }
      if (at.column === undefined || block.at.table !== at.table) return block
      return {
        ...block,
        rows: block.rows.map((row) => {
          if (row.cells[0]?.at.row !== at.row) return row
          const cells = row.cells.map((cell) => {
            if (cell.at.column !== at.column) return cell
            changed ||= to(cell.text) !== cell.text
            return { ...cell, text: to(cell.text) }
          })
          return { ...row, cells }
        }),
      }
    })
    if (changed) this.touched.push(at)
    return changed
  }

  /** Also accepts findings at these places. */
  also(...places: (Place | null | undefined)[]): true {
    for (const place of places) if (place) this.touched.push(place)
    return true
  }

  /** Takes blocks out; what stood beside them stays pointed at. */
  remove(gone: (block: Block) => boolean): boolean {
    const kept = this.blocks.filter((block) => !gone(block))
    const removed = kept.length < this.blocks.length
    for (const block of this.blocks) if (gone(block)) this.touched.push(block.at)
    this.blocks = kept
    return removed
  }

  /** A line of its own behind another. */
  insertAfter(after: Paragraph | Table, text: string): boolean {
    const index = this.blocks.findIndex((block) => block.at === after.at)
    if (index < 0) return false
    const at = after.at
    this.blocks = this.blocks.toSpliced(index + 1, 0, { kind: "paragraph", text, level: null, at })
    this.touched.push(at)
    return true
  }

  /** Puts blocks behind another. */
  put(after: Block, blocks: readonly Block[]): boolean {
    const index = this.blocks.indexOf(after)
    if (index < 0) return false
    this.blocks = this.blocks.toSpliced(index + 1, 0, ...blocks)
    return this.also(...blocks.map((block) => block.at))
  }

  /** Takes a row out of its table; cells that reach over it shrink. */
  removeRow(at: Place): boolean {
    return this.#rows(at, (rows, r) => {
      const next = rows[r + 1]
      const falling = rows[r]!.cells.filter((cell) => cell.rowspan > 1).map(shrunk)
      const moved = next && {
        ...next,
        cells: [...falling, ...next.cells].sort((a, b) => a.column - b.column),
      }
      return rows
        .map((row, i) => (i < r ? shrinkOver(row, i, r) : row))
        .flatMap((row, i) => (i === r ? [] : i === r + 1 && moved ? [moved] : [row]))
    })
  }

  /** Prints a row a second time below itself; cells that reach over it grow. */
  repeatRow(at: Place): boolean {
    // In a file written from it the second one has the next number.
    if (at.row !== undefined) this.touched.push({ ...at, row: at.row + 1 })
    return this.#rows(at, (rows, r) =>
      rows.flatMap((row, i) => {
        if (i > r) return [row]
        const grown = { ...row, cells: row.cells.map((cell) => (reaches(cell, i, r) ? taller(cell) : cell)) }
        const own = row.cells.filter((cell) => cell.rowspan === 1)
        return i < r ? [grown] : [grown, { ...row, cells: own }]
      }),
    )
  }

  /** Two rows of a table change places. Only rows without merged cells can. */
  swapRows(a: Place, b: Place): boolean {
    const [first, second] = [this.#row(a), this.#row(b)]
    if (!first || !second || [first, second].some((row) => row.cells.some((cell) => cell.rowspan > 1)))
      return false
    if (first.cells.length !== second.cells.length) return false
    this.touched.push(b)
    return this.#rows(a, (rows) => rows.map((row) => (row === first ? second : row === second ? first : row)))
  }

  #row(at: Place): Row | null {
    return this.table(at)?.rows.find((row) => row.cells[0]?.at.row === at.row) ?? null
  }

  #rows(at: Place, change: (rows: readonly Row[], index: number) => Row[]): boolean {
    const table = this.table(at)
    const index = table?.rows.findIndex((row) => row.cells[0]?.at.row === at.row) ?? -1
    if (!table || index < 0) return false
    this.blocks = this.blocks.map((block) =>
      block === table ? { ...table, rows: change(table.rows, index) } : block,
    )
    this.touched.push(at)
    return true
  }
}

function plain(text: string): string {
  return text.replace(/\s+/g, "")
}

/** Whether a cell of row `from` covers row `row`, or stands there and reaches below it. */
function reaches(cell: Cell, from: number, row: number): boolean {
  return cell.rowspan > 1 && from + cell.rowspan > row
}

function taller(cell: Cell): Cell {
  return { ...cell, rowspan: cell.rowspan + 1 }
}

function shrunk(cell: Cell): Cell {
  return { ...cell, rowspan: cell.rowspan - 1 }
}

function shrinkOver(row: Row, index: number, gone: number): Row {
  return { ...row, cells: row.cells.map((cell) => (reaches(cell, index, gone) ? shrunk(cell) : cell)) }
}
