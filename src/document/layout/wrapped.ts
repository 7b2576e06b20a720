import { type Band, middle, overlap } from "./band.ts"
import type { Piece } from "./groups.ts"
import type { Segment } from "./segments.ts"
import { beginsTitle, isTitle } from "./titles.ts"

/** Words of a header put together from the lines they were wrapped onto. */
export interface Title extends Band {
  text: string
  /** First and last line. */
  top: number
  bottom: number
  readonly pieces: Piece[]
}

/** A title of one line. */
export function titleAt({ text, start, end, y }: Segment, line: number): Title {
  const piece = { text, start, end, line, ...(y === undefined ? {} : { y }) }
  return { text, start, end, top: line, bottom: line, pieces: [piece] }
}

/** Puts wrapped words together: those that make a known title, and unknown ones that stand right below. */
export function titlesOf(lines: readonly (readonly Segment[])[]): Title[] {
  const titles: Title[] = []
  const open = lines.flatMap((line, n) => line.map((segment) => titleAt(segment, n)))
  if (isOnPaper(lines)) return titlesOnPaper(open)
  const used = new Set<Title>()
  for (const title of open) {
    if (used.has(title)) continue
    for (;;) {
      const rest = restOf(title, open, used)
      if (!rest) break
      used.add(rest)
      title.text += rest.text
      // The lines of a title may be drawn apart: its place is between them.
      title.start = Math.min(title.start, rest.start)
      title.end = Math.max(title.end, rest.end)
      title.bottom = rest.bottom
      title.pieces.push(...rest.pieces)
    }
    titles.push(title)
  }
  return titles
}

/** Whether places are those on paper: what stands in one column never stands over another. */
export function isOnPaper(lines: readonly (readonly Segment[])[]): boolean {
  return lines.some((line) => line.some(({ y }) => y !== undefined))
}

/** Puts wrapped words together where places are exact: the lines of a title stand below each other, and close. */
function titlesOnPaper(open: readonly Title[]): Title[] {
  const titles: Title[] = []
  for (const piece of withSpreadPieces(open)) {
    const above = titles.filter((title) => overlap(title, piece) > 0)
    const title = above.sort((a, b) => b.bottom - a.bottom)[0]
    if (!title || !isRestOnPaper(title, piece, open)) {
      titles.push({ ...piece, pieces: [...piece.pieces] })
      continue
    }
    title.text += piece.text
    title.start = Math.min(title.start, piece.start)
    title.end = Math.max(title.end, piece.end)
    title.bottom = piece.bottom
    title.pieces.push(...piece.pieces)
  }
  return titles
}

/** The pieces of a wrapped title that a wide cell drew apart on its line (单位 资 above 金) are one. */
function withSpreadPieces(open: readonly Title[]): Title[] {
  const joined: Title[] = []
  for (const piece of open) {
    const before = joined.at(-1)
    const both = (before?.text ?? "") + piece.text
    const apart =
      before?.top === piece.top &&
      piece.start - before.end < 2.5 &&
      piece.text.length === 1 &&
      !isTitle(piece.text) &&
      beginsTitle(both)
    if (apart) {
      const whole = { ...before.pieces[0]!, text: both, end: piece.end }
      joined[joined.length - 1] = { ...before, text: both, end: piece.end, pieces: [whole] }
    } else joined.push(piece)
  }
  return joined
}

function isRestOnPaper(title: Title, piece: Title, open: readonly Title[]): boolean {
  const step = (piece.pieces[0]!.y ?? 0) - (title.pieces.at(-1)!.y ?? 0)
  const both = title.text + piece.text
  const known = isTitle(both) || beginsTitle(both)
  if (step > (known ? 1.6 : 1.25)) return false
  // Words over several others are a group.
  const over = open.filter((other) => other.top === piece.top && overlap(other, title) > 0)
  if (over.length > 1) return false
  if (isTitle(title.text) && isTitle(piece.text)) return isTitle(both) && step <= 1.25
  if (isTitle(piece.text) && piece.text.length > 1) return known
  return known || !isTitle(title.text) || /^[（(]/.test(piece.text)
}

/** Whether a piece stands right below another, as wide: a narrow column broke a title after a word that is one too (目录 | 编码). */
function standsCentred(below: Title, above: Piece): boolean {
  const width = (band: Band) => band.end - band.start
  return (
    below.top === above.line + 1 &&
    Math.abs(middle(below) - middle(above)) <= 0.5 &&
    width(below) <= width(above)
  )
}

/** Whether another title, nearer to a piece, goes on with it. */
function takes(nearer: Title, title: Title, piece: Title, off: number): boolean {
  if (nearer === title || nearer === piece || nearer.bottom >= piece.top || nearer.bottom < title.bottom)
    return false
  const both = nearer.text + piece.text
  const last = nearer.pieces.at(-1)!
  return (
    overlap(last, piece) > 0 &&
    Math.abs(middle(last) - middle(piece)) < off &&
    (isTitle(both) || beginsTitle(both))
  )
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
    // Two whole titles, one above the other, are one only where they stand right below each other.
    if (isTitle(title.text) && isTitle(other.text))
      return overlap(other, last) > 0 && Math.abs(middle(other) - middle(last)) <= 5
    const off = Math.abs(middle(other) - middle(last))
    return off <= 20 && !open.some((nearer) => takes(nearer, title, other, off))
  })
  if (known.length > 0) {
    const nearest = known.sort((a, b) => a.top - b.top || a.start - b.start)
    return (
      nearest.find((other) => overlap(other, last) > 0 && isTitle(title.text + other.text)) ??
      nearest.find((other) => overlap(other, last) > 0) ??
      nearest[0]!
    )
  }
  if (isTitle(title.text)) return null
  const under = below.filter((other) => overlap(other, title) > 0)
  const only = under[0]
  if (!only || only.top > title.bottom + 2) return null
  if (isTitle(only.text) && !standsCentred(only, last)) return null
  // Words over several others are a group.
  if (under.some((other) => under.some((beside) => beside !== other && beside.top === other.top))) return null
  return only.end - only.start <= last.end - last.start + 1 && Math.abs(middle(only) - middle(last)) <= 3
    ? only
    : null
}
