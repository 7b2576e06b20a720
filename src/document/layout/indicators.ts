import type { Cell, Row, Table } from "../blocks.ts"
import { type Band, overlap } from "./band.ts"
import { cutAt } from "./cells.ts"
import { wordsOf } from "./channels.ts"
import { placeCells } from "./columns.ts"
import { dealt } from "./dealt.ts"
import type { Entry } from "./entries.ts"
import { isTitlePiece } from "./forms.ts"
import { glue } from "./joins.ts"
import { cutRows, type TableLine } from "./rows.ts"
import type { Segment } from "./segments.ts"

/** A column of a list of indicators: its title and where it begins and ends. */
interface Column {
  readonly title: string
  readonly start: number
  readonly end: number
}

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
    const rows = placed && pageRows(placed, own, levels, p > 0)
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

/** Whether a long text stands right above the next row's, with nothing to tell where the one ends. */
function runsOn(
  row: readonly TableLine[],
  next: readonly TableLine[] | undefined,
  columnsOf: (line: TableLine) => number[],
): boolean {
  const first = next?.[0]
  const last = row.at(-1)!
  if (!first || row.length < long || next.length < long) return false
  return columnsOf(last).some((column, i) => {
    const pieces = row.filter((line) => columnsOf(line).includes(column)).length
    return pieces >= long && columnsOf(first).includes(column) && !/[。；！.;]$/.test(last.segments[i]!.text)
  })
}

/** From this on a row is so unlikely that its cells may be those of two. */
const doubtful = 4

interface IndicatorRow {
  readonly cells: string[]
  readonly line: number
}

/** The rows of a page, the merged cells of the levels on the first of their rows; `goesOn` when it is not the first page. */
function pageRows(
  placed: Laid,
  titles: readonly Column[],
  levels: number,
  goesOn: boolean,
): IndicatorRow[] | null {
  if (placed.length === 0) return []
  const own = new Map(placed.map(({ line, columns }) => [line, columns]))
  const lines = placed.map(({ line }) => line)
  const columnsOf = (line: TableLine) => own.get(line)!
  const isOwn = (line: TableLine) => columnsOf(line).some((column) => column >= levels)
  const { rows, worst } = cutRows(lines.filter(isOwn), columnsOf, levels)
  if (worst > doubtful || rows.some((row, r) => runsOn(row, rows[r + 1], columnsOf))) return null
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

/** How many lines the titles take: all in which nothing but pieces of titles stand. */
function headerLength(entries: readonly Entry[]): number {
  let length = 0
  while (length < Math.min(4, entries.length)) {
    const { segments } = entries[length]!
    if (!segments.every(({ text }) => text.split(/\s+/).every(isTitlePiece))) break
    length++
  }
  return length
}

/** The titles of the columns from the left, those put together that were wrapped. */
function titlesOf(header: readonly Entry[]): Column[] | null {
  const columns: { title: string; start: number; end: number }[] = []
  for (const entry of header)
    for (const piece of entry.segments.flatMap(piecesOf)) {
      const above = columns.filter((column) => overlap(column, piece) > 0)
      if (above.length > 1) return null
      if (above[0]) {
        above[0].title += piece.text
        above[0].start = Math.min(above[0].start, piece.start)
        above[0].end = Math.max(above[0].end, piece.end)
      } else columns.push({ title: piece.text, start: piece.start, end: piece.end })
    }
  columns.sort((a, b) => a.start - b.start)
  const known = /^(?:[一二三]级指标|绩效指标描述|(?:绩效)?指标值|指标值确定依据)$/
  return columns.length >= 4 && columns.every(({ title }) => known.test(title)) ? columns : null
}

function piecesOf(segment: Segment): Segment[] {
  return wordsOf(segment).map(({ start, end, offset }) => ({
    text: /^\S+/.exec(segment.text.slice(offset))![0],
    start,
    end,
  }))
}

/** The cells of the lines where columns are parted by a gap that no word crosses; null where they are not. */
function placedByGaps(titles: readonly Column[], body: readonly Entry[]): Laid | null {
  const words = body.flatMap((entry) => entry.segments.flatMap(cutAtBlanks))
  const bounds: number[] = []
  for (let i = 1; i < titles.length; i++) {
    const [left, right] = [titles[i - 1]!, titles[i]!]
    const from = Math.max(Math.ceil((left.start + left.end) / 2), bounds.at(-1) ?? 0)
    let best: number | null = null
    let most = -1
    for (let x = from; x <= (right.start + right.end) / 2; x++) {
      if (words.some(({ start, end }) => start < x && end > x)) continue
      // Of the free places the one at which cells begin or end.
      const touching = words.filter(({ start, end }) => start === x || end === x).length
      if (touching <= most) continue
      most = touching
      best = x
    }
    if (best === null) return null
    bounds.push(best)
  }
  const columnAt = ({ start, end }: Segment) => {
    const at = bounds.findIndex((bound) => (start + end) / 2 < bound)
    return at < 0 ? bounds.length : at
  }
  return body.map((entry) => {
    const cells: Segment[] = []
    const columns: number[] = []
    for (const segment of entry.segments)
      cutAtBlanks(segment).forEach((word, i) => {
        const column = columnAt(word)
        const last = cells.at(-1)
        if (last && columns.at(-1) === column)
          cells[cells.length - 1] = {
            ...last,
            text: `${last.text}${i > 0 ? " " : ""}${word.text}`,
            end: word.end,
          }
        else {
          cells.push(word)
          columns.push(column)
        }
      })
    return { line: { segments: cells, number: entry.line.number, gap: 0 }, columns }
  })
}

/** The cells of the lines where positions drift: by their order, near the cells of their column. */
function placedByOrder(titles: readonly Column[], body: readonly Entry[]): Laid {
  const lines = body.map(
    (entry): TableLine => ({
      segments: withMeasures(entry.segments).flatMap(cutAtBlanks),
      number: entry.line.number,
      gap: 0,
    }),
  )
  let bands: Band[] = titles.map(({ start, end }) => ({ start, end }))
  for (let pass = 0; pass < 3; pass++) {
    const cells: Band[][] = titles.map(() => [])
    for (const line of lines)
      for (const [i, column] of columnsBy(line, bands, titles).entries())
        cells[column]!.push(line.segments[i]!)
    bands = bands.map((band, i) => (cells[i]!.length > 0 ? medianOf(cells[i]!) : band))
  }
  const placed = lines.map((line) => ({ line, columns: columnsBy(line, bands, titles) }))
  return placed.map((own, n) =>
    own.line.segments.length * 2 > titles.length ? own : besideLike(own, placed, n),
  )
}

/** A number and its measure (500 批次) are one cell. */
function withMeasures(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = []
  for (const segment of segments) {
    const before = joined.at(-1)
    if (before && /^[≥≤><]?\d+$/.test(before.text) && segment.start - before.end <= 1)
      joined[joined.length - 1] = {
        text: `${before.text} ${segment.text}`,
        start: before.start,
        end: segment.end,
      }
    else joined.push(segment)
  }
  return joined
}

const firstLevel = /^(?:产出|效益|效果|满意度)指标$/
const secondLevel = /^(?:数量|质量|时效|(?:经济|社会|生态)效益|可持续影响|服务对象满意度)(?:指标?)?$/

/** The columns of the cells of a line: those of the levels by their words, all others by their places, or their number. */
function columnsBy(line: TableLine, bands: readonly Band[], titles: readonly Column[]): number[] {
  const levels = titles.findIndex(({ title }) => !/^[一二]级指标$/.test(title))
  const own: number[] = []
  for (const { text } of line.segments) {
    if (own.length === 0 && firstLevel.test(text)) own.push(0)
    else if (levels > 1 && own.length <= 1 && secondLevel.test(text) && own.at(-1) !== 1) own.push(1)
    else break
  }
  const rest = line.segments.slice(own.length)
  if (own.length > 0 && rest.length === titles.length - levels)
    return [...own, ...rest.map((_, i) => levels + i)]
  if (rest.length === 0) return own
  const from = own.length > 0 ? levels : 0
  return [...own, ...placeCells(rest, bands.slice(from)).map((column) => column + from)]
}

/** The pieces of broken cells, few on their line: those that begin alike on lines close by are of one column, the longest tells. */
function besideLike(own: Laid[number], all: Laid, at: number): Laid[number] {
  const around = [0, 1, -1, 2, -2].flatMap((step) => all[at + step] ?? [])
  const columns = own.line.segments.map((segment, i) => {
    const like = around.flatMap(({ line, columns: known }) =>
      line.segments.flatMap(({ text, start }, k) =>
        Math.abs(start - segment.start) <= 1 ? [{ column: known[k]!, length: text.length }] : [],
      ),
    )
    return like.reduce((best, one) => (one.length > best.length ? one : best), {
      column: own.columns[i]!,
      length: segment.text.length,
    }).column
  })
  return columns.every((column, i) => i === 0 || columns[i - 1]! < column) ? { ...own, columns } : own
}

/** Two words one blank apart are two cells, but for blanks that a word processor sets around figures. */
function cutAtBlanks(segment: Segment): Segment[] {
  return cutAt(
    segment,
    wordsOf(segment).flatMap(({ offset, joined }) => (offset > 0 && !joined ? [offset] : [])),
  )
}

function medianOf(cells: readonly Band[]): Band {
  const middle = (values: readonly number[]) =>
    [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!
  return { start: middle(cells.map(({ start }) => start)), end: middle(cells.map(({ end }) => end)) }
}

type Laid = readonly { readonly line: TableLine; readonly columns: number[] }[]

function textIn(row: Laid, column: number): string {
  return row
    .flatMap(({ line, columns }) => line.segments.filter((_, i) => columns[i] === column))
    .reduce((text, cell) => (text === "" ? cell.text : glue(text, cell.text)), "")
}

/**
 * The labels of a level, each on the first of its rows: a label ends with 指标 and stands in the middle of the rows it
 * spans, so that of all ways to deal out the rows the one is taken that puts the labels nearest to their middles.
 */
function mergedLabels(
  lines: Laid,
  column: number,
  rows: readonly (readonly [number, number])[],
  goesOn: boolean,
): string[] | null {
  const labels: { text: string; first: number; last: number }[] = []
  lines.forEach(({ line, columns }, n) => {
    for (const { text } of line.segments.filter((_, i) => columns[i] === column)) {
      const last = labels.at(-1)
      if (last && (!/指标$/.test(last.text) || /^(?:标|指标)$/.test(text))) {
        last.text += text
        last.last = n
      } else labels.push({ text, first: n, last: n })
    }
  })
  if (labels.length > rows.length || !labels.every(({ text }) => /指标$/.test(text))) return null
  const middles = labels.map(({ first, last }) => (first + last) / 2)
  const own = dealt(middles, rows)
  // The cell of the page before may go on: its label is not printed again.
  const carried = goesOn && labels.length < rows.length ? dealt([null, ...middles], rows) : null
  const best = carried && carried.cost + 0.4 < own.cost ? { ...carried, first: carried.first.slice(1) } : own
  return rows.map((_, r) => (best.first.includes(r) ? labels[best.first.indexOf(r)]!.text : ""))
}

const kinds: readonly [RegExp, RegExp][] = [
  [/^(?:数量|质量|时效|(?:经济|社会|生态环境)?成本)/, /^(?:产出|成本)/],
  [/满意度/, /满意度/],
  [/效益|可持续/, /^(?:效益|效果)/],
]

/**
 * Whether every row has what a row must have, every second level stands below a first one of its kind, and no column is
 * blank here and there: its words would stand in another.
 */
function isSound(rows: readonly IndicatorRow[], columns: readonly Column[]): boolean {
  const at = (title: RegExp) => columns.findIndex((column) => title.test(column.title))
  const [second, name, target] = [at(/^二级/), at(/^三级/), at(/值$/)]
  let above = ""
  let kind = ""
  const whole = rows.every(({ cells }) => {
    if (cells[0] !== "") above = cells[0]!
    if (second > 0 && cells[second] !== "") kind = cells[second]!
    if (cells[name] === "" || cells[target] === "" || above === "") return false
    const rule = kinds.find(([pattern]) => pattern.test(kind))
    return second < 0 || rule?.[1].test(above) === true
  })
  const texts = columns.flatMap(({ title }, c) => (/级指标$/.test(title) && c !== name ? [] : [c]))
  return (
    rows.length > 0 &&
    whole &&
    texts.every((c) => {
      const blank = rows.filter(({ cells }) => cells[c] === "").length
      return blank === 0 || (blank === rows.length && /依据$/.test(columns[c]!.title))
    })
  )
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
