import { isAmount, isWholeFigure } from "./cells.ts"
import type { PageCell, PageRow } from "./grid.ts"
import { carryOn } from "./lines.ts"

/**
 * The rows of a table before and after a page break as those of one table: a row cut in two is put together,
 * the empty half of a row dropped, merged cells carried over the break.
 */
export function sewn(first: readonly PageRow[], second: readonly PageRow[]): PageRow[] {
  const above = [...first]
  let below = [...second]
  const last = above.at(-1)
  const next = below[0]
  if (!last || !next) return [...above, ...below]
  const least = leastHeight([...above.slice(0, -1), ...below.slice(1, -1)])
  // Half a row without text: all of its text stands on the other side of the break.
  if (isBlank(next) && Math.min(last.height, next.height) < least) {
    last.height += next.height
    below = below.slice(1)
  } else if (isBlank(last) && last.height < least) {
    next.height += last.height
    above.pop()
  }
  if (above.length === 0 || below.length === 0) return [...above, ...below]
  if (isCut(cellsAtEnd(above), below[0]!)) {
    sew(above, below[0]!)
    return [...above, ...below.slice(1)]
  }
  return [...above, spannedOn(above, below), ...below.slice(1)]
}

function lengthOf(text: string): number {
  return text.replace(/\s+/g, "").length
}

/** The height of the lowest row that has text, less half a point. */
function leastHeight(rows: readonly PageRow[]): number {
  return Math.min(...rows.filter((row) => !isBlank(row)).map((row) => row.height)) - 0.5
}

function isBlank(row: PageRow): boolean {
  return row.cells.every((cell) => cell.text === "" && cell.rowspan === 1)
}

/**
 * Whether a page break cut a row in two: some cell was full at its last line and goes on below, and no cell
 * has a text of its own on both sides.
 */
function isCut(above: readonly PageCell[], next: PageRow): boolean {
  if (isRemainder(next, above)) return true
  const rest = isRestOfText(next, above)
  const deepest = Math.max(...above.filter((cell) => cell.rowspan === 1).map((cell) => cell.wrapped.lines))
  const isDone = (upper: PageCell) =>
    upper.text !== "" && !next.cells.some((cell) => cell.text !== "" && cell.column === upper.column)
  const done = above.filter(isDone).length
  let goesOn = rest
  for (const cell of next.cells) {
    if (cell.text === "") continue
    const upper = above.find((other) => other.column === cell.column && other.colspan === cell.colspan)
    if (!upper) return false
    if (upper.text === "") continue
    // What goes on below fills its cell to the last line and to the end of that line.
    const deep = upper.wrapped.lines >= deepest || done > 1 || (done > 0 && upper.wrapped.lines > 1)
    const full = upper.wrapped.room < cell.wrapped.head && deep && !numbered.test(cell.text)
    if (isWholeFigure(upper.text) || !(full || rest)) return false
    goesOn = true
  }
  return goesOn
}

/**
 * Carries merged cells over the page break: what an upper cell's span goes on to cover is taken out of the
 * row below, a piece of its label added to it. A piece is at most three characters long or starts in brackets.
 */
function spannedOn(rows: readonly PageRow[], below: readonly PageRow[]): PageRow {
  const above = cellsAtEnd(rows)
  const next = below[0]!
  const cells = next.cells.filter((cell) => {
    const upper = above.find((other) => other.column === cell.column && other.colspan === cell.colspan)
    if (!upper) return true
    const piece =
      upper.text !== "" &&
      (upper.rowspan > 1 || cell.rowspan > 1 || hasMergedLabels([...rows, ...below], cell.column)) &&
      upper.wrapped.room < cell.wrapped.head &&
      (lengthOf(cell.text) <= 3 || /^[（(）)]/.test(cell.text)) &&
      lengthOf(cell.text) < lengthOf(upper.text) &&
      /[\u4e00-\u9fff]$/.test(upper.text) &&
      !/[\d.,]/.test(cell.text)
    const onlyBelow = upper.text === "" && upper.rowspan > 1 && cell.text !== ""
    const onlyAbove = upper.text !== "" && upper.rowspan > 1 && cell.text === "" && cell.rowspan > 1
    if (!(cell.text === "" ? onlyAbove : piece || onlyBelow)) return true
    upper.text += cell.text
    upper.rowspan += cell.rowspan
    return false
  })
  return { ...next, cells }
}

/** Whether a column has merged labels of its own, apart from those of the head beside words over several columns. */
function hasMergedLabels(rows: readonly PageRow[], column: number): boolean {
  return rows.some(
    (row, r) =>
      r > 0 &&
      row.cells.some((cell) => cell.column === column && cell.rowspan > 1) &&
      !(r < 3 && row.cells.some((cell) => cell.colspan > 1)),
  )
}

/** A blank row of merged cells under cells of the same widths: the rest of a head that was cut. */
function isRemainder(next: PageRow, above: readonly PageCell[]): boolean {
  return (
    next.cells.every((cell) => cell.text === "") &&
    next.cells.some((cell) => cell.rowspan > 1) &&
    next.cells.every((cell) =>
      above.some(({ column, colspan }) => column === cell.column && colspan === cell.colspan),
    )
  )
}

/** What begins an entry of its own. */
const numbered =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．]|其中|(?:收入|支出|收支)总计$)/

/** Whether a row holds nothing but more of a long text that the row above has: its next paragraph. */
function isRestOfText(next: PageRow, above: readonly PageCell[]): boolean {
  const filled = next.cells.filter((cell) => cell.text !== "")
  const [rest] = filled
  if (!rest || filled.length > 1 || next.cells.length < 2 || rest.text.length < 8 || isAmount(rest.text))
    return false
  const upper = above.find((other) => other.column === rest.column && other.colspan === rest.colspan)
  return upper !== undefined && upper.text.length > 20
}

/** The cells that cover the last row, spans from above included. */
function cellsAtEnd(rows: readonly PageRow[]): PageCell[] {
  return rows.flatMap((row, r) => row.cells.filter((cell) => r + cell.rowspan >= rows.length))
}

/** Adds the second half of a cut row to the cells above it; spans that go on go on from there. */
function sew(rows: readonly PageRow[], next: PageRow): void {
  rows.at(-1)!.height += next.height
  for (const cell of cellsAtEnd(rows)) {
    const rest = next.cells.find((other) => other.column === cell.column && other.colspan === cell.colspan)
    if (!rest) continue
    cell.rowspan += rest.rowspan - 1
    if (rest.text === "") continue
    const { lines, room, head } = rest.wrapped
    cell.text = cell.text === "" ? rest.text : carryOn(cell.text, rest.text, cell.wrapped.room < head)
    cell.wrapped = { text: cell.text, lines: cell.wrapped.lines + lines, room, head: cell.wrapped.head }
  }
}
