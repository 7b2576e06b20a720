import { displayWidth } from "../../text/width.ts"
import { type Columns, mostLines, type Placed, type RowCosts, rowCosts, type Setting } from "./row-costs.ts"
import { isItem } from "./row-joins.ts"
import { isCode, isNumber, type Segment } from "./segments.ts"

/** A printed line of a table. */
export interface TableLine {
  readonly segments: Segment[]
  readonly number: number
  /** Blank lines before it. */
  readonly gap: number
}

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
  const costs = rowCosts(placed, columns)
  const [middle, top] = [cut(placed, columns, costs, "middle"), cut(placed, columns, costs, "top")]
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
  const begins = ({ line, main }: Placed) => main || line.segments.some(({ text }) => isItem(text))
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

function cut(placed: readonly Placed[], columns: Columns, costs: RowCosts, setting: Setting): Cut {
  // The last row of a page that is broken there has its cells at the top, whatever the others have.
  const costIn = (start: number, end: number) => {
    const own = costs[setting](start, end)
    const last = setting === "middle" && end === placed.length && end - start > 1
    return last ? Math.min(own, costs.top(start, end) + 0.5) : own
  }
  const least = [0]
  const from = [0]
  for (let end = 1; end <= placed.length; end++) {
    least[end] = Infinity
    for (let start = end - 1; start >= Math.max(0, end - mostLines); start--) {
      const joint = start > 0 && columns.airy && placed[start]!.line.gap === 0 ? 1 : 0
      const cost = least[start]! + joint + costIn(start, end)
      if (cost >= least[end]!) continue
      least[end] = cost
      from[end] = start
    }
  }
  const rows: [number, number][] = []
  for (let end = placed.length; end > 0; end = from[end]!) rows.push([from[end]!, end])
  rows.reverse()
  const worst = rows.reduce((most, [start, end]) => Math.max(most, costIn(start, end)), 0)
  return { cost: least.at(-1)!, worst, rows }
}
