import { type Band, type Kind, overlap } from "./band.ts"
import { headerCells } from "./cells.ts"
import { bandsOf, placeCells } from "./columns.ts"
import type { HeaderCell } from "./groups.ts"
import { type Header, readHeader } from "./header.ts"
import { matched } from "./match.ts"
import type { TableLine } from "./rows.ts"
import type { Segment } from "./segments.ts"

/** The header of a table whose first lines are titles and whose others are rows. */
export function headerOf(
  headerLines: readonly TableLine[],
  body: readonly TableLine[],
  known: Header | null = null,
): Header {
  const words = headerCells(headerLines.map((line) => line.segments))
  const titled = words.length > 0 ? readHeader(words, []).bands : (known?.bands ?? [])
  const count = (kind: Kind) => titled.filter((band) => band.kind === kind).length || Infinity
  const cells = body.map((line) => line.segments)
  const kinds = titled.map((band) => band.kind ?? "figure")
  const bands = bandsOf(cells, { figures: count("figure"), texts: count("text") }, kinds)
  const header = readHeader(words, bands)
  const fewer = withoutUntitled(header, cells)
  return fewer ? readHeader(words, fewer) : header
}

/**
 * Cells set left and right in one column look like two: where one of them has no title and no line has both, they are
 * one. Null when there are none.
 */
function withoutUntitled(header: Header, lines: readonly (readonly Segment[])[]): Band[] | null {
  const { bands, leaves, filled } = header
  const isUntitled = (leaf: HeaderCell, i: number) => leaf.text === "" && filled[i]!
  if (!leaves.some(isUntitled)) return null
  // Columns that a line has a cell of, and of the next.
  const withNext = new Set<number>()
  for (const line of lines) {
    if (line.length > bands.length) continue
    const columns = placeCells(line, bands)
    for (const [k, column] of columns.entries()) if (columns[k + 1] === column + 1) withNext.add(column)
  }
  for (const [i, leaf] of leaves.entries()) {
    if (!isUntitled(leaf, i)) continue
    const beside = [i - 1, i + 1].find(
      (j) =>
        bands[j]?.kind === bands[i]!.kind &&
        filled[j] &&
        leaves[j]!.text !== "" &&
        !withNext.has(Math.min(i, j)),
    )
    if (beside === undefined) continue
    const [own, other] = [bands[i]!, bands[beside]!]
    const both: Band = {
      ...other,
      start: Math.min(own.start, other.start),
      end: Math.max(own.end, other.end),
    }
    return bands.flatMap((band, k) => (k === i || !filled[k] ? [] : k === beside ? [both] : [band]))
  }
  return null
}

const digits = "一二三四五六七八九"
const isItem = ({ text }: { readonly text: string }) => itemNumber(text) !== null

/** The number of an item: 九、 is 9, 二十一、 is 21; null for a text that is none. */
export function itemNumber(text: string): number | null {
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)、/.exec(text)
  if (!match || match[0] === "、") return null
  const [tens, ten, ones] = [digits.indexOf(match[1]!) + 1, match[2] !== "", digits.indexOf(match[3]!) + 1]
  return ten ? (tens || 1) * 10 + ones : tens
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

/** How many lines of a later page are the header again: wrapped as before, or otherwise but of the same characters. */
export function repeatedHeader(
  lines: readonly TableLine[],
  first: readonly TableLine[],
  headerLength: number,
): number {
  const same = repeatedLength(lines, first)
  if (same >= headerLength) return same
  const whole = charactersIn(first.slice(0, headerLength))
  let most = Math.min(same, headerLength)
  for (let count = 1; count <= Math.min(lines.length, headerLength + 3); count++) {
    const own = charactersIn(lines.slice(0, count))
    if (own === whole) return count
    if (!isWithin(own, whole)) break
    // A row too low for its titles loses the last line of one.
    if (own.length >= 0.85 * whole.length) most = Math.max(most, count)
  }
  return most
}

/** Whether all characters of one text are in the other, as often; both in order. */
function isWithin(part: string, whole: string): boolean {
  let at = 0
  for (const character of part) {
    at = whole.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}

/** The characters of some lines in one order, whatever line each stands on. */
const charactersIn = (lines: readonly TableLine[]) =>
  [...lines.map(squeezed).join("").replaceAll("|", "")].sort().join("")

/**
 * The columns of a later page: its own positions under the known columns. Pages that repeat the header
 * (`headerLength` lines) are read by it; all others may stand anywhere, so that kinds and distances decide.
 */
export function bandsOnPage(
  lines: readonly TableLine[],
  headerLength: number,
  known: Header,
  items: ReadonlyMap<number, number>,
): Band[] {
  const own = headerOf(lines.slice(0, headerLength), lines.slice(headerLength), known)
  if (own.leaves.length === known.leaves.length && headerLength > 0) return own.bands
  return byTitles(own, known) ?? laidOver(own.bands, known, items, lines)
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

/** Lays the bands of a page without header over the table's columns, in order. */
function laidOver(
  own: readonly Band[],
  { bands: known, filled }: Header,
  items: ReadonlyMap<number, number>,
  lines: readonly TableLine[],
): Band[] {
  const titles = known.map((band, i) => {
    // The second half of a table is the longer one: where both come next, it does.
    const again = [...items].some(([column, other]) => column > i && other === items.get(i))
    const item = again ? undefined : items.get(i)
    return { ...band, filled: filled[i]!, ...(item === undefined ? {} : { item }) }
  })
  const below = own.map((band) => {
    const first = lines
      .flatMap((line) => line.segments.filter((cell) => overlap(cell, band) > 0))
      .find(isItem)
    return first ? { ...band, item: itemNumber(first.text)! } : band
  })
  const { columns } = matched(titles, below)
  let before = -1
  return known.map((column, j) => {
    const band = columns.find(({ title }) => title === j)?.band ?? null
    // Columns without a cell on this page keep their order between those that have one.
    if (band === null) return { ...column, start: before, end: before, blank: true }
    before = own[band]!.end
    return {
      ...own[band]!,
      ...(column.kind ? { kind: column.kind } : {}),
      ...(column.level ? { level: column.level } : {}),
    }
  })
}
