import type { Cell, Row, Table } from "../blocks.ts"
import type { Entry } from "./entries.ts"
import { type Laid, placedByGaps, placedByOrder } from "./indicator-columns.ts"
import { mergedLabels } from "./indicator-levels.ts"
import { type IndicatorRow, isSound } from "./indicator-rows.ts"
import { type Column, headerLength, titlesOf } from "./indicator-titles.ts"
import { glue } from "./joins.ts"
import { cutRows, type TableLine } from "./rows.ts"

/**
 * A list of indicators as a table. Its columns are parted where fewest words stand in the way; the cells of its two
 * levels are merged ones and stand in the middle of their rows. Null when rows stay without name or target, or when a
 * level stands where it cannot.
 */
export function indicatorTable(entries: readonly Entry[], table: number): Table | null {
  const header = entries.slice(0, headerLength(entries))
  const titles = titlesOf(header)
  if (!titles?.some(({ title }) => /值$/.test(title)) || titles[0]!.title !== "一级指标") return null
  const levels = titles.findIndex(({ title }) => !/^[一二]级指标$/.test(title))
  if (levels < 1) return null
  for (const placing of [placedByGaps, placedByOrder]) {
    const rows = rowsIn(entries, titles, levels, placing)
    if (!rows || !isSound(rows, titles)) continue
    return tableOf(titles, rows, header[0]!.line.number, table)
  }
  return null
}

type Placing = (titles: readonly Column[], body: readonly Entry[]) => Laid | null

/** All rows, the columns of each page found by themselves. */
function rowsIn(
  entries: readonly Entry[],
  titles: readonly Column[],
  levels: number,
  placing: Placing,
): IndicatorRow[] | null {
  const all: IndicatorRow[] = []
  let own = titles
  for (const [p, page] of pagesOf(entries).entries()) {
    const length = headerLength(page)
    own = (length > 0 && titlesOf(page.slice(0, length))) || own
    if (own.length !== titles.length) return null
    const body = page.slice(length)
    const placed = body.length > 0 ? placing(own, body) : []
    const rows =
      placed && pageRows(placed, own, levels, p > 0, placing === placedByGaps ? doubtfulByGaps : doubtful)
    if (!rows) return null
    for (const row of rows) all.push(row)
  }
  return all
}

/** The lines page by page: each has positions of its own. */
function pagesOf(entries: readonly Entry[]): Entry[][] {
  const pages: Entry[][] = []
  let parted = true
  for (const entry of entries) {
    if (parted || entry.page) pages.push([])
    parted = false
    pages.at(-1)!.push(entry)
  }
  return pages
}

/** From so many lines on a text is long. */
const long = 4

/**
 * Whether a long text stands right above the next row's, with nothing to tell where the one ends: neither a full stop,
 * nor that both begin alike, nor that all other cells stand in the very middle of both rows.
 */
function runsOn(
  row: readonly TableLine[],
  next: readonly TableLine[] | undefined,
  columnsOf: (line: TableLine) => number[],
): boolean {
  const first = next?.[0]
  const last = row.at(-1)!
  if (!first || row.length < long || next.length < long) return false
  if (isCentred(row, columnsOf) && isCentred(next, columnsOf)) return false
  return columnsOf(last).some((column, i) => {
    const pieces = row.filter((line) => columnsOf(line).includes(column)).length
    const begins = (line: TableLine) => line.segments[columnsOf(line).indexOf(column)]?.text
    return (
      pieces >= long &&
      columnsOf(first).includes(column) &&
      begins(row[0]!) !== begins(first) &&
      !/[。；！.;]$/.test(last.segments[i]!.text)
    )
  })
}

/** Whether all cells of a row have their middle on its middle line. */
function isCentred(row: readonly TableLine[], columnsOf: (line: TableLine) => number[]): boolean {
  const lines = new Map<number, number[]>()
  row.forEach((line, n) => {
    for (const column of columnsOf(line)) lines.set(column, [...(lines.get(column) ?? []), n])
  })
  return (
    lines.size > 1 && [...lines.values()].every((own) => Math.abs(own[0]! + own.at(-1)! - row.length + 1) < 1)
  )
}

/** Above this a row is so unlikely that its cells may be those of two; where columns have gaps a blank cell is none. */
const doubtful = 4
const doubtfulByGaps = 6

/** The rows of a page, the merged cells of the levels on the first of their rows; `goesOn` when it is not the first page. */
function pageRows(
  placed: Laid,
  titles: readonly Column[],
  levels: number,
  goesOn: boolean,
  most: number,
): IndicatorRow[] | null {
  if (placed.length === 0) return []
  const own = new Map(placed.map(({ line, columns }) => [line, columns]))
  const lines = placed.map(({ line }) => line)
  const columnsOf = (line: TableLine) => own.get(line)!
  const isOwn = (line: TableLine) => columnsOf(line).some((column) => column >= levels)
  const { rows, worst } = cutRows(lines.filter(isOwn), columnsOf, levels)
  if (worst > most || rows.some((row, r) => runsOn(row, rows[r + 1], columnsOf))) return null
  const places = rows.map((row) => [lines.indexOf(row[0]!), lines.indexOf(row.at(-1)!)] as const)
  const merged = titles.slice(0, levels).map((_, column) => mergedLabels(placed, column, places, goesOn))
  if (merged.some((labels) => labels === null)) return null
  return rows.map((row, r) => ({
    line: row[0]!.number,
    cells: titles.map((_, column) =>
      column < levels
        ? merged[column]![r]!
        : textIn(
            row.map((line) => ({ line, columns: columnsOf(line) })),
            column,
          ),
    ),
  }))
}

function textIn(row: Laid, column: number): string {
  return row
    .flatMap(({ line, columns }) => line.segments.filter((_, i) => columns[i] === column))
    .reduce((text, cell) => (text === "" ? cell.text : glue(text, cell.text)), "")
}

function tableOf(
  columns: readonly Column[],
  rows: readonly IndicatorRow[],
  line: number,
  table: number,
): Table {
  const rowOf = (cells: readonly string[], own: number, r: number): Row => ({
    cells: cells.map(
      (text, c): Cell => ({
        text,
        column: c + 1,
        colspan: 1,
        rowspan: 1,
        at: { line: own, table, row: r + 1, column: c + 1 },
      }),
    ),
    at: { line: own, table, row: r + 1 },
  })
  return {
    kind: "table",
    rows: [
      rowOf(
        columns.map(({ title }) => title),
        line,
        0,
      ),
      ...rows.map(({ cells, line: own }, r) => rowOf(cells, own, r + 1)),
    ],
    at: { line, table },
  }
}
