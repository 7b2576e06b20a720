import { jointOf, namesRow, type Piece } from "./row-joins.ts"
import { isCode, isNumber, type Segment } from "./segments.ts"

/** A line while rows are put together: the columns of its cells and what it can be. */
export interface Placed {
  readonly line: { readonly segments: readonly Segment[]; readonly gap: number }
  readonly columns: readonly number[]
  /** It has a figure or a code. */
  readonly main: boolean
}

/** What the lines of a table tell of its columns. */
export interface Columns {
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
export type Setting = "middle" | "top"

/** How unlikely it is that the lines from one up to another are one row, its cells set in the one way or the other. */
export interface RowCosts {
  readonly middle: (start: number, end: number) => number
  readonly top: (start: number, end: number) => number
  /** How many cells were looked at. */
  readonly steps: number
}

/** A row of more lines is none. */
export const mostLines = 14

/** The whole label of a merged cell. */
const label = /.{2}指标$/

/** A cell of a line, and how it goes on from the cell above it in its column. */
interface Cell {
  readonly column: number
  readonly text: string
  readonly figure: boolean
  readonly names: boolean
  readonly cost: number
  readonly again: number
}

/** The pieces that the lines of a row have in one column. */
interface Pile {
  first: string
  top: number
  bottom: number
  count: number
  figures: boolean
  broken: number
  /** What is added to `broken` when there is a third piece, for the second may then be the first once more. */
  later: number
}

/** The costs of all rows that could be, each made of the one a line shorter: a cell is looked at once a row it is in. */
export function rowCosts(placed: readonly Placed[], columns: Columns): RowCosts {
  const lines = cellsOf(placed, columns)
  const middle = new Float64Array(placed.length * mostLines)
  const top = new Float64Array(placed.length * mostLines)
  const at = (start: number, end: number) => start * mostLines + end - start - 1
  const row = new Row(columns)
  for (let start = 0; start < placed.length; start++) {
    row.clear()
    for (let height = 1; height <= mostLines && start + height <= placed.length; height++) {
      const last = start + height - 1
      row.add(lines[last]!, placed[last]!)
      middle[at(start, last + 1)] = row.cost("middle")
      top[at(start, last + 1)] = row.cost("top")
    }
  }
  return {
    middle: (start, end) => middle[at(start, end)]!,
    top: (start, end) => top[at(start, end)]!,
    steps: row.steps,
  }
}

/** The cells of every line that tell of rows, each with what stands above it. */
function cellsOf(placed: readonly Placed[], columns: Columns): Cell[][] {
  const above = new Map<number, Piece>()
  return placed.map(({ line, columns: own }, i) =>
    line.segments.flatMap(({ text, start, y }, k): Cell[] => {
      const column = own[k]!
      const figure = isNumber(text) || isCode(text)
      if (column < columns.spans)
        return label.test(text) ? [{ column, text, figure, names: false, cost: 0, again: 0 }] : []
      const piece = { text, start, line: i, y }
      const before = above.get(column)
      above.set(column, piece)
      const joint =
        before && i - before.line < mostLines
          ? jointOf(before, piece, columns.widths.get(column) ?? 0)
          : { cost: 0, again: 0 }
      return [{ column, text, figure, names: namesRow(text), ...joint }]
    }),
  )
}

/** A row that grows by a line at a time. */
class Row {
  steps = 0
  private readonly columns: Columns
  private readonly expected: ReadonlySet<number>
  private piles = new Map<number, Pile>()
  private labels = new Map<number, number>()
  private height = 0
  private gaps = 0
  private mains = 0
  private missing = 0
  /** Whether any cell is no figure, and whether any begins with a name of a row. */
  private words = false
  private named = false

  constructor(columns: Columns) {
    this.columns = columns
    this.expected = new Set(columns.expected)
  }

  clear(): void {
    this.piles.clear()
    this.labels.clear()
    this.height = this.gaps = this.mains = 0
    this.missing = this.columns.expected.length
    this.words = this.named = false
  }

  add(cells: readonly Cell[], { line, main }: Placed): void {
    if (this.height > 0 && line.gap > 0) this.gaps += this.columns.airy ? 1 : 3
    if (main) this.mains++
    for (const cell of cells)
      if (cell.column < this.columns.spans)
        this.labels.set(cell.column, (this.labels.get(cell.column) ?? 0) + 1)
      else this.put(cell)
    this.height++
  }

  private put(cell: Cell): void {
    this.steps++
    if (!cell.figure) this.words = true
    const pile = this.piles.get(cell.column)
    if (!pile) {
      const at = this.height
      this.piles.set(cell.column, {
        first: cell.text,
        top: at,
        bottom: at,
        count: 1,
        figures: cell.figure,
        broken: 0,
        later: 0,
      })
      if (this.expected.has(cell.column)) this.missing--
      if (cell.names) this.named = true
      return
    }
    const again = cell.text === pile.first ? cell.again : cell.cost
    pile.bottom = this.height
    pile.count++
    pile.figures &&= cell.figure
    if (pile.count === 2) {
      pile.broken = cell.cost
      pile.later = again - cell.cost
    } else {
      pile.broken += again + pile.later
      pile.later = 0
    }
  }

  cost(setting: Setting): number {
    // Of two ways as good the one with fewer rows: all cells of a line are seldom full by chance.
    let cost = 0.5 + this.gaps
    let figuresOff = 0
    for (const pile of this.piles.values()) {
      this.steps++
      const off = offOf(pile, this.height, setting)
      if (pile.figures) {
        figuresOff = Math.max(figuresOff, off)
        cost += 30 * (pile.count - 1)
      } else cost += 2 * off + pile.broken
    }
    cost += 2 * figuresOff
    // Merged cells span rows, no row has two of them.
    for (const count of this.labels.values()) cost += 30 * (count - 1)
    return cost + this.missingCost()
  }

  /** Cells that every row has and these lines do not; lines that are known by no figure or code, or by several. */
  private missingCost(): number {
    const missing = 5 * this.missing
    if (!this.columns.mains) return missing
    // Figures are somebody's.
    if (this.mains > 0) return missing + 4 * (this.mains - 1) + (this.words ? 0 : 8)
    return this.named ? 3 : 6
  }
}

/** How far a cell stands from its place in the row, in lines. */
function offOf({ top, bottom }: Pile, height: number, setting: Setting): number {
  if (setting === "top") return top
  // In a high row the middle of an even number of lines falls on one of them.
  const slack = height >= 6 ? 0.5 : 0
  return Math.max(0, Math.abs(top + bottom - (height - 1)) / 2 - slack)
}
