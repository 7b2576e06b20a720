import type { Disclosure } from "../model/disclosure.ts"
import type { Cut } from "./cut.ts"
import type { CodedProject } from "./project-lines.ts"
import type { Publisher } from "./publisher.ts"
import { type Doubt, fieldsOf } from "./unknown.ts"

/** A cut with the unit it is given to; the first unit where none is said. */
export interface OfUnit {
  readonly cut: Cut
  readonly unit: string
}

/**
 * Operating costs by unit as far as the procurement table tells: beside what a unit buys from its operating costs
 * stands their amount. What is left belongs to the first unit, as does everything no table splits.
 */
export function byUnit(
  disclosure: Disclosure,
  cuts: readonly Cut[],
  coded: readonly CodedProject[],
  publisher: Publisher,
  unknown: Doubt[],
): OfUnit[] {
  const [first, ...others] = publisher.units
  const names = new Set(coded.map(({ project }) => project.name))
  const printed = new Map<string, number>()
  for (const { unit, project, projectAmount } of disclosure.procurement.items) {
    const code = publisher.unit(unit).code
    if (!names.has(project) && projectAmount?.figure)
      printed.set(code, Math.max(printed.get(code) ?? 0, projectAmount.figure.cents))
  }
  const rest = cuts.map((cut) => ({ cut, cents: cut.cents }))
  const given: OfUnit[] = []
  for (const { code, name } of others) {
    let wanted = printed.get(code) ?? 0
    if (wanted > 0)
      unknown.push({
        in: "lines",
        what: `“${name}”的公用经费按政府采购预算表所列的${wanted / 100}元带入，分在哪些科目是推算的。`,
        cells: fieldsOf(
          "lines",
          ["function", "economic", "cents"],
          (line) => line.unit === code && line.category === "operating",
        ),
      })
    for (const each of rest) {
      const { category, pool } = each.cut
      if (category !== "operating" || pool.fund !== "generalPublic" || wanted <= 0) continue
      const cents = Math.min(wanted, each.cents)
      wanted -= cents
      each.cents -= cents
      if (cents > 0) given.push({ cut: { ...each.cut, cents }, unit: code })
    }
  }
  return [
    ...rest
      .filter(({ cents }) => cents > 0)
      .map(({ cut, cents }) => ({ cut: { ...cut, cents }, unit: first!.code })),
    ...given,
  ]
}
