import { type Cell, gridOf, type Table } from "../../document/blocks.ts"
import { tableWords } from "../../packs/index.ts"
import { labelOf, plain } from "../../text/label.ts"
import { isIndicatorHeader } from "./indicators.ts"

/** A project of a list: its rows below the header of the list, and what the columns before its indicators say of it. */
export interface Listed {
  readonly table: Table
  readonly name: Cell
  readonly unit: Cell | null
  readonly goals: Cell | null
}

/**
 * The projects of one long list, name and unit in its first columns and a row an indicator; null when the table is none.
 * A blank name means the project above.
 */
export function longListOf(table: Table): Listed[] | null {
  const header = table.rows.findIndex(({ cells }) => isIndicatorHeader(cells))
  const columns = header < 0 ? null : columnsOf(table.rows[header]!.cells)
  const name = columns?.get("name")
  if (!columns || name === undefined) return null
  const grid = gridOf(table)
  const listed: (Listed & { readonly rows: Table["rows"] })[] = []
  for (let r = header + 1; r < table.rows.length; r++) {
    const cellIn = (role: string) => {
      const x = columns.get(role)
      const cell = x === undefined ? null : grid[r]![x]
      return cell && cell.text !== "" ? cell : null
    }
    const own = cellIn("name")
    const last = listed.at(-1)
    if (own && plain(own.text) !== plain(last?.name.text ?? ""))
      listed.push({
        table,
        name: own,
        unit: cellIn("unit") ?? last?.unit ?? null,
        goals: cellIn("goals"),
        rows: [table.rows[header]!, table.rows[r]!],
      })
    else last?.rows.push(table.rows[r]!)
  }
  return listed.map(({ rows, ...each }) => ({
    ...each,
    table: { ...table, rows, at: each.name.at },
  }))
}

function columnsOf(cells: readonly Cell[]): Map<string, number> {
  const words = tableWords("project", "label")
  const columns = new Map<string, number>()
  for (const cell of cells) {
    const text = labelOf(plain(cell.text))
    if (text === "一级指标") break
    const role = words(text)
    if (role && !columns.has(role)) columns.set(role, cell.column - 1)
  }
  return columns
}
