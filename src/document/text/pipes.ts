import type { Block, Cell, Row } from "../blocks.ts"
import type { Line } from "./layout/segments.ts"

const pipe = /[|｜│┃]/g
const rule = /^[\s\-+=:|｜│┃─━┼├┤┌┐└┘┬┴╋]+$/

/** A row whose cells are all blank, such as the only one of an empty table. */
const isBlankRow = /^\s*[|｜│┃](?:[\s\u3000]*[|｜│┃]){2,}\s*$/

/** Whether a line has cells parted by strokes: `1 | 收入 | 12.00 |`. */
export function isPiped(text: string): boolean {
  return (text.match(pipe)?.length ?? 0) >= 2 || (rule.test(text) && /[─━]{2}|[+-]{3}/.test(text))
}

interface Piped {
  /** Without the blank cells that merged ones leave at the end. */
  readonly filled: readonly string[]
  readonly texts: readonly string[]
  readonly line: number
}

/** A table copied from a page, a line a row, its cells parted by strokes. Null when the lines are no table. */
export function pipedTable(lines: readonly Line[], table: number): Block | null {
  return partedTable(
    lines.flatMap(({ text, number }) =>
      text.trim() === "" || (rule.test(text) && !isBlankRow.test(text))
        ? []
        : [{ texts: cellsOf(text), line: number }],
    ),
    table,
  )
}

/**
 * A table of rows that were copied cell by cell. What was merged is lost: the rows above the first figure are laid over
 * the columns again. Null when the rows are no table.
 */
export function partedTable(cells: readonly Omit<Piped, "filled">[], table: number): Block | null {
  const rows = cells.map(({ texts, line }): Piped => {
    const filled = texts.slice(0, texts.findLastIndex((cell) => cell !== "") + 1)
    return { texts, filled, line }
  })
  const width = Math.max(...rows.map((row) => row.filled.length))
  if (rows.length < 2 || width < 2) return null
  const body = rows.findIndex(
    ({ filled }) => filled.length === 0 || filled.some((text) => /^-?[\d,]+(?:\.\d+)?%?$/.test(text)),
  )
  const head = rows.slice(0, body < 0 ? 1 : body)
  if (isComplete(rows, head)) return completeTable(rows, head.length, table)
  let below: readonly (readonly [number, number])[] | null = null
  const spans = [...head].reverse().map(({ filled }) => {
    const own = headSpans(filled, below, width)
    if (!filled.some((text) => /[:：]/.test(text))) below = own
    return own
  })
  spans.reverse()
  const laid = rows.map((row, r): Row => {
    const own = spans[r] ?? row.texts.slice(0, width).map((_, i) => [i, 1] as const)
    const at = { line: row.line, table, row: r + 1 }
    const cells = own.map(([first, colspan], i): Cell => {
      const text = (r < head.length ? row.filled : row.texts)[i]!
      return { text, column: first + 1, colspan, rowspan: 1, at: { ...at, column: i + 1 } }
    })
    return { cells: r < head.length ? withBlanks(cells, width, at) : cells, at }
  })
  return { kind: "table", rows: laid, at: { line: rows[0]!.line, table } }
}

/**
 * Whether merged cells left their blanks where they were: every row has as many cells, and a header has gaps, or goes on
 * below a row that fills every column.
 */
function isComplete(rows: readonly Piped[], head: readonly Piped[]): boolean {
  const count = rows[0]!.texts.length
  const titles = head.filter(({ filled }) => !filled.some((text) => /[:：]/.test(text)))
  return (
    rows.every(({ texts }) => texts.length === count) &&
    titles.some(({ filled }, i) => filled.includes("") || titles[i - 1]?.filled.length === count)
  )
}

/** Words of a header that some forms print where the first row of figures has its sums. */
const lowest = /^(?:合计|小计|基本支出|项目支出|人员经费|公用经费)$/

/** A table whose cells stand in their columns: a title of the header reaches over the blanks that have titles below. */
function completeTable(rows: readonly Piped[], head: number, table: number): Block {
  const laid = rows.map(({ texts, line }, r): Row => {
    const at = { line, table, row: r + 1 }
    const isOver = (x: number) =>
      r < head &&
      texts[x] === "" &&
      (rows.slice(r + 1, head).some((below) => below.texts[x] !== "") ||
        lowest.test(rows[head]?.texts[x] ?? ""))
    const cells: Cell[] = []
    for (let x = 0; x < texts.length; ) {
      let to = x + 1
      while (texts[x] !== "" && to < texts.length && isOver(to)) to++
      const place = { ...at, column: cells.length + 1 }
      cells.push({ text: texts[x]!, column: x + 1, colspan: to - x, rowspan: 1, at: place })
      x = to
    }
    return { cells, at }
  })
  return { kind: "table", rows: laid, at: { line: rows[0]!.line, table } }
}

function cellsOf(text: string): string[] {
  const cells = text.split(/[|｜│┃]/).map((cell) => cell.trim())
  if (/^\s*[|｜│┃]/.test(text)) cells.shift()
  if (/[|｜│┃]\s*$/.test(text)) cells.pop()
  return cells
}

/**
 * Where the titles of a row stand, as first column and number of columns: as many as the table is wide stand one over
 * each, fewer at the right, those over other titles share them.
 */
function headSpans(
  titles: readonly string[],
  below: readonly (readonly [number, number])[] | null,
  width: number,
): (readonly [number, number])[] {
  const lowest = titles.map((_, i) => [width - titles.length + i, 1] as const)
  if (titles.length === width || titles.some((text) => /[:：]/.test(text)))
    return titles.map((_, i) => [i, 1] as const)
  if (!below) return lowest
  // Titles left of those below reach down beside them.
  const left = below[0]![0]
  const over = titles.length - left
  if (over <= 0 || over > below.length) return lowest
  const share = Math.floor(below.length / over)
  return titles.map((_, i) => {
    if (i < left) return [i, 1] as const
    const from = below[(i - left) * share]!
    const to = below[i === titles.length - 1 ? below.length - 1 : (i - left + 1) * share - 1]!
    return [from[0], to[0] + to[1] - from[0]] as const
  })
}

/** A row with blank cells where it has none, so that every column is covered. */
function withBlanks(cells: readonly Cell[], width: number, at: Row["at"]): Cell[] {
  const all = [...cells]
  for (let column = 1; column <= width; column++)
    if (!cells.some((cell) => cell.column <= column && column < cell.column + cell.colspan))
      all.push({ text: "", column, colspan: 1, rowspan: 1, at: { ...at, column } })
  return all.sort((a, b) => a.column - b.column)
}
