import { middle, overlap } from "./band.ts"
import type { Title } from "./groups.ts"
import { restsOn } from "./rests.ts"
import type { Segment } from "./segments.ts"
import { beginsTitle, isTitle } from "./titles.ts"

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
  for (const pieces of Map.groupBy(open, ({ top }) => top).values()) {
    const rests = restsOn(titles, pieces, open)
    for (const piece of pieces) {
      const title = rests.get(piece)
      if (!title) {
        titles.push(piece)
        continue
      }
      addBelow(title, piece)
    }
  }
  return titles
}

/** The lines of a title may be drawn apart: its place is between them. */
function addBelow(title: Title, piece: Title): void {
  title.text += piece.text
  title.start = Math.min(title.start, piece.start)
  title.end = Math.max(title.end, piece.end)
  title.bottom = piece.bottom
  title.pieces.push(...piece.pieces)
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
    addBelow(title, piece)
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
  // A word over another of one column is no group.
  const centred = step <= 1.25 && Math.abs(middle(piece) - middle(title)) <= 0.75
  if (isTitle(piece.text) && piece.text.length > 1) return known || (centred && !isTitle(title.text))
  return known || !isTitle(title.text) || /^[（(]/.test(piece.text)
}
