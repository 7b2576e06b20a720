import type { Amount, BudgetTable, Side, TableRow } from "../../model/disclosure.ts"
import { type Figure, meets } from "../../money/figure.ts"
import { figureIn } from "./row-sums.ts"

/**
 * Columns of figures that a page without cells has set below the titles beside their own, put where the other tables of
 * the document have the same totals: by the amount of each fund, and only where every amount has one place.
 */
export function agreed(table: BudgetTable, all: readonly BudgetTable[]): BudgetTable {
  const side: Side = table.key === "appropriation" ? "expenditure" : null
  if (table.key !== "revenue" && table.key !== "appropriation") return table
  const total = totalOf(table, side)
  if (!total) return table
  const told = new Map<string, Figure>()
  for (const [key, figure] of table.key === "revenue" ? revenues(all) : expenditures(all))
    if (figure.cents !== 0) told.set(key, figure)
  const columns = table.columns.filter((column) => side === null || column.side === side)
  const keys = columns.map(({ key }) => key).filter((key) => sources.has(key))
  const moves = movesOf(total, keys, told)
  return moves
    ? { ...table, rows: table.rows.map((row) => (row.side === side ? moved(row, moves) : row)) }
    : table
}

const funds = ["generalPublic", "governmentFund", "stateCapital"] as const
const sources = new Set<string>([
  ...funds,
  "fiscalAccount",
  "institutionIncome",
  "businessIncome",
  "superiorSubsidy",
  "affiliateRemittance",
  "otherIncome",
])

/** The row that adds up a table, or a side of it. */
function totalOf(table: BudgetTable, side: Side): TableRow | undefined {
  const rows = table.rows.filter((row) => row.side === side)
  return rows.find((row) => row.key === "currentTotal") ?? rows.find((row) => row.key === "total")
}

/** What the table of both sides says of each source of revenue. */
function revenues(all: readonly BudgetTable[]): [string, Figure][] {
  const balance = all.find(({ key, doubt }) => key === "balance" && !doubt)
  const rows =
    balance?.rows.filter((row) => row.side === "revenue" && row.key !== null && sources.has(row.key)) ?? []
  return rows.map((row) => [row.key!, figureIn(Object.values(row.cells).find((cell) => cell.figure))])
}

/** What the tables of the funds say that each of them spends. */
function expenditures(all: readonly BudgetTable[]): [string, Figure][] {
  return funds.flatMap((fund): [string, Figure][] => {
    const table = all.find(({ key, doubt }) => key === fund && !doubt)
    const total = table && totalOf(table, null)
    return total ? [[fund, figureIn(total.cells.total)]] : []
  })
}

/** From which column to which the amounts go; null when they stand right, or when it is not plain. */
function movesOf(
  total: TableRow,
  keys: readonly string[],
  told: ReadonlyMap<string, Figure>,
): ReadonlyMap<string, string> | null {
  const moves = new Map<string, string>()
  for (const key of keys) {
    const own = figureIn(total.cells[key])
    if (own.cents === 0) continue
    const places = keys.filter((other) => told.has(other) && meets(told.get(other)!, own))
    if (places.length !== 1) return null
    moves.set(key, places[0]!)
  }
  const differs = [...moves].some(([from, to]) => from !== to)
  return differs && new Set(moves.values()).size === moves.size ? moves : null
}

function moved(row: TableRow, moves: ReadonlyMap<string, string>): TableRow {
  const cells: Record<string, Amount> = { ...row.cells }
  for (const from of moves.keys())
    if (row.cells[from]) cells[from] = { figure: null, text: "", at: row.cells[from].at }
  for (const [from, to] of moves) if (row.cells[from]) cells[to] = row.cells[from]
  return { ...row, cells }
}
