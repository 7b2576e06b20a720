import type { Merged } from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"
import { fill, type TemplateCell, type Values } from "./template.ts"

/** A cell to be printed: its text and how many columns and rows it covers. */
export interface Piece {
  readonly text: string
  readonly across: number
  readonly down: number
  readonly field: string | null
}

/** Rows laid out as a grid of texts, the way Word writes a table out (docs/decisions/0003). */
export interface LaidOut {
  readonly grid: string[][]
  readonly merged: Merged[]
  /** Where the cell of a field stands in a row (0-based); the row itself when it has none. */
  place(row: number, field?: string): Place
  /** Where the first cell of a field stands, or null. */
  find(field: string): Place | null
}

/** A row of a template, filled. */
export function filled(cells: readonly TemplateCell[], values: Values): Piece[] {
  return cells.map(({ text, field, across, down }) => ({
    text: field === null ? fill(text, values) : (values[field] ?? ""),
    across,
    down,
    field,
  }))
}

/** Lays out rows of pieces; what hangs down from above takes its positions in the rows below. */
export function layOut(rows: readonly (readonly Piece[])[], table: number): LaidOut {
  const merged: Merged[] = []
  const fields: Map<string, number>[] = []
  /** Cells hanging down: first column, width, and the first row they no longer cover. */
  let hanging: { column: number; across: number; until: number }[] = []
  const grid = rows.map((pieces, r) => {
    hanging = hanging.filter((cell) => cell.until > r)
    const above = hanging
    const texts: string[] = []
    const places = new Map<string, number>()
    let column = 1
    const passUnder = () => {
      for (;;) {
        const cell = above.find((each) => each.column === column)
        if (!cell) return
        texts.push("")
        column += cell.across
      }
    }
    for (const { text, across, down, field } of pieces) {
      passUnder()
      texts.push(text)
      if (field !== null) places.set(field, texts.length)
      if (across > 1 || down > 1)
        merged.push({ row: r + 1, column: texts.length, colspan: across, rowspan: down })
      if (down > 1) hanging = [...hanging, { column, across, until: r + down }]
      column += across
    }
    passUnder()
    fields.push(places)
    return texts
  })
  const place = (row: number, field?: string): Place => {
    const column = field === undefined ? undefined : fields[row]?.get(field)
    return column === undefined ? { table, row: row + 1 } : { table, row: row + 1, column }
  }
  return {
    grid,
    merged,
    place,
    find(field) {
      const row = fields.findIndex((places) => places.has(field))
      return row < 0 ? null : place(row, field)
    },
  }
}
