import type { BudgetTable, TableRow } from "../../model/disclosure.ts"

/** The rows of a table by their codes: every 类 over its 款 over their 项, and what does not fit. */
export interface CodeTree {
  /** Rows without a row above them, in order. */
  readonly tops: readonly TableRow[]
  readonly children: ReadonlyMap<TableRow, readonly TableRow[]>
  /** Rows that stand under a row of another code, with that row. */
  readonly misplaced: ReadonlyMap<TableRow, TableRow>
  /** Rows whose 款 or 类 is missing though the table prints that level for others. */
  readonly orphans: readonly TableRow[]
  /** Later rows that repeat an earlier one's code, with the earlier. */
  readonly repeated: ReadonlyMap<TableRow, TableRow>
  /** True when the table runs through its codes several times, as a list by unit does. */
  readonly severalRuns: boolean
}

const trees = new WeakMap<BudgetTable, CodeTree>()

/** Builds (once) the tree of a table's coded rows. */
export function treeOf(table: BudgetTable): CodeTree {
  const known = trees.get(table)
  if (known) return known
  const made = build(table.rows.filter((row) => row.code !== null && row.level !== null))
  trees.set(table, made)
  return made
}

function build(rows: readonly TableRow[]): CodeTree {
  const byCode = new Map<string, TableRow>()
  const repeated = new Map<TableRow, TableRow>()
  for (const row of rows) {
    const earlier = byCode.get(row.code!)
    if (earlier) repeated.set(row, earlier)
    else byCode.set(row.code!, row)
  }
  const levels = new Set(rows.map((row) => row.level))
  const tops: TableRow[] = []
  const children = new Map<TableRow, TableRow[]>()
  const misplaced = new Map<TableRow, TableRow>()
  const orphans: TableRow[] = []
  let above: TableRow[] = []
  const halves = standSideBySide(rows)
  for (const row of rows) {
    if (isSameAs(row, repeated.get(row))) continue
    above = above.filter((earlier) => earlier.level! < row.level!)
    const byPlace = halves ? undefined : above.at(-1)
    const byPrefix = ancestor(row.code!, byCode)
    const parent =
      byPrefix && isDirect(byPrefix, row) ? byPrefix : (adopter(byPlace, row, rows) ?? byPrefix ?? byPlace)
    if (byPlace && !row.code!.startsWith(byPlace.code!) && byPrefix !== byPlace) misplaced.set(row, byPlace)
    else if (row.level! > 1 && levels.has(row.level! - 1) && byPrefix?.level !== row.level! - 1)
      orphans.push(row)
    if (parent) push(children, parent, row)
    else tops.push(row)
    above.push(row)
  }
  const codes = new Set([...repeated.keys()].map((row) => row.code))
  return { tops, children, misplaced, orphans, repeated, severalRuns: codes.size >= 3 }
}

function isDirect(parent: TableRow, row: TableRow): boolean {
  return parent.level === row.level! - 1
}

/** Whether a printed row holds two codes: the halves of a basic expenditure table run side by side. */
function standSideBySide(rows: readonly TableRow[]): boolean {
  return rows.some((row, i) => {
    const before = rows[i - 1]
    return before !== undefined && row.at.row !== undefined && sameRow(row, before)
  })
}

/** A row printed twice by mistake is counted once. */
function isSameAs(row: TableRow, earlier: TableRow | undefined): boolean {
  if (!earlier) return false
  const columns = new Set([...Object.keys(row.cells), ...Object.keys(earlier.cells)])
  return [...columns].every((key) => row.cells[key]?.figure?.cents === earlier.cells[key]?.figure?.cents)
}

function sameRow(a: TableRow, b: TableRow): boolean {
  return a.at.table === b.at.table && a.at.row === b.at.row
}

/** The row it stands under, when that row's amount includes it although its code says otherwise. */
function adopter(
  place: TableRow | undefined,
  row: TableRow,
  rows: readonly TableRow[],
): TableRow | undefined {
  if (!place || !isDirect(place, row)) return undefined
  const own = rows.filter((other) => other.level === row.level && other.code!.startsWith(place.code!))
  const sum = [...own, row].reduce((total, other) => total + centsOf(other), 0)
  return sum === centsOf(place) ? place : undefined
}

function centsOf(row: TableRow): number {
  return (row.cells.total ?? Object.values(row.cells)[0])?.figure?.cents ?? 0
}

/** The nearest printed row above a code: the longest of its prefixes of 5 or 3 digits. */
function ancestor(code: string, byCode: ReadonlyMap<string, TableRow>): TableRow | undefined {
  for (const length of [5, 3]) {
    if (code.length <= length) continue
    const row = byCode.get(code.slice(0, length))
    if (row) return row
  }
  return undefined
}

function push(children: Map<TableRow, TableRow[]>, parent: TableRow, row: TableRow): void {
  const list = children.get(parent)
  if (list) list.push(row)
  else children.set(parent, [row])
}
