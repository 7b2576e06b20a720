import { displayWidth } from "../../../text/width.ts"
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
  readonly columns: number[]
  /** It has a figure or a code. */
  readonly main: boolean
  /** It begins a row by itself: 一、 1. 其中： （一） */
  readonly item: boolean
}

const item = /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．]|其中[:：]|（[一二三四五六七八九十]+）)/

/** A name that ends so has no further line. */
const whole = /(?:合计|总计|小计)$/

/**
 * Puts the lines of a table's body together into rows. A line with a figure or a code is a row; pieces of
 * names around it belong to it when its own name is broken: as many lines above as below where cells are
 * centred, only below where they are set from the top. Names that are not broken are rows without figures.
 */
export function rowsOf(lines: readonly TableLine[], columnsOf: (line: TableLine) => number[]): TableLine[][] {
  const placed = lines.map(
    (line): Placed => ({
      line,
      columns: columnsOf(line),
      main: line.segments.some((segment) => isNumber(segment.text) || isCode(segment.text)),
      item: line.segments.some((segment) => item.test(segment.text)),
    }),
  )
  const widths = widestNames(placed)
  const rows: TableLine[][] = []
  const fromTop = isSetFromTop(placed, widths)
  for (const group of groupsOf(placed, widths)) {
    for (const row of groupRows(group, widths, fromTop)) rows.push(row)
  }
  return rows
}

/** Blank lines part rows; where they stand between most lines, not the pieces of a name. */
function groupsOf(placed: readonly Placed[], widths: ReadonlyMap<number, number>): Placed[][] {
  const airy = placed.filter((line) => line.line.gap > 0).length * 2 > placed.length
  const groups: Placed[][] = []
  placed.forEach((line, i) => {
    const piece =
      airy && !line.main && !line.item && goesOn(placed, i, widths) && !standsAbove(line, placed[i + 1])
    if (i > 0 && (line.line.gap === 0 || piece)) groups.at(-1)!.push(line)
    else groups.push([line])
  })
  return groups
}

/** Whether a line without figures stands right above figures that have no name of their own. */
function standsAbove(line: Placed, next: Placed | undefined): boolean {
  return next?.main === true && next.line.gap === 0 && line.columns.every((column) => !cellOf(next, column))
}

/** The widest text of each column, which is how wide a broken name must be to go on in the next line. */
function widestNames(placed: readonly Placed[]): Map<number, number> {
  const widths = new Map<number, number>()
  for (const { line, columns } of placed)
    line.segments.forEach((segment, i) => {
      if (isNumber(segment.text) || isCode(segment.text)) return
      widths.set(columns[i]!, Math.max(widths.get(columns[i]!) ?? 0, segment.end - segment.start))
    })
  return widths
}

function isFull(segment: Segment, column: number, widths: ReadonlyMap<number, number>): boolean {
  const widest = widths.get(column) ?? 0
  return segment.end - segment.start >= widest - Math.max(3, widest / 4)
}

/** The cell of a column in the nearest line above (or below) that has one, a few lines away at most. */
function neighbour(group: readonly Placed[], at: number, step: 1 | -1, column: number): Segment | null {
  for (let i = at + step; i >= 0 && i < group.length && Math.abs(i - at) <= 3; i += step) {
    const cell = cellOf(group[i]!, column)
    if (cell) return cell
  }
  return null
}

/** Whether every cell of a line can be the rest of the text above it. */
function goesOn(group: readonly Placed[], at: number, widths: ReadonlyMap<number, number>): boolean {
  const { line, columns } = group[at]!
  return line.segments.every((segment, i) => {
    if (item.test(segment.text)) return false
    const above = neighbour(group, at, -1, columns[i]!)
    // A line is wrapped where it is full: what follows is no wider.
    const wider = above !== null && displayWidth(segment.text) > displayWidth(above.text) + 1
    return above !== null && !wider && !whole.test(above.text) && isFull(above, columns[i]!, widths)
  })
}

/** Whether every cell of a line can be the beginning of the text below it. */
function leads(group: readonly Placed[], at: number, widths: ReadonlyMap<number, number>): boolean {
  const { line, columns } = group[at]!
  return line.segments.every((segment, i) => {
    const below = neighbour(group, at, 1, columns[i]!)
    return below !== null && !item.test(below.text) && isFull(segment, columns[i]!, widths)
  })
}

/** Whether a line is the beginning of a name whose figures follow: they have none, or a middle piece of it. */
function leadsToFigures(group: readonly Placed[], at: number, widths: ReadonlyMap<number, number>): boolean {
  if (!leads(group, at, widths)) return false
  const next = group.findIndex((line, i) => i > at && (line.main || line.item))
  if (next < 0 || next > at + 3 || !group[next]!.main) return false
  const below = group[next + 1]
  return group[at]!.columns.every(
    (column) =>
      !cellOf(group[next]!, column) ||
      (continues(group[next]!, column) &&
        below !== undefined &&
        !below.main &&
        cellOf(below, column) !== null),
  )
}

/**
 * Whether an item stands above the figures of its row: they have no name of their own, or in a narrow column a
 * middle piece of it, and the name goes on below.
 */
function isAbove(group: readonly Placed[], at: number, widths: ReadonlyMap<number, number>): boolean {
  const next = group.findIndex((line, i) => i > at && (line.main || line.item))
  const { columns, line } = group[at]!
  if (next < 0 || next > at + 3) return false
  // In the other half of a two-sided table the row may have a name without figures.
  if (!group[next]!.main && columns.some((column) => cellOf(group[next]!, column))) return false
  const own = line.segments.flatMap((segment, i) => (item.test(segment.text) ? [columns[i]!] : []))
  const narrow = own.every(
    (column) => (widths.get(column) ?? 0) <= 8 && isFull(cellOf(group[at]!, column)!, column, widths),
  )
  const named = own.filter((column) => cellOf(group[next]!, column) !== null)
  if (named.length > 0 && !(narrow && named.every((column) => continues(group[next]!, column)))) return false
  const below = group[next + 1]
  return below !== undefined && !below.main && own.some((column) => continues(below, column))
}

function cellOf(line: Placed, column: number): Segment | null {
  const index = line.columns.indexOf(column)
  return index >= 0 ? line.line.segments[index]! : null
}

function continues(line: Placed, column: number): boolean {
  const cell = cellOf(line, column)
  return cell !== null && !item.test(cell.text) && !whole.test(cell.text)
}

/** Whether names go on below their row's figures everywhere: no piece of a name stands above its figures. */
function isSetFromTop(placed: readonly Placed[], widths: ReadonlyMap<number, number>): boolean {
  let above = 0
  let below = 0
  for (const group of groupsOf(placed, widths))
    group.forEach((line, i) => {
      if (line.main) return
      if (line.item) {
        if (isAbove(group, i, widths)) above++
      } else if (goesOn(group, i, widths)) below++
      else if (leads(group, i, widths)) above++
    })
  return above === 0 && below > 0
}

function groupRows(
  group: readonly Placed[],
  widths: ReadonlyMap<number, number>,
  fromTop: boolean,
): TableLine[][] {
  // Anchors begin rows: lines with figures, and names without that are no piece of another.
  const anchors = group.flatMap((line, i) => {
    if (line.main) return [i]
    if (line.item) return isAbove(group, i, widths) ? [] : [i]
    return goesOn(group, i, widths) || leadsToFigures(group, i, widths) ? [] : [i]
  })
  if (anchors.length === 0) return [group.map((one) => one.line)]
  const rows = anchors.map((anchor) => ({ start: anchor, end: anchor + 1 }))
  rows[0]!.start = 0
  rows.at(-1)!.end = group.length
  for (let r = 0; r + 1 < rows.length; r++) {
    const [row, next] = [rows[r]!, rows[r + 1]!]
    const [anchor, after] = [anchors[r]!, anchors[r + 1]!]
    const between = after - anchor - 1
    const above = anchor - row.start
    let below: number
    if (!group[after]!.main || fromTop) below = between
    else if (group[anchor]!.main && above === 0)
      below = needsName(group, anchor + 1, after) ? Math.max(0, between - 1) : between
    else if (group[anchor]!.main) below = Math.min(above, between)
    else
      below = countWhile(
        between,
        (k) => goesOn(group, anchor + 1 + k, widths) && !group[anchor + 1 + k]!.item,
      )
    // A piece the row above cannot hold leads to the next, and the other way round.
    while (below > 0 && !goesOn(group, anchor + below, widths)) below--
    while (below < between && !canLead(group, anchor + below + 1, after, widths)) below++
    row.end = anchor + 1 + below
    next.start = row.end
  }
  return rows.map(({ start, end }) => group.slice(start, end).map((one) => one.line))
}

/** Whether the figures of a line have no name of their own where pieces of names stand above them. */
function needsName(group: readonly Placed[], from: number, main: number): boolean {
  return group
    .slice(from, main)
    .some((piece) => piece.columns.some((column) => cellOf(group[main]!, column) === null))
}

function countWhile(limit: number, test: (index: number) => boolean): number {
  let count = 0
  while (count < limit && test(count)) count++
  return count
}

/** Whether a piece can stand above the figures of the next row, or is an item that does. */
function canLead(
  group: readonly Placed[],
  at: number,
  next: number,
  widths: ReadonlyMap<number, number>,
): boolean {
  if (group[at]!.item) return true
  return next - at <= 3 && leads(group, at, widths)
}
