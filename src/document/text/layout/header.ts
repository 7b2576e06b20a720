import { type Band, type Kind, middle, overlap } from "./columns.ts"
import { type Group, type HeaderCell, type Leaf, type Piece, spread } from "./groups.ts"
import { matched } from "./match.ts"
import type { Segment } from "./segments.ts"
import { beginsTitle, isGroupTitle, isTitle } from "./titles.ts"

/** The columns of a table and the words above them. */
export interface Header {
  readonly bands: Band[]
  /** Groups (本年收入 over several columns) and leaves, each column having exactly one leaf. */
  readonly groups: HeaderCell[]
  readonly leaves: HeaderCell[]
  /** Whether rows have text in each column. */
  readonly filled: boolean[]
}

/** Words of a header put together from the lines they were wrapped onto. */
interface Title extends Band {
  text: string
  /** First and last line. */
  top: number
  bottom: number
  readonly pieces: Piece[]
}

/**
 * Reads header lines over the columns that the rows below form: wrapped words are put together, words that
 * others stand below are groups, all others title a column each, in their order.
 */
export function readHeader(lines: readonly (readonly Segment[])[], body: readonly Band[]): Header {
  const titles = titlesOf(lines)
  const isGroup = titles.map(
    (title) =>
      titles.some((other) => standsBelow(other, title)) ||
      (titles.some((other) => other.top > title.bottom) &&
        isGroupTitle(
          title.text,
          titles.map((other) => other.text),
        )),
  )
  const own = titles.filter((_, i) => !isGroup[i]).sort((a, b) => middle(a) - middle(b))
  const columns = matched(
    own.map((title) => ({ start: title.start, end: title.end, kind: kindOf(title.text) })),
    body,
  )
  const leaves = columns.map(({ title, band }): Leaf => {
    const words = title === null ? null : own[title]!
    const place = band === null ? words! : body[band]!
    return {
      band: {
        start: place.start,
        end: place.end,
        kind: band === null ? kindOf(words!.text) : body[band]!.kind!,
      },
      filled: band !== null,
      pieces: words?.pieces ?? [],
    }
  })
  const leafOf = new Map(
    columns.flatMap(({ title }, i) => (title === null ? [] : [[own[title]!, leaves[i]!]])),
  )
  const groups = titles.flatMap((title, i): Group[] => {
    if (!isGroup[i]) return []
    const over = own.filter((other) => standsUnder(other, title, titles))
    const below = over.length > 0 ? over : nearestBelow(title, own)
    const seeds = below.map((other) => leafOf.get(other)!)
    return seeds.length === 0 ? [] : [{ text: title.text, line: title.top, segment: title, seeds }]
  })
  return {
    bands: leaves.map((leaf) => leaf.band),
    filled: leaves.map((leaf) => leaf.filled),
    groups: spread(groups, leaves),
    leaves: leaves.map((leaf, column) => ({
      text: leaf.pieces.map((piece) => piece.text).join(""),
      line: leaf.pieces[0]?.line ?? 0,
      first: column,
      last: column,
    })),
  }
}

/** What a column titled so holds; undefined when the title does not say. */
function kindOf(text: string): Kind {
  if (/^[类款项]$|编码$|代码$|^序号$|^行次$/.test(text)) return "code"
  return /名称$|项目$|^科目$|^备注$|原因|说明|^栏次$/.test(text) ? "text" : "figure"
}

/** Whether words stand on a lower line under some of the others. */
function standsBelow(low: Title, high: Title): boolean {
  if (low === high || low.top <= high.bottom) return false
  const shared = overlap(low, high)
  return shared > 0 && shared * 2 >= Math.min(low.end - low.start, high.end - high.start)
}

/** Whether a column's words stand below a group, no nearer group of the same line taking them. */
function standsUnder(low: Title, group: Title, titles: readonly Title[]): boolean {
  if (low.top <= group.bottom || overlap(low, group) <= 0) return false
  return !titles.some(
    (other) => other !== group && other.top === group.top && overlap(other, low) > overlap(group, low),
  )
}

/** The title below a group that stands over none. */
function nearestBelow(group: Title, own: readonly Title[]): Title[] {
  const lower = own.filter((other) => other.top > group.bottom)
  return lower.sort((a, b) => overlap(b, group) - overlap(a, group)).slice(0, 1)
}

/** Puts wrapped words together: those that make a known title, and unknown ones that stand right below. */
function titlesOf(lines: readonly (readonly Segment[])[]): Title[] {
  const titles: Title[] = []
  const open = lines.flatMap((line, n) =>
    line.map(
      ({ text, start, end }): Title => ({
        ...{ text, start, end, top: n, bottom: n },
        pieces: [{ text, start, end, line: n }],
      }),
    ),
  )
  const used = new Set<Title>()
  for (const title of open) {
    if (used.has(title)) continue
    for (;;) {
      const rest = restOf(title, open, used)
      if (!rest) break
      used.add(rest)
      title.text += rest.text
      title.start = Math.min(title.start, rest.start)
      title.end = Math.max(title.end, rest.end)
      title.bottom = rest.bottom
      title.pieces.push(...rest.pieces)
    }
    titles.push(title)
  }
  return titles
}

/** The next line of a wrapped title. */
function restOf(title: Title, open: readonly Title[], used: ReadonlySet<Title>): Title | null {
  const last = title.pieces.at(-1)!
  const below = open.filter(
    (other) =>
      other.top > title.bottom && other.top <= title.bottom + 3 && other !== title && !used.has(other),
  )
  const known = below.filter((other) => {
    const both = title.text + other.text
    if (!isTitle(both) && !beginsTitle(both)) return false
    const whole = isTitle(title.text) && isTitle(other.text)
    return Math.abs(middle(other) - middle(last)) <= (whole ? 2 : 12)
  })
  if (known.length > 0) {
    const nearest = known.sort((a, b) => a.top - b.top || a.start - b.start)
    return (
      nearest.find((other) => overlap(other, last) > 0 && isTitle(title.text + other.text)) ?? nearest[0]!
    )
  }
  if (isTitle(title.text)) return null
  const under = below.filter((other) => overlap(other, title) > 0)
  const only = under[0]
  if (under.length !== 1 || !only || isTitle(only.text) || only.top !== title.bottom + 1) return null
  return only.end - only.start <= last.end - last.start + 1 && Math.abs(middle(only) - middle(last)) <= 3
    ? only
    : null
}
