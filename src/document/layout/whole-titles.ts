import { middle } from "./band.ts"
import type { Segment } from "./segments.ts"
import { beginsTitle, isTitle } from "./titles.ts"

/** A title on the way down the lines of a header. */
interface Open {
  readonly text: string
  /** The line it begins on. */
  readonly line: number
  readonly pieces: readonly Segment[]
}

/** Ways to read the lines so far, the likeliest last. */
interface Reading {
  readonly titles: readonly Open[]
  readonly score: number
}

/** Pieces of titles on the lines of a header; a published one has fewer. */
const mostPieces = 80

/**
 * The lines of a header with every title whole on the line it begins on, when all their words together are nothing but
 * titles of published tables, cut at blanks and wrapped onto further lines. Null when a word is left over, or when no
 * title is wrapped.
 */
export function wholeTitles(words: readonly (readonly Segment[])[]): Segment[][] | null {
  if (words.length < 2 || words.reduce((sum, line) => sum + line.length, 0) > mostPieces) return null
  let titles: readonly Open[] = []
  for (const [n, pieces] of words.entries()) {
    const read = withLine(titles, pieces, n)
    if (!read) return null
    titles = read.titles
  }
  if (!titles.every(({ text }) => isTitle(text)) || titles.every(({ pieces }) => pieces.length === 1))
    return null
  return words.map((_, n) =>
    titles
      .filter(({ line }) => line === n)
      .map(({ text, pieces }): Segment => {
        const longest = pieces.reduce((best, piece) => (piece.text.length > best.text.length ? piece : best))
        const [first, last] = [pieces[0]!.y, pieces.at(-1)!.y]
        const y = first === undefined || last === undefined ? {} : { y: (first + last) / 2 }
        return { text, start: longest.start, end: longest.end, ...y }
      }),
  )
}

/** The titles after one more line: each piece goes on with a title above, or begins one, all in their order. */
function withLine(above: readonly Open[], pieces: readonly Segment[], line: number): Reading | null {
  // best[j]: of the pieces so far, the titles up to the j-th above being done with.
  let best: (Reading | null)[] = above.map(() => null)
  best = [{ titles: [], score: 0 }, ...best]
  const skip = (row: (Reading | null)[]) => {
    for (let j = 0; j < above.length; j++) {
      const kept = row[j] && { titles: [...row[j]!.titles, above[j]!], score: row[j]!.score }
      if (kept && kept.score > (row[j + 1]?.score ?? -Infinity)) row[j + 1] = kept
    }
  }
  skip(best)
  for (const piece of pieces) {
    const next: (Reading | null)[] = best.map(() => null)
    const put = (j: number, before: Reading, title: Open, gain: number) => {
      const score = before.score + gain
      if (score > (next[j]?.score ?? -Infinity)) next[j] = { titles: [...before.titles, title], score }
    }
    best.forEach((before, j) => {
      if (!before) return
      const own = line > 0 && ends.test(piece.text) ? 0 : gainOf(piece.text)
      if (own !== null) {
        const title = { text: piece.text, line, pieces: [piece] }
        put(j, before, title, own - outOfOrder(above[j - 1], title) - outOfOrder(title, above[j]))
      }
      const last = before.titles.at(-1)
      const beside =
        last && last.pieces.at(-1)!.start < piece.start && isOn(line, last)
          ? gainOf(last.text + piece.text)
          : null
      if (last && beside !== null) {
        const whole = { ...last, text: last.text + piece.text, pieces: [...last.pieces, piece] }
        put(
          j,
          { ...before, titles: before.titles.slice(0, -1) },
          whole,
          beside + (piece.text.length === 1 ? 0.5 : -1),
        )
      }
      const open = above[j]
      const gain = open && gainOf(open.text + piece.text)
      if (open && gain !== null && gain !== undefined) {
        const apart = Math.abs(middle(open.pieces.at(-1)!) - middle(piece)) / 10
        const title = { ...open, text: open.text + piece.text, pieces: [...open.pieces, piece] }
        put(j + 1, before, title, gain + (isTitle(open.text) ? 0.5 : 2) - apart)
      }
    })
    skip(next)
    best = next
  }
  return best.at(-1) ?? null
}

/** Titles that are the end of many others: on a lower line they are seldom one by themselves. */
const ends = /^(?:收入|支出|合计|小计)$/

/** How far a title stands right of the one that should follow it, by tens of places. */
function outOfOrder(first: Open | undefined, next: Open | undefined): number {
  if (!first || !next) return 0
  return Math.max(0, middle(first.pieces[0]!) - middle(next.pieces[0]!)) / 10
}

/** Whether a title begins on a line: a wide cell draws the words of one apart (上年 结转). */
const isOn = (line: number, title: Open) => title.line === line

/** How good it is to read a text as a title or the beginning of one; null when it is neither. */
const gainOf = (text: string): number | null => (isTitle(text) ? 2 : beginsTitle(text) ? 0 : null)
