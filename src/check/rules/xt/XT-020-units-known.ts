import type { Disclosure } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import { nameKey } from "../../about.ts"
import type { Check } from "../../check.ts"

/** A unit the document names and does not list among its own. */
export interface UnknownUnit {
  readonly unit: string
}

/** XT-020: units named in the procurement table and on project sheets are units of the department. */
export const unitsKnown: Check = {
  id: "XT-020",
  family: "XT",
  title: "采购表、项目表中的单位不在机构设置中",
  severity: "warning",
  basis: "惯例：部门预算只包含本部门及所属单位",
  *run({ disclosure }) {
    const known = disclosure.organisation.units.map(({ name }) => plainUnit(name))
    if (known.length === 0) return yield { cannot: "没有读到机构设置中的单位" }
    if (disclosure.entity.name) known.push(plainUnit(disclosure.entity.name))
    const named = unitsNamed(disclosure)
    if (named.length === 0) return yield { cannot: "采购表和项目表没有写明单位" }
    const strangers = named.filter(({ name }) => !known.some((unit) => isSame(unit, plainUnit(name))))
    for (const [name, places] of Map.groupBy(strangers, (unit) => unit.name))
      yield {
        about: ["organisation", nameKey(name)],
        at: places.map(({ at }) => at),
        data: { unit: name } satisfies UnknownUnit,
        says: name,
      }
  },
}

function unitsNamed({ procurement, projects }: Disclosure): { name: string; at: Place }[] {
  const bought = procurement.items.flatMap((item) => (item.unit ? [{ name: item.unit, at: item.at }] : []))
  const planned = projects.flatMap((project) =>
    project.unit ? [{ name: project.unit, at: project.places.unit ?? project.at }] : [],
  )
  return [...bought, ...planned].filter(({ name }) => plainUnit(name) !== "")
}

/** A unit's name without its code, 小计 and 本级. */
function plainUnit(name: string): string {
  return name
    .replace(/[\s\u3000\p{P}]+/gu, "")
    .replace(/^\d+/, "")
    .replace(/(?:小计|合计)$/, "")
    .replace(/(?:本级|本部|机关)$/, "")
}

/** One name may be the short form of the other. */
function isSame(unit: string, name: string): boolean {
  return unit === name || unit.endsWith(name) || name.endsWith(unit)
}
