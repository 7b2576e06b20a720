import type { Disclosure } from "../model/disclosure.ts"
import type { UnitNature } from "../model/ledger.ts"
import { exact, meets } from "../money/figure.ts"
import { formOf } from "../packs/forms.ts"
import type { OfUnit } from "./by-unit.ts"
import { operatingCostsOf } from "./organ-share.ts"
import type { Publisher } from "./publisher.ts"
import { type Doubt, fieldsOf } from "./unknown.ts"

/**
 * Operating funds moved between units of the natures whose funds are 机关运行经费 and the others, until these costs
 * are those printed. Nothing moves in a place where every unit's are.
 */
export function withOperatingCosts(
  disclosure: Disclosure,
  cuts: readonly OfUnit[],
  { place, units }: Publisher,
  unknown: Doubt[],
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
    in: "lines",
    what: `机关运行经费${costs.cents / 100}元只包括行政和参公单位的公用经费，其余公用经费先列在“${other.name}”，分在哪些科目是推算的。`,
    cells: fieldsOf(
      "lines",
      ["unit"],
      ({ category, fund }) => category === "operating" && fund === "generalPublic",
    ),
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
