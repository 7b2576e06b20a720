import type { BudgetTable, Disclosure } from "../../model/disclosure.ts"
import { type Measure, measureCents } from "../../money/figure.ts"
import { isBroken, isEmpty, type Link } from "./network.ts"
import { scaleBetween } from "./slip.ts"
import { tableKey } from "./strange.ts"

/** A table whose figures count in another measure than it says. */
export interface OtherMeasure {
  readonly table: BudgetTable
  /** What it says, and what its figures agree with the rest of the document in. */
  readonly says: Measure
  readonly should: Measure
}

const measures: readonly Measure[] = ["元", "千元", "万元", "亿元"]

/** So many figures off by one power of ten are no accident. */
const fewestLinks = 3

/**
 * Tables that name a measure in which hardly one of their figures is what other tables and the prose have, while all are in
 * another one: the word above the table is wrong, not its figures.
 */
export function otherMeasuresIn(disclosure: Disclosure, links: readonly Link[]): OtherMeasure[] {
  if (links.filter((link) => isBroken(link)).length < fewestLinks) return []
  const scales = scalesOf(links)
  return disclosure.tables.flatMap((table) => {
    const found = scales.get(tableKey(table.at)) ?? []
    const says = measures.find((measure) => measure === table.unit)
    if (says === undefined) return []
    for (const should of measures) {
      const scale = Math.round(Math.log10(measureCents(says) / measureCents(should)))
      const off = scale === 0 ? [] : found.filter((each) => each.scale === scale)
      const others = new Set(off.map(({ other }) => other))
      // Of two tables either may be the wrong one; prose has its measure at each amount.
      const isSure = others.size > 1 || others.has("")
      if (isSure && off.length >= fewestLinks && off.length >= found.length * 0.8)
        return [{ table, says, should }]
    }
    return []
  })
}

/** Whether a relation is between a table and something else. */
export function isAcross({ table }: OtherMeasure, { ends }: Link): boolean {
  const own = tableKey(table.at)
  const keys = ends.map(({ cell }) => tableKey(cell.amount.at))
  return keys.includes(own) && keys.some((key) => key !== own)
}

interface Scale {
  readonly scale: number
  /** The table on the other side; "" is the prose. */
  readonly other: string
}

/** By table, how many powers of ten its side of each equality with something else is bigger. */
function scalesOf(links: readonly Link[]): ReadonlyMap<string, readonly Scale[]> {
  const found = new Map<string, Scale[]>()
  for (const link of links) {
    if (link.relation.comparison !== "=" || isEmpty(link)) continue
    const [left, right] = [sideOf(link, 1), sideOf(link, -1)]
    if (!left || !right || left.key === right.key || left.cents === 0 || right.cents === 0) continue
    const scale = scaleBetween(left.cents, right.cents)
    for (const [own, other, of] of [
      [left, right, scale],
      [right, left, -scale],
    ] as const) {
      if (own.key === "") continue
      const all = found.get(own.key) ?? []
      all.push({ scale: of, other: other.key })
      found.set(own.key, all)
    }
  }
  return found
}

/** One side of a relation, where it stands in one table or in the prose alone. */
function sideOf({ ends }: Link, sign: 1 | -1): { readonly key: string; readonly cents: number } | null {
  const own = ends.filter(({ factor }) => Math.sign(factor) === sign)
  const keys = new Set(own.map(({ cell }) => tableKey(cell.amount.at)))
  if (keys.size !== 1) return null
  return {
    key: [...keys][0]!,
    cents: own.reduce((sum, { factor, cell }) => sum + Math.abs(factor) * cell.cents, 0),
  }
}
