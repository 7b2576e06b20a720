import type { Band } from "./band.ts"
import { cutAt } from "./cells.ts"
import { wordsOf } from "./channels.ts"
import { placeCells } from "./columns.ts"
import type { Entry } from "./entries.ts"
import type { Column } from "./indicator-titles.ts"
import type { TableLine } from "./rows.ts"
import type { Segment } from "./segments.ts"

/** Lines and the columns of their cells. */
export type Laid = readonly { readonly line: TableLine; readonly columns: number[] }[]

/** The cells of the lines where columns are parted by a gap that no word crosses; null where they are not. */
export function placedByGaps(titles: readonly Column[], body: readonly Entry[]): Laid | null {
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
export function placedByOrder(titles: readonly Column[], body: readonly Entry[]): Laid {
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
