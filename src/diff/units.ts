import type { Disclosure, Unit } from "../model/disclosure.ts"
import { plain } from "../text/label.ts"
import type { UnitChange } from "./difference.ts"
import { changesOf, fieldChange, paired, pairedByLikeness } from "./pairs.ts"

/** Compares the units a department lists; a unit with nearly the same name was renamed. */
export function unitChanges(before: Disclosure, after: Disclosure): UnitChange[] {
  const name = (unit: Unit) => plain(unit.name)
  const same = paired(before.organisation.units, after.organisation.units, name)
  return changesOf(pairedByLikeness(same, name, name, 0.7), (a, b): UnitChange[] => {
    if (a && b) return unitChange(a, b)
    return [{ state: a ? "removed" : "added", name: (a ?? b)!.name, fields: [] }]
  })
}

const unitFields = {
  name: "单位名称",
  nature: "单位性质",
  rank: "单位规格",
  funding: "经费保障形式",
  posts: "编制人数",
  staff: "在职人数",
  retired: "退休人数",
  vehicles: "车辆",
} as const

function unitChange(before: Unit, after: Unit): UnitChange[] {
  const fields = (Object.keys(unitFields) as (keyof typeof unitFields)[]).flatMap((key) =>
    // A column that one form lacks says nothing.
    before[key] === null || after[key] === null
      ? []
      : fieldChange(unitFields[key], String(before[key]), String(after[key])),
  )
  return fields.length > 0 ? [{ state: "changed", name: after.name, fields }] : []
}
