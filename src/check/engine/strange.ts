import { isBroken, isEmpty, type Link } from "./network.ts"
import { scaleBetween } from "./slip.ts"

/**
 * Groups of like relations (one equality for every row of a table) of which most fail, each in its own way:
 * then it is not the figures that are wrong but our idea of the form. A common cause, such as a column in
 * another measure, is a defect and stays.
 */
export function strangeGroups(links: readonly Link[]): Map<string, Link> {
  const groups = new Map<string, Link[]>()
  for (const link of links) {
    const { group } = link.relation
    if (group === undefined || isEmpty(link)) continue
    const members = groups.get(group)
    if (members) members.push(link)
    else groups.set(group, [link])
  }
  const strange = new Map<string, Link>()
  for (const [group, members] of groups) {
    const broken = members.filter((link) => isBroken(link))
    if (broken.length >= 3 && broken.length * 2 > members.length && !haveOneCause(broken))
      strange.set(group, broken[0]!)
  }
  return strange
}

/** One scale between both sides everywhere, or one gap all the way up from a single item to the total. */
function haveOneCause(links: readonly Link[]): boolean {
  if (new Set(links.map((link) => Math.abs(link.residual))).size === 1) return true
  const scales = new Set(links.map(scaleOf))
  return scales.size === 1 && !scales.has(0)
}

function scaleOf(link: Link): number {
  let left = 0
  let right = 0
  for (const { factor, cell } of link.ends)
    if (factor > 0) left += factor * cell.cents
    else right -= factor * cell.cents
  return left === 0 || right === 0 ? 0 : scaleBetween(left, right)
}
