import type { Measure } from "../../money/figure.ts"
import { copiesIn } from "./copies.ts"
import { type Cell, type End, isExact, type Link, setCell } from "./network.ts"
import { asPrecise, decimalsOf, measureOf } from "./printed.ts"
import { type Slip, scaleBetween, slipBetween, slipRank } from "./slip.ts"

/** One located defect: the cell, what it should say, and every broken relation that this explains. */
export interface Defect {
  readonly cell: Cell
  /** Cents as printed and as they should be. */
  readonly says: number
  readonly should: number
  readonly measure: Measure
  readonly slip: Slip
  readonly links: readonly Link[]
  /** False when other cells explain the same relations equally well. */
  readonly sure: boolean
  /** Other cells that print the same misprint: a class's only section, copies in other tables. */
  readonly copies: readonly Cell[]
}

/** What makes two sides disagree: intervals that do not meet (errors), or printed digits that differ (notes). */
export type Standard = (link: Link, residual?: number, slack?: number) => boolean

interface Proposal {
  readonly cell: Cell
  readonly should: number
  readonly slack: number
  readonly repaired: readonly Link[]
  readonly net: number
  readonly exactness: number
  readonly slip: Slip
  readonly rank: number
  readonly measure: Measure
}

/** A sum of so many terms is searched only for cells that another relation accuses too. */
const longSum = 400
/** Where more relations are open, misprints in several cells at once are not looked for. */
const mostOpen = 200
/** No document has more separate slips than this; beyond, relations are reported without a culprit. */
const mostDefects = 300
/** Where more relations disagree, the document was misread or made to be: each is reported without a culprit. */
const mostWrong = 3000

/**
 * Explains disagreeing relations by as few wrong cells as possible: again and again the cell whose change
 * repairs most and spoils least is put right, until nothing disagrees or no single cell explains the rest.
 */
export function locate(links: readonly Link[], wrong: Standard): { defects: Defect[]; rest: Link[] } {
  const defects: Defect[] = []
  const open = new Set(links.filter((link) => wrong(link)))
  if (open.size > mostWrong) return { defects, rest: [...open] }
  const proposals = new Map<Cell, Proposal | null>()
  const done = new Set<Cell>()
  const reopen = (touched: Iterable<Link>) => {
    for (const link of touched) {
      if (wrong(link)) open.add(link)
      else open.delete(link)
      for (const end of link.ends) proposals.delete(end.cell)
    }
  }
  while (open.size > 0 && defects.length < mostDefects) {
    const candidates = candidatesOf(open)
    let best: Proposal | null = null
    for (const cell of candidates) {
      if (done.has(cell)) continue
      if (!proposals.has(cell)) proposals.set(cell, proposalFor(cell, open, wrong))
      const proposal = proposals.get(cell)
      if (!proposal) continue
      if (!best || compare(proposal, best) < 0) best = proposal
    }
    const copies = open.size <= mostOpen ? copiesIn(open, done, wrong) : null
    if (copies && copies.net > (best?.net ?? 0)) {
      const [cell, ...others] = copies.cells
      const says = cell.cents
      const touched = new Set(copies.cells.flatMap((one) => one.ends.map((end) => end.link)))
      for (const one of copies.cells) {
        setCell(one, copies.should, copies.slack)
        done.add(one)
      }
      const { should, slip, repaired: links } = copies
      const measure = measureFor(cell)
      defects.push({ cell, says, should, measure, slip, links, sure: true, copies: others })
      reopen(touched)
      continue
    }
    if (!best) break
    const sure = !hasRival(best, proposals)
    const says = best.cell.cents
    const touched = best.cell.ends.map((end) => end.link)
    setCell(best.cell, best.should, best.slack)
    defects.push({
      cell: best.cell,
      says,
      should: best.should,
      measure: best.measure,
      slip: best.slip,
      links: best.repaired,
      sure,
      copies: [],
    })
    reopen(touched)
    // A cell put right is not changed again: two defects in one cell would be one.
    done.add(best.cell)
  }
  return { defects, rest: [...open] }
}

/** Whether another cell of the same relations explains them equally well. */
function hasRival(best: Proposal, proposals: ReadonlyMap<Cell, Proposal | null>): boolean {
  return best.repaired.some((link) =>
    link.ends.some(({ cell }) => {
      const other = cell === best.cell ? null : proposals.get(cell)
      return other != null && compare(other, best, false) === 0
    }),
  )
}

/** Cells worth trying. In a very long sum only those also accused elsewhere, and its short side. */
function candidatesOf(open: ReadonlySet<Link>): Set<Cell> {
  const cells = new Set<Cell>()
  for (const link of open) {
    if (link.ends.length <= longSum) {
      for (const end of link.ends) cells.add(end.cell)
      continue
    }
    const total = link.ends.filter((end) => end.factor > 0).length < 10
    const wanted = Math.abs(link.residual)
    for (const end of link.ends) {
      const short = total ? end.factor > 0 : end.factor < 0
      const accused = end.cell.ends.some((other) => other.link !== link && open.has(other.link))
      if (short || accused || Math.abs(end.cell.cents) === wanted) cells.add(end.cell)
    }
  }
  return cells
}

/** The best new value of one cell, or null when no value repairs more than it spoils. */
function proposalFor(cell: Cell, open: ReadonlySet<Link>, wrong: Standard): Proposal | null {
  const values = new Map<number, End>()
  for (const end of cell.ends)
    if (open.has(end.link) && values.size < 12) {
      const value = cell.cents - end.link.residual / end.factor
      if (Number.isInteger(value) && !values.has(value)) values.set(value, end)
    }
  let best: Proposal | null = null
  for (const [should, from] of values) {
    const proposal = tryValue(cell, should, from, open, wrong)
    if (proposal && (!best || compare(proposal, best) < 0)) best = proposal
  }
  return best
}

function tryValue(
  cell: Cell,
  should: number,
  from: End,
  open: ReadonlySet<Link>,
  wrong: Standard,
): Proposal | null {
  const slack = slackFor(cell, from)
  const repaired: Link[] = []
  let spoiled = 0
  let exactness = 0
  for (const { link, factor } of cell.ends) {
    const residual = link.residual + factor * (should - cell.cents)
    const width = link.slack + Math.abs(factor) * (slack - cell.slack)
    const before = wrong(link)
    const after = wrong(link, residual, width)
    if (before && !after && open.has(link)) repaired.push(link)
    if (!before && after) spoiled++
    exactness += Number(isExact(link, residual)) - Number(isExact(link))
  }
  const net = repaired.length - 2 * spoiled
  if (net <= 0) return null
  const measure = measureFor(cell)
  const slip = slipBetween(cell.cents, asPrecise(should, cell.amount), cell.blank, measure)
  if (turnsNegative(cell, should) && slip !== "sign" && !from.term.change) return null
  const lostPoint =
    slip === "point" && scaleBetween(cell.cents, should) > 0 && decimalsOf(cell.amount) === 0 ? 1 : 0
  const rank = slipRank[slip] - lostPoint
  return { cell, should, slack, repaired, net, exactness, slip, rank, measure }
}

/** The precision the right figure would be printed with: the cell's own or its neighbours', the finer. */
function slackFor(cell: Cell, from: End): number {
  const widths = from.link.ends.map((end) => end.cell.slack).filter((width) => width > 0)
  return widths.length > 0 ? Math.min(...widths.slice(0, 50)) : cell.slack
}

/** The measure the cell is printed in: its own, or that of the cells it is added up with. */
function measureFor(cell: Cell): Measure {
  const own = measureOf(cell.amount)
  if (own) return own
  for (const { link } of cell.ends)
    for (const end of link.ends) {
      const measure = measureOf(end.cell.amount)
      if (measure) return measure
    }
  return "万元"
}

/** Negative when `a` explains better than `b`. Without `settle`, 0 means that nothing speaks for either. */
function compare(a: Proposal, b: Proposal, settle = true): number {
  return (
    b.net - a.net ||
    b.exactness - a.exactness ||
    Number(turnsNegative(a.cell, a.should)) - Number(turnsNegative(b.cell, b.should)) ||
    a.rank - b.rank ||
    witnesses(a) - witnesses(b) ||
    (settle ? Number(isZero(a.cell)) - Number(isZero(b.cell)) || a.cell.order - b.cell.order : 0)
  )
}

/** A nought in a table is rather meant than a figure mistyped; 持平 is said by habit. */
function isZero({ cents, ends }: Cell): boolean {
  return cents === 0 && !ends.some(({ term }) => term.change)
}

/** Whether a cell that prints a plain amount would have to be less than nothing: then two defects meet in it. */
function turnsNegative(cell: Cell, should: number): boolean {
  return should < 0 && cell.cents >= 0
}

/** How many relations with something printed in them already vouch for the cell as it stands. */
function witnesses({ cell, repaired }: Proposal): number {
  return cell.ends.length - repaired.length
}
