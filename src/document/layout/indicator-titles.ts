import { overlap } from "./band.ts"
import { wordsOf } from "./channels.ts"
import type { Entry } from "./entries.ts"
import { isTitlePiece } from "./forms.ts"
import type { Segment } from "./segments.ts"

/** A column of a list of indicators: its title and where it begins and ends. */
export interface Column {
  readonly title: string
  readonly start: number
  readonly end: number
}

/** How many lines the titles take: all in which nothing but pieces of titles stand. */
export function headerLength(entries: readonly Entry[]): number {
  let length = 0
  while (length < Math.min(4, entries.length)) {
    const { segments } = entries[length]!
    if (!segments.every(({ text }) => text.split(/\s+/).every(isTitlePiece))) break
    length++
  }
  return length
}

/** The titles of the columns from the left, those put together that were wrapped. */
export function titlesOf(header: readonly Entry[]): Column[] | null {
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
