import { type Band, overlap } from "./band.ts"
import { cutAt } from "./cells.ts"
import type { TableLine } from "./rows.ts"
import { cellsOrWhole, type Segment } from "./segments.ts"
import { isOnPaper } from "./wrapped.ts"

/**
 * Lines in which two names that stand one blank apart are two cells, because the second begins where cells of other
 * lines begin; null when there are none.
 */
export function cutAtColumns(lines: readonly TableLine[], bands: readonly Band[]): TableLine[] | null {
  if (isOnPaper(lines.map(({ segments }) => segments))) return null
  const starts = bands.filter(({ kind, blank }) => kind === "text" && !blank).map(({ start }) => start)
  const channels = channelsIn(lines)
  const begins = (segment: Segment, at: number, joined: boolean) => {
    if (channels.has(at)) return true
    const own = starts.find((start) => Math.abs(at - start) <= (joined ? 0 : 1))
    return own !== undefined && starts.some((start) => start < own - 2 && start <= segment.start + 2)
  }
  let cut = false
  const apart = lines.map((line) => {
    const segments = cellsOrWhole(line.segments, (segment) => {
      const cuts = wordsOf(segment).flatMap(({ start, offset, joined }) =>
        offset > 0 && begins(segment, start, joined) ? [offset] : [],
      )
      return cutAt(segment, cuts)
    })
    if (segments.length > line.segments.length) cut = true
    return { ...line, segments: [...segments] }
  })
  return cut ? apart : null
}

/**
 * Lines in which words one blank apart are cells of their own, because they stand below different titles: what shares
 * a place with a title in a text that kept its layout stands below it on paper.
 */
export function cutAtTitles(lines: readonly TableLine[], titles: readonly Band[]): TableLine[] {
  if (titles.length < 2 || isOnPaper(lines.map(({ segments }) => segments))) return [...lines]
  return lines.map((line) => {
    const whole = isWholeRow(line.segments.flatMap(wordsOf), titles)
    const segments = cellsOrWhole(line.segments, (segment) =>
      cutAt(segment, whole ? wordsOf(segment).map(({ offset }) => offset) : cutsBelow(segment, titles)),
    )
    return segments.length > line.segments.length ? { ...line, segments: [...segments] } : line
  })
}

/** How far a word of a full row may stand from its title: lines of a page drift apart. */
const mostDrift = 8

/** Whether words are as many as the titles from the one over the first of them to the last, each near its own. */
function isWholeRow(words: readonly Word[], titles: readonly Band[]): boolean {
  const from = words[0] ? titles.indexOf(titleOver(words[0], titles) ?? titles[0]!) : 0
  if (words.length < 4 || words.length !== titles.length - from) return false
  return words.every((word, i) => Math.max(0, -overlap(word, titles[from + i]!)) <= mostDrift)
}

/** Where a segment passes from below one title to below the next; words between two go to the nearer. */
function cutsBelow(segment: Segment, titles: readonly Band[]): number[] {
  const words = wordsOf(segment)
  const cuts: number[] = []
  let own: Band | null = null
  let from = 0
  words.forEach((word, i) => {
    const title = titleOver(word, titles)
    if (!title) return
    if (own && title.start > own.start && words[i]!.offset > 0) {
      const gapOf = (at: number) => words[at]!.start - words[at - 1]!.end
      const between = Array.from({ length: i - from }, (_, k) => from + 1 + k)
      cuts.push(words[between.reduce((best, at) => (gapOf(at) > gapOf(best) ? at : best), i)]!.offset)
    }
    own = title
    from = i
  })
  return cuts
}

/** The only title that a word shares a place with. */
function titleOver(word: Band, titles: readonly Band[]): Band | null {
  const over = titles.filter((title) => overlap(title, word) > 0)
  return over.length === 1 ? over[0]! : null
}

/** A word of a segment. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly offset: number
  /** Whether the blank before it may be one that a word processor sets between Chinese and other letters. */
  readonly joined: boolean
}

/** The words of a segment. */
export function wordsOf(segment: Segment): Word[] {
  const words = [...segment.text.matchAll(/\S+/g)]
  const heads = cutAt(
    segment,
    words.map(({ index }) => index),
  )
  return words.map(({ index, 0: text }, i) => {
    const { start } = heads[i]!
    const latin = (character: string | undefined) => /[!-~]/.test(character ?? "")
    const joined = index > 0 && latin(words[i - 1]?.[0].at(-1)) !== latin(text[0])
    const end = segment.places ? (segment.places[index + text.length] ?? segment.end) : start + text.length
    return { start, end, offset: index, joined }
  })
}

/** Positions at which words of three lines and more begin behind a blank, and which no word of any line crosses. */
function channelsIn(lines: readonly TableLine[]): Set<number> {
  const begins = new Map<number, number>()
  const words = lines.flatMap((line) => line.segments.flatMap(wordsOf))
  for (const { start, offset, joined } of words)
    if (offset > 0 && !joined) begins.set(start, (begins.get(start) ?? 0) + 1)
  const often = [...begins].flatMap(([start, count]) => (count >= 3 ? [start] : []))
  const inOrder = (places: number[]) => Float64Array.from(places).sort()
  const [starts, ends] = [inOrder(words.map(({ start }) => start)), inOrder(words.map(({ end }) => end))]
  // A word that begins before a place and does not end before it crosses it.
  let [begun, ended] = [0, 0]
  const free = often
    .sort((a, b) => a - b)
    .filter((at) => {
      while (begun < starts.length && starts[begun]! < at) begun++
      while (ended < ends.length && ends[ended]! < at) ended++
      return begun === ended
    })
  return new Set(free)
}
