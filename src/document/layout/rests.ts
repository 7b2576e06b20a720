import { type Band, middle, overlap } from "./band.ts"
import type { Piece, Title } from "./groups.ts"
import { beginsTitle, isTitle } from "./titles.ts"

/** How far below its last line the rest of a title may stand: other titles are wrapped onto lines between. */
const mostLines = 3

/**
 * Which titles the pieces of a line go on, by piece: the best of all ways in which no two cross, as what stands left of
 * a word above stands left of its rest below.
 */
export function restsOn(
  open: readonly Title[],
  pieces: readonly Title[],
  all: readonly Title[],
): Map<Title, Title> {
  const line = pieces[0]?.top ?? 0
  const titles = open
    .filter(({ bottom }) => bottom < line && bottom >= line - mostLines)
    .sort((a, b) => middle(a.pieces.at(-1)!) - middle(b.pieces.at(-1)!))
  const [n, m] = [titles.length, pieces.length]
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1))
  for (let i = 1; i <= n; i++)
    for (let j = 1; j <= m; j++)
      best[i]![j] = Math.max(
        best[i - 1]![j]!,
        best[i]![j - 1]!,
        best[i - 1]![j - 1]! + gain(titles[i - 1]!, pieces[j - 1]!, all),
      )
  const rests = new Map<Title, Title>()
  for (let i = n, j = m; i > 0 && j > 0; )
    if (best[i]![j] === best[i - 1]![j]) i--
    else if (best[i]![j] === best[i]![j - 1]) j--
    else rests.set(pieces[--j]!, titles[--i]!)
  return rests
}

/** How much speaks for a piece to be the rest of a title; nothing when it cannot be. */
function gain(title: Title, piece: Title, all: readonly Title[]): number {
  const last = title.pieces.at(-1)!
  const off = Math.abs(middle(piece) - middle(last))
  const down = piece.top - title.bottom - 1
  const both = title.text + piece.text
  const shares = overlap(piece, last) > 0
  if (isTitle(both) || beginsTitle(both)) {
    // Two whole titles, one above the other, are one only where they stand right below each other.
    if (isTitle(title.text) && isTitle(piece.text) && !(shares && off <= 5)) return 0
    return off > 20 ? 0 : 100 - off - 3 * down + (isTitle(both) ? 20 : 0) + (shares ? 10 : 0)
  }
  if (isTitle(title.text) || down > 1 || off > 3 || overlap(piece, title) <= 0) return 0
  // Words over several others are a group.
  const under = all.filter(
    ({ pieces: [own] }) =>
      own!.line > title.bottom && own!.line <= title.bottom + mostLines && overlap(own!, title) > 0,
  )
  const lines = new Set(under.map(({ pieces: [own] }) => own!.line))
  if (lines.size < under.length) return 0
  if (isTitle(piece.text) && !standsCentred(piece, last)) return 0
  return piece.end - piece.start <= last.end - last.start + 1 ? 20 - off - 3 * down : 0
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
