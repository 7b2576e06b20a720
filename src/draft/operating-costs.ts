import type { Codes } from "../codes/index.ts"
import type { Disclosure } from "../model/disclosure.ts"
import type { UnitNature } from "../model/ledger.ts"
import { canBeAtMost, exact, type Figure, meets, zero } from "../money/figure.ts"
import { formOf } from "../packs/forms.ts"
import type { OfUnit } from "./by-unit.ts"
import type { Publisher } from "./publisher.ts"
import { leavesOf, rowOf, tableOf } from "./tables.ts"
import type { Unknown } from "./unknown.ts"

/** 机关运行经费 as a disclosure prints it, in its table or in its prose; null when it does not. */
export function operatingCostsOf(disclosure: Disclosure): Figure | null {
  const row = rowOf(tableOf(disclosure, "threePublic"), "operatingCosts")
  if (row) return row.cells.total?.figure ?? zero
  const said = disclosure.claims.find(
    ({ subject, kind, year, amount }) =>
      subject === "operatingCosts" &&
      kind === "amount" &&
      amount?.figure &&
      (year === null || year === disclosure.year),
  )
  return said?.amount?.figure ?? null
}

/** Whether all of the operating funds, part of them or none are 机关运行经费; null when that is not printed. */
export function organShare(disclosure: Disclosure, codes: Codes): "all" | "part" | "none" | null {
  const costs = operatingCostsOf(disclosure)
  const leaves = leavesOf(tableOf(disclosure, "basic"), codes)
  const all = leaves.reduce((sum, leaf) => sum + leaf.cents("operating"), 0)
  if (costs === null || all === 0) return null
  return costs.cents === 0 ? "none" : canBeAtMost(exact(all), costs) ? "all" : "part"
}

/**
 * Operating funds moved between units of the natures whose funds are 机关运行经费 and the others, until these costs
 * are those printed. Nothing moves in a place where every unit's are.
 */
export function withOperatingCosts(
  disclosure: Disclosure,
  cuts: readonly OfUnit[],
  { place, units }: Publisher,
  unknown: Unknown[],
): OfUnit[] {
  const natures: ReadonlySet<UnitNature> = formOf(place, disclosure.year ?? 9999).operatingCosts
  const costs = operatingCostsOf(disclosure)
  const organ = units.find(({ nature }) => natures.has(nature))
  const other = units.find(({ nature }) => !natures.has(nature))
  if (costs === null || !organ || !other) return [...cuts]
  const organs = new Set(units.flatMap(({ code, nature }) => (natures.has(nature) ? [code] : [])))
  const isOperating = ({ cut }: OfUnit) => cut.category === "operating" && cut.pool.fund === "generalPublic"
  const booked = cuts.reduce(
    (sum, each) => (isOperating(each) && organs.has(each.unit) ? sum + each.cut.cents : sum),
    0,
  )
  if (meets(exact(booked), costs)) return [...cuts]
  let rest = Math.abs(booked - costs.cents)
  unknown.push({
    what: `机关运行经费${costs.cents / 100}元只包括行政和参公单位的公用经费，其余公用经费先列在“${other.name}”，分在哪些科目是推算的。`,
  })
  const to = booked > costs.cents ? other.code : organ.code
  return cuts.flatMap((each) => {
    const movable = isOperating(each) && organs.has(each.unit) === booked > costs.cents
    const cents = movable ? Math.min(rest, each.cut.cents) : 0
    if (cents === 0) return [each]
    rest -= cents
    const left = each.cut.cents - cents
    const moved = { cut: { ...each.cut, cents }, unit: to }
    return left > 0 ? [{ ...each, cut: { ...each.cut, cents: left } }, moved] : [moved]
  })
}
