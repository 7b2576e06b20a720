import type { Amount, BudgetTable, Side, TableRow } from "../../model/disclosure.ts"
import { exact, type Figure, meets, sum, zero } from "../../money/figure.ts"

/** A table's columns in which every row must add up: the whole, then its parts as printed. */
export interface RowSums {
  readonly side: Side
  readonly whole: string
  readonly parts: readonly string[]
  /** Columns of unknown meaning, where figures may have come by mistake. */
  readonly unknown: readonly string[]
}

const uses = ["basic", "project", "business", "remittance", "subsidy"]
const funds = ["generalPublic", "governmentFund", "stateCapital"]
const incomes = [
  "institutionIncome",
  "businessIncome",
  "superiorSubsidy",
  "affiliateRemittance",
  "otherIncome",
]
const known: Partial<Record<BudgetTable["key"], readonly string[]>> = {
  expenditure: uses,
  generalPublic: uses,
  governmentFund: uses,
  stateCapital: uses,
  basic: ["personnel", "operating"],
  appropriation: funds,
  revenue: ["appropriation", ...funds, "fiscalAccount", ...incomes, "carryOver"],
}

/** What the rows of a table must add up to; null for forms with subtotals among the columns, or none. */
export function rowSumsOf(table: BudgetTable): RowSums | null {
  const side: Side = table.key === "appropriation" ? "expenditure" : null
  const columns = table.columns
    .filter((column) => side === null || column.side === side)
    .map((column) => column.key)
  const parts = columns.filter((key) => known[table.key]?.includes(key))
  const unknown = columns.filter((key) => /^c\d+$/.test(key))
  const finer = parts.includes("appropriation") && parts.some((key) => funds.includes(key))
  if (columns[0] !== "total" || parts.length < 2 || finer) return null
  if (parts.length + unknown.length + 1 !== columns.length) return null
  return { side, whole: "total", parts, unknown }
}

/** Whether a row adds up. */
export function addsUp(row: TableRow, sums: RowSums): boolean {
  return meets(figureIn(row.cells[sums.whole]), sum(sums.parts.map((key) => figureIn(row.cells[key]))))
}

/** A cell's amount; a blank one is zero. */
export function figureIn(amount: Amount | undefined): Figure {
  return amount?.figure ?? zero
}

/** The rows directly below one with a code, by the digits of their codes. */
export function childrenOf(table: BudgetTable): Map<TableRow, TableRow[]> {
  const byCode = new Map<string, TableRow>()
  const children = new Map<TableRow, TableRow[]>()
  for (const row of table.rows) {
    if (row.code === null || row.side === "revenue") continue
    const parent = byCode.get(row.code.slice(0, -2))
    if (parent) children.set(parent, [...(children.get(parent) ?? []), row])
    byCode.set(row.code, row)
  }
  return children
}

/** Whether a row is the sum of those below it, column by column: how many columns there are, how many fail. */
export function failuresBelow(
  table: BudgetTable,
  keys: readonly string[],
): { readonly all: number; readonly failed: number } {
  let [all, failed] = [0, 0]
  for (const [parent, rows] of childrenOf(table))
    for (const key of keys) {
      const own = figureIn(parent.cells[key])
      const below = sum(rows.map((row) => figureIn(row.cells[key])))
      if (own.cents === 0 && below.cents === 0) continue
      all++
      if (!meets(own, below)) failed++
    }
  return { all, failed }
}

/** The row 合计 with the classes it is the sum of; nothing when the table has none. */
export function totalAndClasses(table: BudgetTable): [TableRow, TableRow[]][] {
  const total = table.rows.find((row) => row.key === "total" && row.side !== "revenue")
  const classes = table.rows.filter((row) => row.level === 1 && row.side !== "revenue")
  return total && classes.length > 0 ? [[total, classes]] : []
}

/** Whether the classes of a table add up to its row 合计 in every column. */
export function classesAddUp(table: BudgetTable, keys: readonly string[]): boolean {
  const [found] = totalAndClasses(table)
  if (!found) return false
  const [total, classes] = found
  return keys.every((key) =>
    meets(figureIn(total.cells[key]), sum([exact(0), ...classes.map((row) => figureIn(row.cells[key]))])),
  )
}
