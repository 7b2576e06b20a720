import { type Band, bandsOf, isCounted, isFigures, middle } from "./columns.ts"
import { type Header, readHeader } from "./header.ts"
import type { TableLine } from "./rows.ts"

/** The header of a table whose first lines are titles and whose others are rows. */
export function headerOf(headerLines: readonly TableLine[], body: readonly TableLine[]): Header {
  const cells = body.map((line) => line.segments)
  return readHeader(
    headerLines.map((line) => line.segments),
    bandsOf(cells),
    cells.some(isCounted),
  )
}

const squeezed = (line: TableLine) =>
  line.segments.map((segment) => segment.text.replace(/\s/g, "")).join("|")

/** How many lines of a later page repeat the table's first lines. */
export function repeatedLength(lines: readonly TableLine[], first: readonly TableLine[]): number {
  let count = 0
  while (count < lines.length && count < first.length && squeezed(lines[count]!) === squeezed(first[count]!))
    count++
  return count
}

/** The columns of a later page, whose header is `headerLength` lines long: its own positions under known columns. */
export function bandsOnPage(lines: readonly TableLine[], headerLength: number, known: Header): Band[] {
  const body = lines.slice(headerLength)
  const own = headerOf(lines.slice(0, headerLength), body)
  if (own.bands.length === known.bands.length) return own.bands
  return byTitles(own, known) ?? matchBands(own.bands, known.bands, body)
}

/** Finds the columns of a page by its repeated titles, in order, or null when too few of them come again. */
function byTitles(own: Header, known: Header): Band[] | null {
  let from = 0
  let found = 0
  let before = -1
  const bands = known.leaves.map((leaf) => {
    const at = own.leaves.findIndex((other, i) => i >= from && other.text === leaf.text && leaf.text !== "")
    if (at < 0) return { start: before, end: before }
    from = at + 1
    found++
    before = own.bands[at]!.end
    return { ...own.bands[at]! }
  })
  return found * 2 > known.leaves.length ? bands : null
}

/** Lays the bands of a page without header over the table's columns, in order, figures over figures. */
function matchBands(own: readonly Band[], known: readonly Band[], body: readonly TableLine[]): Band[] {
  const lines = body.map((line) => line.segments)
  const n = own.length
  const m = known.length
  if (n > m) return [...known]
  const shift = middle(own[0]!) - middle(known[0]!)
  const cost = (i: number, j: number) =>
    Math.abs(middle(own[i]!) - shift - middle(known[j]!)) + (isFigures(own[i]!, lines) === j > 0 ? 0 : 20)
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1).fill(Infinity))
  best[0]!.fill(0)
  for (let i = 1; i <= n; i++)
    for (let j = i; j <= m; j++)
      best[i]![j] = Math.min(best[i]![j - 1]!, best[i - 1]![j - 1]! + cost(i - 1, j - 1))
  const bands = known.map((band) => ({ start: band.start + 10_000, end: band.end + 10_000 }))
  for (let i = n, j = m; i > 0; j--) {
    if (best[i]![j] === best[i]![j - 1]) continue
    bands[j - 1] = { ...own[i - 1]! }
    i--
  }
  // Columns without a figure on this page keep their order between those that have one.
  let before = -1
  return bands.map((band) => {
    if (band.start < 10_000) {
      before = band.end
      return band
    }
    return { start: before, end: before }
  })
}
