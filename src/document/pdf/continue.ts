import type { Page, PageLine, PageRow, PageTable } from "./grid.ts"
import { sewn } from "./sew.ts"

/** Column boundaries of two pages are the same when they differ by less (points). */
const near = 4

/** A table that may go on on the next page, with the lines that stood right above it. */
export interface OpenTable {
  readonly table: PageTable
  readonly above: readonly PageLine[]
}

/** A joined table and how many items of the page it used up. */
export interface Continued {
  readonly used: number
  readonly table: PageTable
}

/**
 * Joins the table at the head of a page to the one that ended the page before: same columns, nothing between
 * them but the repeated title. Null when it is another table. `limit` is how far
 * down pages of this kind are filled.
 */
export function continued(open: OpenTable, page: Page, limit: number): Continued | null {
  const at = page.items.findIndex((item) => item.kind === "table")
  const next = page.items[at]
  if (next?.kind !== "table") return null
  const between = page.items.slice(0, at) as PageLine[]
  if (!between.every((line) => open.above.some((above) => isSameTitle(above.text, line.text)))) return null
  const columns = commonColumns(open.table, next)
  if (!columns) return null
  const first = recolumned(open.table.rows, columns.first)
  const rows = recolumned(next.rows, columns.second)
  const { start, count: heads } = repeatedRows(first, rows)
  const isList = rows.slice(0, heads).some((row) => row.cells.length > 4)
  if (!isList && isSameForm(first.slice(start + heads), rows.slice(heads))) return null
  const repeatsHead = heads > 0 && rows.slice(0, heads).some((row) => row.cells.length > 2)
  // The next row would not have fitted on the page before.
  const filled = open.table.bottom + Math.max(1.2 * (rows[heads]?.height ?? 0), 40) > limit
  if (!filled && !(repeatsHead || (between.length > 0 && heads > 0))) return null
  const joined = sewn(first, rows.slice(heads))
  const table = { ...open.table, xs: columns.xs, rows: joined, bottom: next.bottom }
  return { used: at + 1, table }
}

/** A text without its blanks. */
function bare(text: string): string {
  return text.replace(/\s+/g, "")
}

function isSameTitle(first: string, second: string): boolean {
  const plain = (text: string) => bare(text).replace(/[（(]?续表?\d*[)）]?/g, "")
  return plain(first) === plain(second) || plain(second) === ""
}

interface Columns {
  readonly xs: number[]
  /** New first column of each old boundary. */
  readonly first: number[]
  readonly second: number[]
}

/** The boundaries of both tables together when one's are all found in the other's, the tables side by side. */
function commonColumns(first: PageTable, second: PageTable): Columns | null {
  const shift = first.xs[0]! - second.xs[0]!
  const xs = second.xs.map((x) => x + shift)
  if (Math.abs(xs.at(-1)! - first.xs.at(-1)!) > near) return null
  const within = (some: readonly number[], all: readonly number[]) =>
    some.every((x) => all.some((other) => Math.abs(other - x) < near))
  if (!within(xs, first.xs) && !within(first.xs, xs)) return null
  const all = first.xs.length >= xs.length ? [...first.xs] : xs
  const place = (x: number) => {
    let best = 0
    for (let i = 1; i < all.length; i++) if (Math.abs(all[i]! - x) < Math.abs(all[best]! - x)) best = i
    return best
  }
  return { xs: all, first: first.xs.map(place), second: xs.map(place) }
}

function recolumned(rows: readonly PageRow[], places: readonly number[]): PageRow[] {
  if (places.every((place, i) => place === i)) return [...rows]
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const column = places[cell.column]!
      return { ...cell, column, colspan: places[cell.column + cell.colspan]! - column }
    }),
  }))
}

/** How many rows at the head of `rows` repeat rows near the head of the table. */
function repeatedRows(table: readonly PageRow[], rows: readonly PageRow[]): { start: number; count: number } {
  for (let start = 0; start < Math.min(4, table.length); start++) {
    let count = 0
    while (
      start + count < table.length &&
      count < rows.length &&
      isSameRow(table[start + count]!, rows[count]!, count > 0)
    )
      count++
    if (count > 0) return { start, count }
  }
  return { start: 0, count: 0 }
}

/**
 * Whether two tables are one form filled in twice (a sheet for each project): their first rows begin with the
 * same words, each row with its own.
 */
function isSameForm(first: readonly PageRow[], second: readonly PageRow[]): boolean {
  const label = (row: PageRow | undefined) => bare(row?.cells[0]?.text ?? "")
  const count = Math.min(3, first.length, second.length)
  const labels = first.slice(0, count).map(label)
  return (
    count > 1 &&
    new Set(labels).size === count &&
    labels.filter((word) => /[\u4e00-\u9fff]/.test(word)).length > 1 &&
    labels.every((word, i) => label(second[i]) === word)
  )
}

function isSameRow(a: PageRow, b: PageRow, mayBeBlank: boolean): boolean {
  if (a.cells.length !== b.cells.length) return false
  if (!mayBeBlank && a.cells.every((cell) => cell.text === "")) return false
  if (a.cells.length > 0 && a.cells.every((cell) => cell.text === "")) return false
  return a.cells.every((cell, i) => {
    const other = b.cells[i]!
    return (
      cell.column === other.column &&
      cell.colspan === other.colspan &&
      isSameTitleOrCut(bare(cell.text), bare(other.text))
    )
  })
}

/** Whether a title is the same, or the same without its last line: a repeated head may be lower than its words. */
function isSameTitleOrCut(first: string, again: string): boolean {
  return first === again || (again.length > 4 && /^[\u4e00-\u9fff]+$/.test(again) && first.startsWith(again))
}
