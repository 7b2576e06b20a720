import type { Amount, BudgetTable, TableRow } from "../../model/disclosure.ts"
import { meets, sum } from "../../money/figure.ts"
import {
  addsUp,
  childrenOf,
  classesAddUp,
  failuresBelow,
  figureIn,
  type RowSums,
  rowSumsOf,
  totalAndClasses,
} from "./row-sums.ts"

/**
 * Puts figures into the columns where they add up, in a table whose cells were told apart by their places: only
 * into blank columns beside their own, in their order, and only where the row then comes out exactly.
 */
export function arranged(table: BudgetTable): BudgetTable {
  const sums = rowSumsOf(table)
  if (!sums) return table
  const columns = table.columns
    .filter((column) => sums.side === null || column.side === sums.side)
    .map((column) => column.key)
  const own = (row: TableRow) => sums.side === null || row.side === sums.side
  const usual = new Map(
    columns.map((key) => [key, table.rows.filter((row) => own(row) && row.cells[key]?.figure).length]),
  )
  const rows = table.rows.map((row) =>
    own(row) && !addsUp(row, sums) ? (placed(row, columns, sums, columns, usual) ?? row) : row,
  )
  return underParents(withoutStrays({ ...table, rows }, columns, sums, usual), sums)
}

/**
 * A row's only part beside the total may stand in either of two columns: where the row above it fails by just that
 * amount in both, it belongs in the other.
 */
function underParents(table: BudgetTable, sums: RowSums): BudgetTable {
  const moved = new Map<TableRow, TableRow>()
  const now = (row: TableRow) => moved.get(row) ?? row
  const move = (row: TableRow, from: string, to: string) => {
    const amount = now(row).cells[from]!
    const blank = now(row).cells[to] ?? { figure: null, text: "", at: amount.at }
    moved.set(row, { ...now(row), cells: { ...now(row).cells, [from]: blank, [to]: amount } })
  }
  for (const [parent, children] of [...totalAndClasses(table), ...childrenOf(table)]) {
    const cents = (row: TableRow, key: string) => figureIn(now(row).cells[key]).cents
    const gap = (key: string) =>
      cents(parent, key) - children.reduce((total, row) => total + cents(row, key), 0)
    sums.parts.slice(1).forEach((right, i) => {
      for (const [from, to] of [
        [sums.parts[i]!, right],
        [right, sums.parts[i]!],
      ] as const) {
        const missing = gap(to)
        if (missing <= 0 || gap(from) !== -missing) continue
        const only = children.filter(
          (row) => cents(row, from) !== 0 && sums.parts.every((key) => key === from || cents(row, key) === 0),
        )
        const one = only.find((row) => cents(row, from) === missing)
        const all = only.reduce((total, row) => total + cents(row, from), 0) === missing
        for (const row of one ? [one] : all ? only : []) move(row, from, to)
      }
    })
  }
  return { ...table, rows: table.rows.map(now) }
}

/** Columns blank in the row 合计 have no figures: those found there belong beside them, if all then adds up. */
function withoutStrays(
  table: BudgetTable,
  columns: readonly string[],
  sums: RowSums,
  usual: ReadonlyMap<string, number>,
): BudgetTable {
  const total = table.rows.find((row) => row.key === "total" && row.side !== "revenue")
  const failures = (one: BudgetTable) =>
    failuresBelow(one, columns).failed + (classesAddUp(one, columns) ? 0 : 1)
  const before = failures(table)
  if (!total || !addsUp(total, sums) || before === 0) return table
  const allowed = columns.filter((key) => figureIn(total.cells[key]).cents !== 0)
  const isStray = (row: TableRow) =>
    columns.some((key) => !allowed.includes(key) && figureIn(row.cells[key]).cents !== 0)
  const rows = table.rows.map((row) =>
    (sums.side === null || row.side === sums.side) && isStray(row)
      ? (placed(row, columns, sums, allowed, usual) ?? row)
      : row,
  )
  const moved = { ...table, rows }
  return failures(moved) < before ? moved : table
}

/** The row with its figures in `allowed` columns so that it adds up, moved as little as can be; null when none fits. */
function placed(
  row: TableRow,
  columns: readonly string[],
  sums: RowSums,
  allowed: readonly string[],
  usual: ReadonlyMap<string, number>,
): TableRow | null {
  const at = columns.flatMap((key, i) => (row.cells[key]?.figure ? [i] : []))
  const figures = at.map((i) => row.cells[columns[i]!]!)
  const [whole, ...parts] = figures
  if (!whole || parts.length === 0 || columns.some((key) => isOdd(row.cells[key]))) return null
  if (!meets(figureIn(whole), sum(parts.map(figureIn)))) return null
  let best: number[] | null = null
  let least = Infinity
  for (const choice of choices(parts.length, 1, columns.length)) {
    if (choice.some((i) => !allowed.includes(columns[i]!) || sums.unknown.includes(columns[i]!))) continue
    const steps = [0, ...choice].map((to, n) => Math.abs(to - at[n]!))
    if (Math.max(...steps) > 2) continue
    const rare = choice.filter((i) => (usual.get(columns[i]!) ?? 0) < 3).length
    const cost = steps.reduce((a, b) => a + b, 0) + rare / 2
    if (cost >= least) continue
    least = cost
    best = [0, ...choice]
  }
  if (!best) return null
  const cells: Record<string, Amount> = { ...row.cells }
  for (const i of at) {
    const { at: place } = figures[at.indexOf(i)]!
    cells[columns[i]!] = { figure: null, text: "", at: place }
  }
  best.forEach((to, n) => {
    cells[columns[to]!] = figures[n]!
  })
  return { ...row, cells }
}

/** A cell with words or an unreadable number: such a row is left as it is. */
function isOdd(amount: Amount | undefined): boolean {
  return (
    amount !== undefined && amount.figure === null && amount.text !== "" && !/^[-—－–]+$/.test(amount.text)
  )
}

/** All ways to choose `count` of the numbers from `first` up to `end`, ascending. */
function choices(count: number, first: number, end: number): number[][] {
  if (count === 0) return [[]]
  const found: number[][] = []
  for (let i = first; i <= end - count; i++)
    for (const rest of choices(count - 1, i + 1, end)) found.push([i, ...rest])
  return found
}
