import type { Cannot, Check } from "../../check.ts"
import { atMost } from "../../engine/equality.ts"
import { isBlank } from "../../engine/printed.ts"
import type { Relation } from "../../engine/relation.ts"
import { assetRow, hasAssets, noAssetTable, valueTerm } from "./rows.ts"

/** Two areas, as printed. */
export interface OfficesLarger {
  readonly offices: string
  readonly buildings: string
}

/** AST-002: offices are part of buildings, in area and in value. */
export const officesWithinBuildings: Check = {
  id: "AST-002",
  family: "AST",
  title: "办公用房超过房屋",
  severity: "error",
  basis: "固定资产占用情况表表式：办公用房是房屋的其中项",
  *relations({ disclosure }): Iterable<Relation | Cannot> {
    const buildings = assetRow(disclosure.assets, "buildings")
    const offices = assetRow(disclosure.assets, "offices")
    if (!buildings?.value || !offices?.value || isBlank(offices.value))
      return yield hasAssets(disclosure) ? { cannot: "固定资产表没有办公用房的价值" } : noAssetTable
    yield atMost(valueTerm(offices), valueTerm(buildings), "固定资产占用情况表：办公用房 ≤ 房屋（价值）")
  },
  *run({ disclosure }) {
    const buildings = assetRow(disclosure.assets, "buildings")?.quantity
    const offices = assetRow(disclosure.assets, "offices")?.quantity
    if (!buildings || !offices || buildings.value === null || offices.value === null) return
    if (offices.value <= buildings.value) return
    yield {
      about: ["assets", "offices", "quantity"],
      at: [offices.at, buildings.at],
      data: { offices: offices.text, buildings: buildings.text } satisfies OfficesLarger,
      says: offices.text,
      should: `不大于${buildings.text}`,
    }
  },
}
