import { displayWidth } from "../../text/width.ts"
import { isCode, isNumber, type Segment } from "./segments.ts"

/** A printed line of a table. */
export interface TableLine {
  readonly segments: Segment[]
  readonly number: number
  /** Blank lines before it. */
  readonly gap: number
}

/** A line while rows are put together: the columns of its cells and what it can be. */
interface Placed {
  readonly line: TableLine
  readonly columns: readonly number[]
  /** It has a figure or a code. */
  readonly main: boolean
}

/** What the lines of a table tell of its columns. */
interface Columns {
  /** The widest text of each, which is how wide a broken text must be to go on in the next line. */
  readonly widths: ReadonlyMap<number, number>
  /** Those in which every row has a cell. */
  readonly expected: readonly number[]
  /** Those whose cells span rows: they stand anywhere and tell no row. */
  readonly spans: number
  /** Whether rows are known by a figure, a code or the number of an item. */
  readonly mains: boolean
  /** Whether blank lines stand between most lines. */
  readonly airy: boolean
}

/** Where a cell stands in a row that is higher than it. */
type Setting = "middle" | "top"

const item = /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．](?!\d)|其中[:：]|（[一二三四五六七八九十]+）)/

/** A name that ends so has no further line. */
const whole = /(?:合计|总计|小计)$/

/** A name by itself, wherever it stands. */
const total = /^(?:本年|收入|支出)*(?:合计|总计)$/

/** The whole label of a merged cell. */
const label = /.{2}指标$/

/** A row of more lines is none. */
const mostLines = 14

/**
 * Puts the lines of a table's body together into rows: of all ways to cut them the one in which every row has its
 * cells, a text is broken only where its column is full, and cells stand in the middle of their rows, or all at the
 * top.
 */
export function rowsOf(lines: readonly TableLine[], columnsOf: (line: TableLine) => number[]): TableLine[][] {
  return cutRows(lines, columnsOf, 0).rows
}

/** The rows, and how unlikely the least likely of them is; the cells of the first `spans` columns are merged ones. */
export function cutRows(
  lines: readonly TableLine[],
  columnsOf: (line: TableLine) => number[],
  spans: number,
): { rows: TableLine[][]; worst: number } {
  const placed = lines.map(
    (line): Placed => ({
      line,
      columns: columnsOf(line),
      main: line.segments.some(({ text, rest }) => !rest && (isNumber(text) || isCode(text))),
    }),
  )
  const columns = columnsIn(placed, spans)
  const [middle, top] = [cut(placed, columns, "middle"), cut(placed, columns, "top")]
  const best = top.cost < middle.cost ? top : middle
  return { rows: best.rows.map(([from, to]) => lines.slice(from, to)), worst: best.worst }
}

function columnsIn(placed: readonly Placed[], spans: number): Columns {
  const widths = new Map<number, number>()
  const counts = new Map<number, number>()
  for (const { line, columns } of placed)
    line.segments.forEach(({ text }, i) => {
      const column = columns[i]!
      counts.set(column, (counts.get(column) ?? 0) + 1)
      if (isNumber(text) || isCode(text)) return
      widths.set(column, Math.max(widths.get(column) ?? 0, displayWidth(text)))
    })
  const begins = ({ line, main }: Placed) => main || line.segments.some(({ text }) => item.test(text))
  const main = placed.filter(begins).length
  const mains = main * 3 >= placed.length
  const enough = mains ? 0.9 * main : 0
  const expected = [...counts].flatMap(([column, count]) =>
    column >= spans && count >= enough ? [column] : [],
  )
  const airy = placed.filter(({ line }) => line.gap > 0).length * 2 > placed.length
  return { widths, expected, spans, mains, airy }
}

interface Cut {
  readonly cost: number
  /** The cost of the least likely row. */
  readonly worst: number
  /** First line of each row and the line after its last. */
  readonly rows: readonly (readonly [number, number])[]
}

function cut(placed: readonly Placed[], columns: Columns, setting: Setting): Cut {
  // The last row of a page that is broken there has its cells at the top, whatever the others have.
  const costIn = (start: number, end: number) => {
    const lines = placed.slice(start, end)
    const own = costOf(lines, columns, setting)
    const last = setting === "middle" && end === placed.length && lines.length > 1
    return last ? Math.min(own, costOf(lines, columns, "top") + 0.5) : own
  }
  const costs = [0]
  const from = [0]
  for (let end = 1; end <= placed.length; end++) {
    costs[end] = Infinity
    for (let start = end - 1; start >= Math.max(0, end - mostLines); start--) {
      const joint = start > 0 && columns.airy && placed[start]!.line.gap === 0 ? 1 : 0
      const cost = costs[start]! + joint + costIn(start, end)
      if (cost >= costs[end]!) continue
      costs[end] = cost
      from[end] = start
    }
  }
  const rows: [number, number][] = []
  for (let end = placed.length; end > 0; end = from[end]!) rows.unshift([from[end]!, end])
  const worst = Math.max(0, ...rows.map(([start, end]) => costIn(start, end)))
  return { cost: costs.at(-1)!, worst, rows }
}

interface Piece {
  readonly text: string
  readonly start: number
  readonly line: number
  readonly y?: number | undefined
}

/** How unlikely it is that some lines are one row. */
function costOf(lines: readonly Placed[], columns: Columns, setting: Setting): number {
  const cells = new Map<number, Piece[]>()
  const labels = new Map<number, number>()
  lines.forEach(({ line, columns: own }, i) => {
    line.segments.forEach(({ text, start, y }, k) => {
      const column = own[k]!
      if (column < columns.spans) {
        if (label.test(text)) labels.set(column, (labels.get(column) ?? 0) + 1)
        return
      }
      const pieces = cells.get(column)
      if (pieces) pieces.push({ text, start, line: i, y })
      else cells.set(column, [{ text, start, line: i, y }])
    })
  })
  // Of two ways as good the one with fewer rows: all cells of a line are seldom full by chance.
  let cost = 0.5
  let figuresOff = 0
  for (const [column, pieces] of cells) {
    const off = offOf(pieces, lines.length, setting)
    if (pieces.every(({ text }) => isNumber(text) || isCode(text))) {
      figuresOff = Math.max(figuresOff, off)
      cost += 30 * (pieces.length - 1)
    } else cost += 2 * off + brokenCost(pieces, columns.widths.get(column) ?? 0)
  }
  cost += 2 * figuresOff
  // Merged cells span rows, no row has two of them.
  for (const count of labels.values()) cost += 30 * (count - 1)
  for (const { line } of lines.slice(1)) if (line.gap > 0) cost += columns.airy ? 1 : 3
  return cost + missingCost(lines, cells, columns)
}

/** How far a cell stands from its place in the row, in lines. */
function offOf(pieces: readonly Piece[], height: number, setting: Setting): number {
  const [first, last] = [pieces[0]!.line, pieces.at(-1)!.line]
  if (setting === "top") return first
  // In a high row the middle of an even number of lines falls on one of them.
  const slack = height >= 6 ? 0.5 : 0
  return Math.max(0, Math.abs(first + last - (height - 1)) / 2 - slack)
}

/** Lines of a cell are nearer to each other on paper, in lines. */
const apart = 1.3

/** A text goes on in the next line where its column is full; an item begins anew. */
function brokenCost(pieces: readonly Piece[], width: number): number {
  let cost = 0
  for (let i = 1; i < pieces.length; i++) {
    const [above, below] = [pieces[i - 1]!, pieces[i]!]
    if (isSplit(above.text, below.text)) continue
    // On paper the lines of a cell are as close as lines are anywhere on the page.
    if (above.y !== undefined && below.y !== undefined && below.y - above.y > apart) {
      cost += 30
      continue
    }
    if (
      item.test(below.text) ||
      standsAlone(above.text, below.text) ||
      isNumber(above.text) ||
      isNumber(below.text)
    )
      cost += 30
    else if (whole.test(above.text) || beginsAgain(pieces, below.text)) cost += 20
    // A line that begins further right ended further right too.
    else cost += Math.min(above.start - below.start >= 3 ? 4 : 12, shortCost(above.text, below.text, width))
    cost += 3 * Math.max(0, below.line - above.line - 2)
    if (/[。；]$/.test(above.text)) cost += 1
  }
  return cost
}

/** Whether a line is the first of its text once more: rows often give the same reason. */
const beginsAgain = (pieces: readonly Piece[], text: string) =>
  pieces.length > 2 && text.length > 3 && text === pieces[0]!.text

/** Whether a total is a name of its own, not the rest of 本年收入 or 本年支出. */
function standsAlone(above: string, below: string): boolean {
  return total.test(below) && !(/^[合总]计$/.test(below) && /(?:收入|支出)$/.test(above))
}

/** Whether a narrow column cut a figure at its point or comma, or a code of letters and digits anywhere. */
function isSplit(above: string, below: string): boolean {
  if (/^[A-Z]\d+$/.test(above) && /^\d{1,6}$/.test(below)) return true
  return (/\d[.,]$/.test(above) && /^\d/.test(below)) || (/\d$/.test(above) && /^[.,]\d/.test(below))
}

/** What a line is never broken within: a number or word with its brackets, a character with the sign behind it. */
const unit = /^(?:[（(【《“[]*[A-Za-z\d.,%]+[】）)\]]*[A-Za-z\d]*|[（(【《“[]*.[，。；、：）)》”】]*)/

/** How unlikely it is that a line was broken so far from the end of its column: no more of the next piece fits on a full one. */
function shortCost(text: string, next: string, width: number): number {
  const room = width - displayWidth(text) - displayWidth(unit.exec(next)?.[0] ?? "")
  return room < 2 ? 0 : room <= 3 ? 1 : 12
}

/** Cells that every row has and these lines do not; lines that are known by no figure or code, or by several. */
function missingCost(
  lines: readonly Placed[],
  cells: ReadonlyMap<number, Piece[]>,
  columns: Columns,
): number {
  const missing = columns.expected.filter((column) => !cells.has(column)).length
  if (!columns.mains) return 5 * missing
  const main = lines.filter((line) => line.main).length
  if (main > 0) {
    // Figures are somebody's.
    const nameless = [...cells.values()].every((pieces) =>
      pieces.every(({ text }) => isNumber(text) || isCode(text)),
    )
    return 5 * missing + 4 * (main - 1) + (nameless ? 8 : 0)
  }
  const named = [...cells.values()].some(([first]) => item.test(first!.text) || whole.test(first!.text))
  return named ? 3 : 6
}
