import { headerCells } from "./cells.ts"
import { type Band, bandsOf, middle } from "./columns.ts"
import { type Header, readHeader } from "./header.ts"
import type { TableLine } from "./rows.ts"

/** The header of a table whose first lines are titles and whose others are rows. */
export function headerOf(headerLines: readonly TableLine[], body: readonly TableLine[]): Header {
  const cells = body.map((line) => line.segments)
  return readHeader(
    headerLines.map((line) => headerCells(line.segments)),
    bandsOf(cells),
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

/**
 * The columns of a later page: its own positions under the known columns. Pages that repeat the header
 * (`headerLength` lines) are read by it; all others may stand anywhere, so that kinds and distances decide.
 */
export function bandsOnPage(lines: readonly TableLine[], headerLength: number, known: Header): Band[] {
  const own = headerOf(lines.slice(0, headerLength), lines.slice(headerLength))
  if (own.leaves.length === known.leaves.length && headerLength > 0) return own.bands
  return byTitles(own, known) ?? laidOver(own.bands, known)
}

/** Finds the columns of a page by its repeated titles, in order, or null when too few of them come again. */
function byTitles(own: Header, known: Header): Band[] | null {
  let from = 0
  let found = 0
  let before = -1
  const bands = known.leaves.map((leaf, column) => {
    const at = own.leaves.findIndex((other, i) => i >= from && other.text === leaf.text && leaf.text !== "")
    if (at < 0) return { ...known.bands[column]!, start: before, end: before }
    from = at + 1
    found++
    before = own.bands[at]!.end
    return { ...own.bands[at]! }
  })
  return found * 2 > known.leaves.length ? bands : null
}

/** Lays the bands of a page without header over the table's columns, in order, where they fit best once moved. */
function laidOver(own: readonly Band[], { bands: known, filled }: Header): Band[] {
  const shifts = new Set([0])
  for (const band of own)
    for (const column of known)
      if (band.kind === column.kind) shifts.add(Math.round(middle(column) - middle(band)))
  let least = Infinity
  let best: number[] = []
  for (const shift of shifts) {
    const found = aligned(own, known, filled, shift)
    if (!found || found.cost >= least) continue
    least = found.cost
    best = found.columns
  }
  if (best.length === 0) return [...known]
  let before = -1
  return known.map((column, j) => {
    const at = best.indexOf(j)
    // Columns without a cell on this page keep their order between those that have one.
    if (at < 0) return { ...column, start: before, end: before }
    before = own[at]!.end
    return { ...own[at]!, ...(column.kind ? { kind: column.kind } : {}) }
  })
}

function aligned(
  own: readonly Band[],
  known: readonly Band[],
  filled: readonly boolean[],
  shift: number,
): { cost: number; columns: number[] } | null {
  const [n, m] = [own.length, known.length]
  if (n > m) return null
  const cost = (i: number, j: number) =>
    Math.min(20, Math.abs(middle(own[i]!) + shift - middle(known[j]!))) +
    (own[i]!.kind === known[j]!.kind ? 0 : 40) +
    (filled[j] ? 0 : 6)
  // Columns of figures that had some before are likely to have some here.
  const passed = (k: number, j: number) => {
    let sum = 0
    for (let c = k + 1; c < j; c++) if (filled[c] && known[c]!.kind === "figure") sum += 8
    return sum
  }
  const tight = (i: number) =>
    i > 0 && own[i]!.kind === "figure" && own[i - 1]!.kind === "figure" && own[i]!.start - own[i - 1]!.end < 4
  // best[i][j]: least cost of the first i + 1 bands, the last of them over column j.
  const best = own.map(() => new Float64Array(m).fill(Infinity))
  const from = own.map(() => new Int32Array(m).fill(-1))
  for (let i = 0; i < n; i++)
    for (let j = i; j < m; j++)
      for (let k = i - 1; k < j; k++) {
        if (i === 0 && k >= 0) break
        const before = i === 0 ? 0 : best[i - 1]![k]!
        const total = before + cost(i, j) + passed(k, j) + (i > 0 && tight(i) ? 15 * (j - k - 1) : 0)
        if (total >= best[i]![j]!) continue
        best[i]![j] = total
        from[i]![j] = k
      }
  let last = 0
  for (let j = 1; j < m; j++) if (best[n - 1]![j]! < best[n - 1]![last]!) last = j
  const least = best[n - 1]![last]!
  if (least === Infinity) return null
  const columns: number[] = []
  for (let i = n - 1; i >= 0; i--) {
    columns[i] = last
    last = from[i]![last]!
  }
  return { cost: least, columns }
}
