import type { Place } from "../model/place.ts"
import type { Cell, Table } from "./blocks.ts"
import type { Budget } from "./budget.ts"

/** A cell on its way into a table; `rowspan` may reach beyond the table. */
export interface RawCell {
  readonly text: string
  readonly column: number
  readonly colspan: number
  readonly rowspan: number
  /** The format's own place: line, or sheet and cell. */
  readonly at: Place
}

/**
 * A finished table from placed cells that do not overlap: clips spans to the table and gives every cell its
 * place, where `column` is the position in the row's entry of {@link textsOf}. A table read from a file is weighed
 * before it is laid out.
 */
export function tableOf(
  rows: readonly (readonly RawCell[])[],
  table: number,
  at: Place,
  budget?: Budget,
): Table {
  budget?.table(rows.length, widthOf(rows))
  /** Per column: the row below the last one covered from above. */
  const covered: { column: number; until: number }[] = []
  return {
    kind: "table",
    at: { ...at, table },
    rows: rows.map((raw, r) => {
      const hanging = covered.filter((span) => span.until > r).map((span) => span.column)
      covered.splice(0, covered.length, ...covered.filter((span) => span.until > r))
      const cells = raw.map((cell, c): Cell => {
        const before = hanging.length === 0 ? 0 : hanging.filter((column) => column < cell.column).length
        const rowspan = Math.min(cell.rowspan, rows.length - r)
        if (rowspan > 1) covered.push({ column: cell.column, until: r + rowspan })
        return {
          text: cell.text,
          column: cell.column,
          colspan: cell.colspan,
          rowspan,
          at: { ...cell.at, table, row: r + 1, column: c + 1 + before },
        }
      })
      return { cells, at: { ...(rowPlace(raw) ?? at), table, row: r + 1 } }
    }),
  }
}

/** The line or page a row begins on, where its first cell tells. */
function rowPlace([first]: readonly RawCell[]): Place | null {
  if (first?.at.line !== undefined) return { line: first.at.line }
  return first?.at.page === undefined ? null : { page: first.at.page }
}

function widthOf(rows: readonly (readonly RawCell[])[]): number {
  let width = 0
  for (const row of rows) for (const { column, colspan } of row) width = Math.max(width, column + colspan - 1)
  return width
}
