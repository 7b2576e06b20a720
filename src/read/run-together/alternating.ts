import type { Atom } from "./atoms.ts"
import type { Shape } from "./costs.ts"
import { type Cut, cutRows, longestCell } from "./rows.ts"
import { numericTarget } from "./words.ts"

/**
 * Cuts a block whose lines may alternate between cells, as when a page was read line by line or a page break
 * fell into a row: the rest of a name or a description then stands behind the target. Whole lines, or the
 * first piece of a line, are put back before the target when that leaves clearly less against the cut.
 */
export function cutAlternating(atoms: readonly Atom[], shape: Shape): Cut {
  let order = atoms
  let best = cutRows(order, shape)
  for (let moves = 0; moves < 2 && best.cost > suspicious && order.length <= longestCell; moves++) {
    const better = moved(order)
      .map((candidate) => ({ order: candidate, cut: cutRows(candidate, shape) }))
      .reduce((a, b) => (b.cut.cost < a.cut.cost ? b : a), { order, cut: { ...best, cost: best.cost - 3 } })
    if (better.order === order) break
    order = better.order
    best = better.cut
  }
  return best
}

const suspicious = 6

/** The orders in which lines behind a numeric target stand before it. */
function moved(atoms: readonly Atom[]): Atom[][] {
  const target = atoms.findIndex((atom) => numericTarget(atom.text) === 2)
  if (target < 1) return []
  const orders: Atom[][] = []
  for (let start = target + 1; start < atoms.length; start++) {
    if (atoms[start - 1]!.row === atoms[start]!.row) continue
    for (let end = start + 1; end <= Math.min(atoms.length, start + 6); end++)
      for (let to = target; to >= Math.max(1, target - 4); to--)
        orders.push([
          ...atoms.slice(0, to),
          ...atoms.slice(start, end),
          ...atoms.slice(to, start),
          ...atoms.slice(end),
        ])
  }
  return orders
}
