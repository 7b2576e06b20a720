import type { Cell, Link } from "./network.ts"
import { isExact } from "./network.ts"
import { measureOf } from "./printed.ts"
import { type Slip, slipBetween, slipRank } from "./slip.ts"

/** One misprint that stands in several cells: a class and its only section, and their copies in other tables. */
export interface Copies {
  readonly cells: readonly [Cell, Cell, ...Cell[]]
  readonly should: number
  readonly slack: number
  readonly repaired: readonly Link[]
  readonly net: number
  readonly slip: Slip
}

type Standard = (link: Link, residual?: number, slack?: number) => boolean

/** More cells than this say one figure by chance. */
const mostCells = 12

/**
 * The misprint in several cells that explains most of the open relations: cells of one column and of one line of
 * codes (212, 21201), or of one row, that print the same figure, in one table or copied into the next, and are wrong
 * alike.
 */
export function copiesIn(open: ReadonlySet<Link>, done: ReadonlySet<Cell>, wrong: Standard): Copies | null {
  const alike = new Map<string, Set<Cell>>()
  for (const { ends } of open)
    for (const { cell, term } of ends) {
      if (cell.cents === 0 || done.has(cell)) continue
      const [code, column] = term.about.split("/").slice(-2)
      if (!/^\d{3,7}$/.test(code ?? "")) continue
      // In one column up the tree, in one row as a total and its only part, or both at once.
      const root = code!.slice(0, 3)
      const keys = [`${root} ${column} ${cell.cents}`, `${code} ${cell.cents}`, `${root} * ${cell.cents}`]
      for (const key of new Set(keys)) {
        const cells = alike.get(key)
        if (cells) cells.add(cell)
        else alike.set(key, new Set([cell]))
      }
    }
  let best: Copies | null = null
  for (const cells of alike.values()) {
    if (cells.size < 2 || cells.size > mostCells || !areOneLine(cells)) continue
    const found = bestValue([...cells] as [Cell, Cell, ...Cell[]], open, wrong)
    if (found && (!best || found.net > best.net)) best = found
  }
  return best
}

/** Whether each code holds the others: 212, 21201, 2120101. Different codes of one column: else it is a plain copy. */
function areOneLine(cells: ReadonlySet<Cell>): boolean {
  const codes = [...new Set([...cells].map((cell) => cell.ends[0]!.term.about.split("/").at(-2)!))]
  codes.sort((a, b) => a.length - b.length)
  return codes.every((code, i) => i === 0 || code.startsWith(codes[i - 1]!))
}

function bestValue(
  cells: readonly [Cell, Cell, ...Cell[]],
  open: ReadonlySet<Link>,
  wrong: Standard,
): Copies | null {
  const factors = new Map<Link, number>()
  for (const cell of cells)
    for (const { link, factor } of cell.ends) factors.set(link, (factors.get(link) ?? 0) + factor)
  const says = cells[0].cents
  const values = new Set<number>()
  for (const [link, factor] of factors)
    if (factor !== 0 && open.has(link) && Number.isInteger(link.residual / factor))
      values.add(says - link.residual / factor)
  const measure = measureOf(cells[0].amount) ?? "万元"
  let best: Copies | null = null
  for (const should of [...values].slice(0, mostCells)) {
    const slip = slipBetween(says, should, false, measure)
    if ((slipRank[slip] > 1 && slip !== "stray") || should < 0) continue
    const repaired: Link[] = []
    let spoiled = 0
    for (const [link, factor] of factors) {
      const residual = link.residual + factor * (should - says)
      const before = wrong(link)
      const after = wrong(link, residual, link.slack)
      if (before && !after && open.has(link)) repaired.push(link)
      if (!before && (after || (isExact(link) && !isExact(link, residual)))) spoiled++
    }
    const net = repaired.length - 2 * spoiled
    if (repaired.length >= 2 && net > (best?.net ?? 1))
      best = { cells, should, slack: cells[0].slack, repaired, net, slip }
  }
  return best
}
