import { isAmount } from "./cells.ts"
import type { PageCell, PageRow, PageTable } from "./grid.ts"
import { joinLines, type Line, piecesOf, textOf } from "./lines.ts"

/** What stands above a table, not in it. */
const caption = /单位[:：]|编制|[。；]$|^注[:：]|^附/
const leader = /\.{4,}|…{2,}|·{4,}/

/** A line cut at its wide gaps. */
interface Cut {
  readonly line: Line
  readonly pieces: Line[]
  readonly amounts: number
}

/**
 * Tables without rules: consecutive lines whose pieces stand under each other, with amounts in them. Returns
 * the tables and the lines that are none. `page` is the page's number.
 */
export function alignedTables(lines: readonly Line[], page: number): { tables: PageTable[]; rest: Line[] } {
  const cuts = lines.map(cutLine)
  const tables: PageTable[] = []
  const rest: Line[] = []
  for (let i = 0; i < cuts.length; ) {
    const end = endOfTable(cuts, i)
    const body = cuts.slice(i, end)
    const columns = end > i ? columnsOf(body) : []
    if (columns.length < 2 || !isTable(body, columns)) {
      rest.push(cuts[i]!.line)
      i++
      continue
    }
    const head = headAbove(rest, body[0]!, columns)
    rest.length -= head.length
    tables.push(tableOf(head, body, columns, page))
    i = end
  }
  return { tables, rest }
}

function cutLine(line: Line): Cut {
  const pieces = piecesOf(line)
  return { line, pieces, amounts: pieces.filter((piece) => isAmount(textOf(piece))).length }
}

/** How far a run of lines with amounts goes; lines of one piece may stand between them. */
function endOfTable(cuts: readonly Cut[], start: number): number {
  const isRow = (cut: Cut) => cut.pieces.length > 1 && cut.amounts > 0 && !leader.test(textOf(cut.line))
  if (!isRow(cuts[start]!)) return start
  let end = start + 1
  for (let i = end; i < cuts.length; i++) {
    const cut = cuts[i]!
    const step = cut.line.y - cuts[i - 1]!.line.y
    if (step > 3.5 * cut.line.size || caption.test(textOf(cut.line))) break
    if (isRow(cut)) end = i + 1
    else if (i - end > 1) break
  }
  return end
}

/** Column intervals: where the pieces of the fullest lines stand. */
function columnsOf(body: readonly Cut[]): [number, number][] {
  const most = Math.max(...body.map((cut) => cut.pieces.length))
  const full = body.filter((cut) => cut.amounts > 0 && cut.pieces.length >= Math.max(2, most - 1))
  const spans = full.flatMap((cut) => cut.pieces.map((piece): [number, number] => [piece.x0, piece.x1]))
  spans.sort((a, b) => a[0] - b[0])
  const columns: [number, number][] = []
  for (const [x0, x1] of spans) {
    const last = columns.at(-1)
    if (last && x0 < last[1]) last[1] = Math.max(last[1], x1)
    else columns.push([x0, x1])
  }
  return columns
}

/** Three lines with amounts under each other, more than a list with page numbers. */
function isTable(body: readonly Cut[], columns: readonly [number, number][]): boolean {
  const rows = body.filter((cut) => cut.amounts > 0)
  const rich = rows.filter((cut) => cut.pieces.length > 2)
  const exact = rows.filter((cut) => cut.pieces.some((piece) => /\d[.,]\d/.test(textOf(piece))))
  if (columns.length > 2) return rows.length > 2 && rich.length > 1 && exact.length > 1
  return rows.length > 2 && exact.length > 2
}

/** The header lines right above a table: at least one with several pieces, small ones around it. */
function headAbove(rest: readonly Line[], first: Cut, columns: readonly [number, number][]): Line[] {
  const head: Line[] = []
  let below = first.line
  for (let i = rest.length - 1; i >= 0 && head.length < 6; i--) {
    const line = rest[i]!
    const pieces = cutLine(line).pieces
    const step = below.y - line.y
    const width = columns.at(-1)![1] - columns[0]![0]
    const small = line.x1 - line.x0 < 0.4 * width && Math.abs(line.size - first.line.size) < 0.1 * line.size
    if (caption.test(textOf(line)) || step > 3.5 * line.size) break
    if (pieces.length < 2 && !(small && step < 1.6 * line.size && head.length > 0)) break
    head.unshift(line)
    below = line
  }
  return head
}

function tableOf(
  head: readonly Line[],
  body: readonly Cut[],
  columns: readonly [number, number][],
  page: number,
): PageTable {
  const xs = [columns[0]![0] - 2]
  for (let c = 1; c < columns.length; c++) xs.push((columns[c - 1]![1] + columns[c]![0]) / 2)
  xs.push(columns.at(-1)![1] + 2)
  const rows = [...headRows(head, columns, xs, page), ...bodyRows(body, columns, xs, page)]
  const all = [...head, ...body.map((cut) => cut.line)]
  const top = Math.min(...all.map((line) => line.y - line.size / 2))
  const bottom = Math.max(...all.map((line) => line.y + line.size / 2))
  return { kind: "table", laid: true, page, top, bottom, xs, rows }
}

function cellOf(
  lines: readonly Line[],
  column: number,
  colspan: number,
  rowspan: number,
  xs: readonly number[],
  page: number,
): PageCell {
  const wrapped = joinLines(lines, xs[column]!, xs[column + colspan]!)
  return { text: wrapped.text, column, colspan, rowspan, page, wrapped }
}

interface HeadWord {
  readonly piece: Line
  readonly from: number
  readonly to: number
}

/** Header lines as rows: a word over several columns spans them, one alone in its column spans the rows. */
function headRows(
  head: readonly Line[],
  columns: readonly [number, number][],
  xs: readonly number[],
  page: number,
): PageRow[] {
  const levels: HeadWord[][] = []
  for (const line of head.toReversed())
    levels.unshift(
      cutLine(line).pieces.map((piece) => {
        const spans = levels.map((below) => spanOver(piece, below)).filter((word) => word !== null)
        return spans[0] ?? { piece, ...rangeOf(piece, columns) }
      }),
    )
  const over = (c: number) =>
    levels.flatMap((level, r) =>
      level.filter(({ from, to }) => from <= c && c <= to).map((word) => ({ word, r })),
    )
  const shared = levels.map((level) => level.some((word) => over(word.from).length > 1))
  // A line of words that all stand alone in their columns is no row of its own.
  const kept = levels.flatMap((_, r) => (shared[r] ? [r] : []))
  if (kept.length === 0 && levels.length > 0) kept.push(0)
  return kept.map((level, row): PageRow => {
    const cells: PageCell[] = []
    for (let c = 0; c < columns.length; ) {
      const words = over(c)
      const first = words[0]?.word
      const own = words.find(({ r }) => r === level)?.word
      const single = words.length < 2
      const word = single ? first : own
      const to = word && word.from === c ? word.to : c
      if (!single) cells.push(cellOf(own ? [own.piece] : [], c, to - c + 1, 1, xs, page))
      else if (row === 0) cells.push(cellOf(first ? [first.piece] : [], c, to - c + 1, kept.length, xs, page))
      c = to + 1
    }
    return { page, height: head[0]!.size * 1.5, cells }
  })
}

/** A word better centred over several words of the line below than over any one of them spans their columns. */
function spanOver(piece: Line, below: readonly HeadWord[]): HeadWord | null {
  const middle = (piece.x0 + piece.x1) / 2
  let best: HeadWord | null = null
  let nearest = 2 * piece.size
  for (let i = 0; i < below.length; i++)
    for (let k = i; k < below.length; k++) {
      const away = Math.abs((below[i]!.piece.x0 + below[k]!.piece.x1) / 2 - middle)
      if (away >= nearest) continue
      nearest = away
      best = k > i ? { piece, from: below[i]!.from, to: below[k]!.to } : null
    }
  return best
}

/** Which columns a header word stands over: those it touches, or the two (or more) it is centred between. */
function rangeOf(piece: Line, columns: readonly [number, number][]): { from: number; to: number } {
  const touched = columns.flatMap(([x0, x1], c) =>
    Math.min(x1, piece.x1) - Math.max(x0, piece.x0) > 0 ? [c] : [],
  )
  if (touched.length > 0) return { from: touched[0]!, to: touched.at(-1)! }
  const middle = (piece.x0 + piece.x1) / 2
  const after = columns.findIndex(([x0]) => x0 > middle)
  if (after < 0) return { from: columns.length - 1, to: columns.length - 1 }
  if (after === 0) return { from: 0, to: 0 }
  const toLeft = middle - columns[after - 1]![1]
  const toRight = columns[after]![0] - middle
  if (Math.max(toLeft, toRight) < 2 * Math.min(toLeft, toRight) + piece.size)
    return { from: after - 1, to: after }
  return toLeft < toRight ? { from: after - 1, to: after - 1 } : { from: after, to: after }
}

/** Lines with several pieces are rows; a piece alone close to one belongs to it. */
function bodyRows(
  body: readonly Cut[],
  columns: readonly [number, number][],
  xs: readonly number[],
  page: number,
): PageRow[] {
  const rows: { y: number; lines: Line[][] }[] = []
  const nearest = (piece: Line) => {
    const overlaps = columns.map(([x0, x1]) => Math.min(x1, piece.x1) - Math.max(x0, piece.x0))
    return overlaps.indexOf(Math.max(...overlaps))
  }
  const alone = (cut: Cut) => cut.pieces.length === 1 && cut.amounts === 0
  for (const cut of body) {
    if (alone(cut)) continue
    const lines = columns.map((): Line[] => [])
    for (const piece of cut.pieces) lines[nearest(piece)]!.push(piece)
    rows.push({ y: cut.line.y, lines })
  }
  for (const cut of body.filter(alone)) {
    const near = rows.find((row) => Math.abs(row.y - cut.line.y) < 1.3 * cut.line.size)
    if (near) near.lines[nearest(cut.line)]!.push(cut.line)
    else {
      const lines = columns.map((_, c) => (c === nearest(cut.line) ? [cut.line] : []))
      rows.push({ y: cut.line.y, lines })
    }
  }
  rows.sort((a, b) => a.y - b.y)
  return rows.map((row) => ({
    page,
    height: body[0]!.line.size * 1.5,
    cells: row.lines.map((lines, c) =>
      cellOf(
        lines.sort((a, b) => a.y - b.y),
        c,
        1,
        1,
        xs,
        page,
      ),
    ),
  }))
}
