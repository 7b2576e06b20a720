import {
  type Amount,
  type BudgetTable,
  type Disclosure,
  nineTables,
  type TableKey,
  type TableRow,
} from "../model/disclosure.ts"
import { plain, unnumbered } from "../text/label.ts"
import type { CellChange, RowChange, TableChange } from "./difference.ts"
import { relative } from "./likeness.ts"
import { isChanged, moneyChange, sizeOf } from "./money.ts"
import { byName, stateOf } from "./pairs.ts"

/** Tables that are compared by what they say, not by their rows. */
const elsewhere = new Set<TableKey>(["procurement", "assets", "organisation", "project", "indicators"])
/** Columns that are no money of this document. */
const aside = new Set(["quantity", "percent", "reason"])

/** Compares the tables of figures: the nine by their keys, others by their titles too. */
export function tableChanges(before: Disclosure, after: Disclosure): TableChange[] {
  const [from, to] = [tablesByName(before), tablesByName(after)]
  const names = [...new Set([...to.keys(), ...from.keys()])]
  return names
    .sort((x, y) => placeOf(x) - placeOf(y))
    .flatMap((name): TableChange[] => {
      const [a, b] = [from.get(name), to.get(name)]
      if (a && b) return changed(a, b)
      const only = (a ?? b)!
      const state = a ? "removed" : "added"
      return hasFigures(only)
        ? [{ ...headOf(only, a, b), state, rows: [], columns: { removed: [], added: [] } }]
        : []
    })
}

/** The nine tables stand in the order of the form, others below. */
function placeOf(name: string): number {
  const place = nineTables.indexOf(name.split(" ")[0] as TableKey)
  return place < 0 ? nineTables.length : place
}

function tablesByName({ tables, year }: Disclosure): Map<string, BudgetTable> {
  const compared = tables.filter(({ doubt, key, rows }) => !doubt && !elsewhere.has(key) && rows.length > 0)
  return byName(compared, ({ key, title }) =>
    nineTables.includes(key) ? key : `${key} ${unnumbered(plain(relative(title, year)))}`,
  )
}

function hasFigures(table: BudgetTable): boolean {
  return table.rows.some((row) => Object.values(row.cells).some((cell) => cell.figure))
}

function headOf(table: BudgetTable, a: BudgetTable | undefined, b: BudgetTable | undefined) {
  return { key: table.key, title: table.title, at: { before: a?.at ?? null, after: b?.at ?? null } }
}

function changed(a: BudgetTable, b: BudgetTable): TableChange[] {
  const [from, to] = [rowsByName(a), rowsByName(b)]
  const titles = titlesOf(a, b)
  const rows: RowChange[] = []
  for (const name of new Set([...to.keys(), ...from.keys()])) {
    const change = rowChange(from.get(name), to.get(name), titles)
    if (change) rows.push(change)
  }
  const columns = { removed: onlyIn(a, b), added: onlyIn(b, a) }
  if (rows.length === 0 && columns.removed.length + columns.added.length === 0) return []
  const isTotal = ({ key }: RowChange) => Number(key === "total" || key === "currentTotal")
  rows.sort((x, y) => isTotal(y) - isTotal(x) || largest(y) - largest(x))
  return [{ ...headOf(b, a, b), state: "changed", rows, columns }]
}

/** A name for the same row in either document: its code, its meaning, else its words. */
function rowsByName({ rows }: BudgetTable): Map<string, TableRow> {
  return byName(
    rows,
    ({ side, code, key, label }) => `${side ?? ""} ${code ?? key ?? unnumbered(plain(label))}`,
  )
}

function titlesOf(a: BudgetTable, b: BudgetTable): Map<string, string> {
  const titles = new Map<string, string>()
  for (const { key, title } of [...b.columns, ...a.columns])
    if (!titles.has(key) && !aside.has(key)) titles.set(key, title)
  return titles
}

function onlyIn(table: BudgetTable, other: BudgetTable): string[] {
  const known = new Set(other.columns.map(({ key, side }) => `${side} ${key}`))
  return table.columns
    .filter(({ key, side }) => !aside.has(key) && !known.has(`${side} ${key}`))
    .filter(({ key, side }) => table.rows.some((row) => row.side === side && row.cells[key]?.figure))
    .map(({ title }) => title)
}

function rowChange(
  before: TableRow | undefined,
  after: TableRow | undefined,
  titles: ReadonlyMap<string, string>,
): RowChange | null {
  const row = (after ?? before)!
  const cells: CellChange[] = []
  for (const [column, title] of titles) {
    const [from, to] = [before?.cells[column], after?.cells[column]]
    // A column that only one form has says nothing about the money.
    if (before && after && (!from || !to)) continue
    if (isChanged(from, to)) cells.push({ column, title, ...moneyChange(from, to) })
  }
  if (cells.length === 0) return null
  const { code, label, key, side } = row
  return {
    state: stateOf(before, after),
    code,
    label,
    key,
    side,
    cells,
    at: { before: before?.at ?? null, after: after?.at ?? null },
  }
}

function largest(row: RowChange): number {
  return Math.max(0, ...row.cells.map(sizeOf))
}

/** The amount in a row and column of the first table of a key, or undefined. */
export function amountIn(
  disclosure: Disclosure,
  table: TableKey,
  row: string,
  columns: readonly string[],
  side: TableRow["side"] = null,
): Amount | undefined {
  const found = disclosure.tables
    .find((each) => each.key === table && !each.doubt && each.rows.length > 0)
    ?.rows.find((each) => each.key === row && each.side === side)
  for (const column of columns) if (found?.cells[column]) return found.cells[column]
  return undefined
}
