import { type Band, middle, overlap } from "./columns.ts"
import { type Group, type HeaderCell, heightOf, type Leaf, mayBelong, type Piece, spread } from "./groups.ts"
import type { Segment } from "./segments.ts"

/** The columns of a table and the words above them. */
export interface Header {
  readonly bands: Band[]
  /** Groups (本年收入 over several columns) and leaves, each column having exactly one leaf. */
  readonly groups: HeaderCell[]
  readonly leaves: HeaderCell[]
}

/**
 * Reads header lines over the columns that the rows below form. From the lowest line up: words over one
 * column are its title or a line of it, words over several are a group, words over none open a column that
 * has no figures on this page, unless the body is known to have all columns (`complete`).
 */
export function readHeader(
  lines: readonly (readonly Segment[])[],
  body: readonly Band[],
  complete: boolean,
): Header {
  return readRepeated(lines, body) ?? readTitles(lines, body, complete)
}

/** Titles that come again under every group (预算数 决算数 | 预算数 决算数): the groups are read over each set. */
function readRepeated(lines: readonly (readonly Segment[])[], body: readonly Band[]): Header | null {
  const titles = lines.at(-1) ?? []
  const again = titles.findIndex((title, i) => i > 0 && title.text === titles[0]!.text)
  if (again < 2 || titles.length % again !== 0) return null
  if (titles.some((title, i) => title.text !== titles[i % again]!.text)) return null
  if (body.length > 0 && body.length !== titles.length) return null
  const bands = titles.map((title, i) => ({
    start: Math.min(title.start, body[i]?.start ?? Infinity),
    end: Math.max(title.end, body[i]?.end ?? 0),
  }))
  const sets = bands.flatMap((band, i) =>
    i % again === 0 ? [{ start: band.start, end: bands[i + again - 1]!.end }] : [],
  )
  const above = readTitles(lines.slice(0, -1), sets, false)
  if (above.bands.length !== sets.length) return null
  const widen = (cell: HeaderCell) => ({
    ...cell,
    first: cell.first * again,
    last: cell.last * again + again - 1,
  })
  return {
    bands,
    groups: [...above.groups.map(widen), ...above.leaves.filter((leaf) => leaf.text !== "").map(widen)],
    leaves: titles.map((title, i) => ({ text: title.text, line: lines.length - 1, first: i, last: i })),
  }
}

function readTitles(
  lines: readonly (readonly Segment[])[],
  body: readonly Band[],
  complete: boolean,
): Header {
  const leaves: Leaf[] = body.map((band) => ({ band: { ...band }, filled: true, pieces: [] }))
  const groups: Group[] = []
  for (let line = lines.length - 1; line >= 0; line--) {
    const fresh: Leaf[] = []
    for (const segment of lines[line]!) {
      const over = columnsUnder(segment, leaves, lines[line]!)
      const piece = { text: segment.text, line, start: segment.start, end: segment.end }
      const only =
        over.length === 1 ? over[0]! : over.length === 0 ? untitledBeside(segment, leaves, lines) : null
      if (over.length > 1) groups.push({ text: segment.text, line, segment, seeds: over })
      else if (
        only &&
        (only.pieces.length === 0 ||
          (!groups.some((group) => group.seeds.includes(only)) &&
            isWrapped(piece, only, leaves, lines[line]!)))
      ) {
        only.pieces.unshift(piece)
        only.band.start = Math.min(only.band.start, segment.start)
        only.band.end = Math.max(only.band.end, segment.end)
      } else {
        const between = only ? [only] : neighboursBelow(segment, leaves, line, lines[line]!)
        if (between.length > 0) groups.push({ text: segment.text, line, segment, seeds: between })
        else if (complete) closest(segment, leaves).pieces.unshift(piece)
        else fresh.push({ band: { start: segment.start, end: segment.end }, filled: false, pieces: [piece] })
      }
    }
    leaves.push(...fresh)
    leaves.sort((a, b) => middle(a.band) - middle(b.band))
    mergeStrays(leaves, groups, line === 0 ? 16 : 4, titleWords(lines.slice(0, line)))
  }
  return {
    bands: leaves.map((leaf) => leaf.band),
    groups: spread(groups, leaves),
    leaves: leaves.map((leaf, column) => ({
      text: leaf.pieces.map((piece) => piece.text).join(""),
      line: leaf.pieces[0]?.line ?? 0,
      first: column,
      last: column,
    })),
  }
}

/** The words of lines that name columns; a line of one or two is one of groups. */
function titleWords(lines: readonly (readonly Segment[])[]): Segment[] {
  return lines.flatMap((line) => (line.length > 2 ? line : []))
}

/**
 * A title beside its column rather than over it: an empty column close to one without title is the same, unless
 * a title is still to come over that one among the words `above`.
 */
function mergeStrays(
  leaves: Leaf[],
  groups: readonly Group[],
  reach: number,
  above: readonly Segment[],
): void {
  for (let i = 0; i < leaves.length; i++) {
    const leaf = leaves[i]!
    if (!leaf.filled || leaf.pieces.length > 0) continue
    const beside = [leaves[i - 1], leaves[i + 1]].filter(
      (other) => other && !other.filled && overlap(other.band, leaf.band) > -reach,
    ) as Leaf[]
    const stray = beside.sort((a, b) => -overlap(a.band, leaf.band) + overlap(b.band, leaf.band))[0]
    if (!stray) continue
    if (above.some((words) => overlap(words, leaf.band) > 0 && overlap(words, stray.band) <= 0)) continue
    leaf.pieces = stray.pieces
    leaf.band.start = Math.min(leaf.band.start, stray.band.start)
    leaf.band.end = Math.max(leaf.band.end, stray.band.end)
    for (const group of groups)
      group.seeds = [...new Set(group.seeds.map((seed) => (seed === stray ? leaf : seed)))]
    leaves.splice(leaves.indexOf(stray), 1)
    i = -1
  }
}

/** The columns words stand over: those they share a good part with, and that no other words of the line fit better. */
function columnsUnder(segment: Segment, leaves: readonly Leaf[], line: readonly Segment[]): Leaf[] {
  const near = leaves.filter((leaf) => {
    const shared = overlap(segment, leaf.band)
    return shared > 0 && line.every((other) => other === segment || overlap(other, leaf.band) < shared)
  })
  const firm = near.filter((leaf) => {
    const narrower = Math.min(segment.end - segment.start, leaf.band.end - leaf.band.start)
    return overlap(segment, leaf.band) >= narrower / 2
  })
  if (firm.length > 0) return firm
  return near.sort((a, b) => overlap(b.band, segment) - overlap(a.band, segment)).slice(0, 1)
}

/**
 * Whether words over a titled column are an earlier line of its title. A line that was wrapped is at least as
 * long as the next; and a group stands in the middle over neighbours whose titles are as low.
 */
function isWrapped(piece: Piece, leaf: Leaf, leaves: readonly Leaf[], line: readonly Segment[]): boolean {
  const top = leaf.pieces[0]!
  if (piece.end - piece.start < top.end - top.start - 1) return false
  const shares = (other: Leaf | undefined): other is Leaf =>
    other !== undefined &&
    other.pieces.length > 0 &&
    mayBelong(other, piece.line, heightOf(leaf)) &&
    !line.some((segment) => segment.start !== piece.start && overlap(segment, other.band) > 0)
  const at = leaves.indexOf(leaf)
  const left = shares(leaves[at - 1])
  const right = shares(leaves[at + 1])
  if (left && right) return false
  const step = left ? -1 : 1
  for (let i = at + step; (left || right) && shares(leaves[i]); i += step) {
    const both = (middle(top) + middle(leaves[i]!.pieces[0]!)) / 2
    if (Math.abs(middle(piece) - both) < Math.abs(middle(piece) - middle(top))) return false
  }
  return true
}

function closest(segment: Segment, leaves: readonly Leaf[]): Leaf {
  return leaves.reduce((a, b) => (overlap(segment, b.band) > overlap(segment, a.band) ? b : a))
}

/** A column without title close beside words that stand over none, when no other words stand over it. */
function untitledBeside(
  segment: Segment,
  leaves: readonly Leaf[],
  lines: readonly (readonly Segment[])[],
): Leaf | null {
  const close = leaves.filter((leaf) => overlap(segment, leaf.band) > -4)
  const leaf = close[0]
  if (close.length !== 1 || !leaf?.filled || leaf.pieces.length > 0) return null
  const others = lines.flat().filter((other) => other !== segment && overlap(other, leaf.band) > 0)
  return others.every((other) => overlap(other, segment) > 0) ? leaf : null
}

/**
 * The columns on both sides of words over none, when their titles stand below at one height and no other
 * words of the line come between: then the words are their group.
 */
function neighboursBelow(
  segment: Segment,
  leaves: readonly Leaf[],
  line: number,
  words: readonly Segment[],
): Leaf[] {
  const left = leaves.findLast((leaf) => leaf.band.end <= segment.start)
  const right = leaves.find((leaf) => leaf.band.start >= segment.end)
  if (!left || !right || (left.pieces.length === 0 && right.pieces.length === 0)) return []
  const titled = [left, right].filter((leaf) => leaf.pieces.length > 0)
  if (titled.some((leaf) => leaf.pieces[0]!.line <= line)) return []
  if (titled.length === 2 && Math.abs(heightOf(left) - heightOf(right)) > 0.6) return []
  const between = words.some(
    (other) =>
      other !== segment &&
      ((other.start >= left.band.end && other.end <= segment.start) ||
        (other.start >= segment.end && other.end <= right.band.start)),
  )
  if (between) return []
  return [left, right].filter(
    (leaf) => !words.some((other) => other !== segment && overlap(other, leaf.band) > 0),
  )
}
