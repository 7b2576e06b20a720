import { perObject } from "../../memo/index.ts"
import { type Band, overlap } from "./band.ts"
import { bodyCells } from "./cells.ts"
import { cutAtColumns, cutAtTitles } from "./channels.ts"
import { isTooWide, nearest, placeCells } from "./columns.ts"
import { type Header, titlePlaces } from "./header.ts"
import { glue, joinedCodes, joinOverleaf } from "./joins.ts"
import type { LaidCell, LaidRow, LaidTable } from "./laid.ts"
import { bandsOnPage, headerOf, itemNumber, repeatedHeader, repeatedLength } from "./overleaf.ts"
import { standsOver } from "./paper.ts"
import { withNumbersApart } from "./row-numbers.ts"
import { rowsOf, type TableLine } from "./rows.ts"
import { isNumber, type Segment } from "./segments.ts"
import { isTitle } from "./titles.ts"
import { isOnPaper, titlesOf } from "./wrapped.ts"

/** The lines of a table on one page. */
export interface TablePage {
  readonly lines: readonly TableLine[]
}

/** Pieces of titles above a table; a published one has two hundred. Each is weighed against all others. */
const mostTitles = 1000

const cellsIn = (lines: readonly TableLine[]) =>
  lines.reduce((count, { segments }) => count + segments.length, 0)

/** Words that close a table; the only words known here, for tables that have nothing else in their body. */
const totals = /^(?:合\s*计|总\s*计|小\s*计)$/

/** Reads a table that may run over several pages, each with its own positions, the later ones with or without header. */
export function readPages(source: readonly TablePage[]): LaidTable | null {
  const pages = withWholeHeader(
    source.map(({ lines }) => ({ lines: inCells(withRestsOfCodes(withNumbersApart(inCells(lines)))) })),
  )
  const first = pages[0]!
  const total = totalAmongTitles(pages)
  const lines = total ? first.lines.with(-1, total.rest) : first.lines
  const headerLength = total ? lines.length : headerLengthOf(lines)
  const headerLines = lines.slice(0, headerLength)
  if (cellsIn(headerLines) > mostTitles) return null
  const { header, cut } = withNamesApart(headerLines, belowTitles(headerLines, lines.slice(headerLength)))
  const every = pages.flatMap((page) => page.lines.map(({ segments }) => segments))
  if (header.bands.length < 2 || isTooWide(every, header.bands.length)) return null
  const rows: LaidRow[] = []
  if (total) {
    const column = nearest(header.bands, total.cell)
    const line = total.rest.number
    return {
      header,
      headerLines: headerLines.map((one) => one.number),
      rows: [{ cells: [{ text: total.cell.text, column, line }], line }],
    }
  }
  pages.forEach((page, p) => {
    const repeated = p === 0 ? headerLength : repeatedHeader(page.lines, first.lines, headerLength)
    const body = belowTitles(page.lines.slice(0, repeated), page.lines.slice(repeated))
    if (body.length === 0) return
    const bandsOf = (lines: readonly TableLine[]) =>
      bandsOnPage(lines, Math.min(repeated, headerLength), header, lastItems(rows))
    const bands = p === 0 ? header.bands : bandsOf([...page.lines.slice(0, repeated), ...body])
    const apart = cut || p > 0 ? cutAtColumns(body, bands) : null
    const again = apart && p > 0 ? bandsOf([...page.lines.slice(0, repeated), ...apart]) : bands
    joinOverleaf(rows, readBody(apart ?? body, again))
  })
  return { header, rows, headerLines: headerLines.map((line) => line.number) }
}

const inCells = (lines: readonly TableLine[]): TableLine[] =>
  lines.map((line) => ({ ...line, segments: bodyCells(line.segments) }))

/** The rows of a page in cells, as far as the titles above them tell. */
const belowTitles = (header: readonly TableLine[], body: readonly TableLine[]) =>
  cutAtTitles(body, titlePlaces(header.map(({ segments }) => segments)))

/** The header, and whether names that stand one blank apart are two cells: not where that makes a column without title. */
function withNamesApart(
  headerLines: readonly TableLine[],
  body: readonly TableLine[],
): { header: Header; cut: boolean } {
  const whole = headerOf(headerLines, body)
  const apart = cutAtColumns(body, whole.bands)
  if (!apart) return { header: whole, cut: false }
  const header = headerOf(headerLines, apart)
  const untitled = ({ leaves }: Header) => leaves.filter(({ text }) => text === "").length
  return untitled(header) > untitled(whole) ? { header: whole, cut: false } : { header, cut: true }
}

/** A header that a page break cut is read on the page its rows begin on. */
function withWholeHeader(pages: readonly TablePage[]): TablePage[] {
  const [first, second, ...rest] = pages
  if (!first || !second || hasRows(first) || !hasRows(second)) return [...pages]
  // It may stand whole at the end of the one page and again on the next.
  const again = repeatedLength(second.lines, first.lines) === first.lines.length
  return [{ lines: again ? second.lines : [...first.lines, ...second.lines] }, ...rest]
}

/** Whether any line has a figure, a code or the number of an item. */
function hasRows({ lines }: TablePage): boolean {
  const cells = lines.flatMap((line) => line.segments)
  return cells.some(({ text }) => isNumber(text) || itemNumber(text) !== null)
}

/** An empty table may have its only row, the total, on a line with titles: 合计 | 合计 基本支出 项目支出. */
function totalAmongTitles(pages: readonly TablePage[]): { cell: Segment; rest: TableLine } | null {
  const lines = pages.flatMap((page) => page.lines)
  const last = lines.at(-1)!
  if (pages.length > 1 || lines.some((line) => line.segments.some((cell) => isNumber(cell.text)))) return null
  const [cell, ...rest] = last.segments
  if (!cell || !totals.test(cell.text) || !rest.some((other) => totals.test(other.text))) return null
  return { cell, rest: { ...last, segments: rest } }
}

/** How many lines belong to the header: all before the first with a figure, a code or a total. */
function headerLengthOf(lines: readonly TableLine[]): number {
  const segments = lines.map((line) => line.segments)
  // A blank table on paper holds nothing but titles.
  const isTotal = ([first, ...others]: readonly Segment[]) => others.length === 0 && totals.test(first!.text)
  const short = cellsIn(lines) <= mostTitles
  if (short && isOnPaper(segments) && !segments.some(isTotal) && holdsOnlyTitles(segments))
    return lines.length
  const body = bodyStart(lines)
  return firstPiece(lines, body < 0 ? lines.length : body)
}

/** Whether all words are titles, those apart that stand over others. */
function holdsOnlyTitles(lines: readonly (readonly Segment[])[]): boolean {
  const titles = titlesOf(lines)
  return titles.every((title) => isTitle(title.text) || standsOver(title, titles))
}

/** The first line that is a row, or -1. */
function bodyStart(lines: readonly TableLine[]): number {
  const widest = lines.reduce((most, line) => Math.max(most, line.segments.length), 0)
  const figures = lines.some((line) => line.segments.some((segment) => isNumber(segment.text)))
  return lines.findIndex((line, i) => {
    const { segments } = line
    // A year alone is the first piece of a title: 2025 | 年预留份额.
    const numbers = segments.filter((segment) => isNumber(segment.text))
    const year = numbers.length === 1 && segments.length > 1 && /^20[0-4]\d$/.test(numbers[0]!.text)
    if (numbers.length > 0 && !(year && i < lines.length - 1)) return true
    // Some titles of columns say so too, other pieces of titles below them.
    if (segments.length === 1 && totals.test(segments[0]!.text) && !leadsToTitles(lines, i)) return true
    if (segments.some((segment) => /^[一二三四五六七八九十]{1,3}、/.test(segment.text))) return true
    // A table of words: a full line of titles, then a line as full, or nearly so when more follow.
    if (figures || i === 0 || lines[i - 1]!.segments.length < widest - 1) return false
    const more = lines.slice(i + 1).some((other) => other.segments.length > 1)
    return segments.length >= Math.max(2, more ? widest - 1 : widest)
  })
}

/** Whether pieces of titles, without a figure, follow right below a total, and then figures. */
function leadsToTitles(lines: readonly TableLine[], at: number): boolean {
  const isFigures = (line: TableLine) => line.segments.some((segment) => isNumber(segment.text))
  const next = lines.slice(at + 1).findIndex(isFigures)
  return next > 0 && next <= 2 && lines.slice(at + 1, at + 1 + next).every((line) => line.gap === 0)
}

/** The first row may begin above its figures, with a piece of its name: that line is no header. */
function firstPiece(lines: readonly TableLine[], body: number): number {
  if (body <= 1 || body >= lines.length) return body
  const main = lines[body]!
  const above = lines[body - 1]!
  // The upper piece of a code of letters and digits is a row's own.
  if (main.gap === 0 && above.segments.every(({ text }) => /^[A-Z]\d{2,}$/.test(text))) return body - 1
  const below = lines[body + 1]
  if (main.gap > 0 || above.segments.length > 2 || !below) return body
  const sameColumn = (line: TableLine) =>
    above.segments.every((segment) => line.segments.some((other) => overlap(segment, other) > 0))
  const nameless = above.segments.every((segment) =>
    main.segments.every((other) => overlap(segment, other) <= 0),
  )
  const pieceBelow = below.gap === 0 && below.segments.length <= 2 && sameColumn(below)
  return nameless && pieceBelow && !below.segments.some((segment) => isNumber(segment.text)) ? body - 1 : body
}

/** Digits below the first piece of a code of letters and digits (A050401 | 01) are its rest. */
function withRestsOfCodes(lines: readonly TableLine[]): TableLine[] {
  return lines.map((line, i) => ({
    ...line,
    segments: line.segments.map((segment) => {
      const above = [lines[i - 1], lines[i - 2]].flatMap((other) => other?.segments ?? [])
      const begun = above.some(
        ({ text, start }) => /^[A-Z]\d{2,}$/.test(text) && Math.abs(start - segment.start) <= 1,
      )
      return begun && /^\d{1,6}$/.test(segment.text) ? { ...segment, rest: true as const } : segment
    }),
  }))
}

function readBody(lines: readonly TableLine[], bands: readonly Band[]): LaidRow[] {
  const columnsOf = perObject((line: TableLine) => placeCells(line.segments, bands))
  const rows = rowsOf(lines, columnsOf).flatMap((row) => wholeLines(row, columnsOf) ?? [row])
  return joinedCodes(rows, columnsOf, bands).map((row) => {
    const cells = new Map<number, LaidCell>()
    for (const line of row)
      columnsOf(line).forEach((column, i) => {
        const text = line.segments[i]!.text
        const before = cells.get(column)
        cells.set(column, {
          text: before ? glue(before.text, text) : text,
          column,
          line: before?.line ?? line.number,
        })
      })
    return { cells: [...cells.values()].sort((a, b) => a.column - b.column), line: row[0]!.number }
  })
}

/** The lines of a row as rows of their own, when each of them has all cells that the row has: no row wraps them all alike. */
function wholeLines(
  row: readonly TableLine[],
  columnsOf: (line: TableLine) => number[],
): TableLine[][] | null {
  const columns = row.map((line) => columnsOf(line).join())
  const isWhole =
    row.length > 1 && columnsOf(row[0]!).length > 2 && columns.every((own) => own === columns[0])
  return isWhole ? row.map((line) => [line]) : null
}

/** The number of the last item in every column that has any. */
function lastItems(rows: readonly LaidRow[]): Map<number, number> {
  const items = new Map<number, number>()
  for (const row of rows)
    for (const { column, text } of row.cells) {
      const item = itemNumber(text)
      if (item !== null) items.set(column, item)
    }
  return items
}
