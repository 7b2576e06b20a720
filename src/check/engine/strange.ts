import type { Place } from "../../model/place.ts"
import type { Check } from "../check.ts"
import { isBroken, isEmpty, type Link } from "./network.ts"
import type { Observed } from "./observed.ts"
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

/** From how many relations of a table that fail, and from how many separate defects in it on, a table is doubted. */
const [fewestBroken, fewestDefects] = [6, 4]

/**
 * Tables of which most relations between their own cells fail, and no few wrong cells explain it: the form is
 * another than we think or was read wrongly. Said once a table, and no error is founded on it.
 */
export function unlikeTables(
  links: readonly Link[],
  errors: readonly Observed[],
): ReadonlyMap<string, { readonly name: string; readonly check: Pick<Check, "id"> }> {
  const within = Map.groupBy(
    links.filter((link) => !isEmpty(link)),
    ({ ends }) => {
      const keys = new Set(ends.map(({ cell }) => tableKey(cell.amount.at)))
      return keys.size === 1 ? [...keys][0]! : ""
    },
  )
  const found = new Map<string, { name: string; check: Pick<Check, "id"> }>()
  for (const [key, members] of within) {
    if (key === "") continue
    const defects = new Set(errors.filter(({ at }) => tableKey(at[0]) === key).map(({ kind }) => kind))
    const broken = errors
      .filter(({ at }) => tableKey(at[0]) === key)
      .reduce((total, { weight }) => total + weight, 0)
    if (broken < fewestBroken || broken * 2 <= members.length || defects.size < fewestDefects) continue
    const { term } = members[0]!.ends[0]!
    found.set(key, { name: term.name.replace(/[“（].*$/su, ""), check: members[0]!.check })
  }
  return found
}

/** The table a place stands in; "" outside tables. */
export function tableKey(at: Place | undefined): string {
  return at?.table === undefined ? "" : `${at.sheet ?? ""}#${at.table}`
}
