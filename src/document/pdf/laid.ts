import type { Block, Table } from "../blocks.ts"
import type { Budget } from "../budget.ts"
import type { Entry } from "../layout/entries.ts"
import { formTable, layoutTable, looseTable } from "../layout/index.ts"
import { type Region, regionsOf } from "../layout/regions.ts"
import type { Segment } from "../layout/segments.ts"
import type { PageLine } from "./grid.ts"

/** A leader of dots ends a line of a contents list, which is no row. */
const leader = /\.{4,}|…{2,}|⋯{2,}|·{4,}|。{4,}/

/**
 * Lines between drawn tables, over any number of pages, as what they are: tables without rules, found as in a text
 * that kept its layout but from the places on paper, and stretches of prose. `number` is that of the next table.
 */
export function laidParts(
  lines: readonly PageLine[],
  number: () => number,
  budget: Budget,
): (PageLine[] | Table)[] {
  if (!lines.some((line) => line.pieces.length > 1)) return lines.length > 0 ? [[...lines]] : []
  const parts: (PageLine[] | Table)[] = []
  const prose = (entries: readonly Entry[]) => {
    const own = entries.map((entry) => lines[entry.line.number - 1]!)
    const last = parts.at(-1)
    if (Array.isArray(last)) for (const line of own) last.push(line)
    else if (own.length > 0) parts.push(own)
  }
  const read = (region: Region): void => {
    const table =
      region.kind === "table"
        ? layoutTable(region.pages, number(), budget)
        : region.kind === "form"
          ? formTable(region.form, number(), budget)
          : null
    if (table) parts.push(onPages(table, lines))
    else if (region.kind === "form") parts.push(onPages(looseTable(region.form, number()), lines))
    else prose(region.kind === "table" ? region.pages.flat() : region.entries)
  }
  for (const region of regionsOf(entriesOf(lines))) read(region)
  return parts
}

/** Lines as the search for columns wants them: their places in halves of the page's usual letter, blank lines counted. */
function entriesOf(lines: readonly PageLine[]): Entry[] {
  const entries: Entry[] = []
  let unit = 1
  let pitch = 0
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    const page = before === undefined || before.page !== line.page
    if (page) {
      const own = pageFrom(lines, i)
      unit = usualSize(own) / 2
      pitch = leastPitch(own)
    }
    const step = page ? 0 : line.y - before.y
    const gap = step > 1.15 * pitch ? Math.max(1, Math.round(step / pitch) - 1) : 0
    entries.push({
      line: { text: line.text, number: i + 1, page: page && i > 0 },
      segments: segmentsOf(line, unit, pitch),
      gap,
      page: page && i > 0,
    })
  })
  return entries
}

function pageFrom(lines: readonly PageLine[], start: number): PageLine[] {
  let end = start + 1
  while (lines[end]?.page === lines[start]!.page) end++
  return lines.slice(start, end)
}

/** The size of the letters of lines with several pieces: of the tables, if there are any. */
function usualSize(lines: readonly PageLine[]): number {
  const rows = lines.filter((line) => line.pieces.length > 2)
  const sizes = (rows.length > 0 ? rows : lines).map((line) => line.size).sort((a, b) => a - b)
  return sizes[sizes.length >> 1]!
}

/** The least step from a line to one that stands below some of its words: that of the lines of a cell, or of rows. */
function leastPitch(lines: readonly PageLine[]): number {
  let least = Infinity
  lines.forEach((line, i) => {
    for (const other of lines.slice(i + 1, i + 3))
      for (const a of line.pieces)
        for (const b of other.pieces) {
          const step = b.y - a.y
          if (step >= 0.9 * line.size && step < least && a.x0 < b.x1 && b.x0 < a.x1) least = step
        }
  })
  return least
}

function segmentsOf(line: PageLine, unit: number, pitch: number): Segment[] {
  const place = (x: number) => Math.round((16 * x) / unit) / 16
  const whole = { text: line.text.trim(), start: place(line.x0), end: place(line.x1) }
  if (leader.test(line.text)) return [whole]
  return line.pieces.map(({ text, x0, x1, y, places }) => ({
    text,
    start: place(x0),
    end: place(x1),
    places: places.map(place),
    y: y / pitch,
  }))
}

/** A table whose places are numbers of lines, with those of pages instead. */
function onPages(table: Table, lines: readonly PageLine[]): Table {
  const moved = <T extends Block["at"]>({ line, ...at }: T) => ({ ...at, page: lines[(line ?? 1) - 1]!.page })
  return {
    ...table,
    at: moved(table.at),
    rows: table.rows.map((row) => ({
      at: moved(row.at),
      cells: row.cells.map((cell) => ({ ...cell, at: moved(cell.at) })),
    })),
  }
}
