import type { Cannot, Check } from "../../check.ts"
import { atMost, equality } from "../../engine/equality.ts"
import { isBlank } from "../../engine/printed.ts"
import type { Relation } from "../../engine/relation.ts"
import { assetRow, hasAssets, labelOf, noAssetTable, valueTerm } from "./rows.ts"

const parts = ["buildings", "vehicles", "equipment", "other"] as const

/** AST-001: the total of fixed assets is the sum of its kinds; offices are part of buildings. */
export const totalOfKinds: Check = {
  id: "AST-001",
  family: "AST",
  title: "资产总额等于各类资产之和",
  severity: "error",
  basis: "固定资产占用情况表表式",
  *relations({ disclosure }): Iterable<Relation | Cannot> {
    const { assets } = disclosure
    const total = assetRow(assets, "total")
    const rows = parts.flatMap((key) => assetRow(assets, key) ?? [])
    const unknown = assets.rows.some((row) => row.key === "unknown" && row.value && !isBlank(row.value))
    if (!hasAssets(disclosure)) return yield noAssetTable
    if (!total?.value || rows.length < 2 || unknown)
      return yield { cannot: "固定资产表不是通行的四类，不能相加" }
    if (isBlank(total.value) && rows.every((row) => !row.value || isBlank(row.value)))
      return yield { cannot: "固定资产表是空表" }
    const kinds = rows.filter((row) => row.value)
    yield equality(
      valueTerm(total),
      kinds.flatMap(valueTerm),
      `固定资产占用情况表：资产总额 = ${kinds.map(labelOf).join(" + ")}`,
    )
  },
}

/** AST-002: offices are part of buildings, in area and in value. */
export const officesWithinBuildings: Check = {
  id: "AST-002",
  family: "AST",
  title: "办公用房不超过房屋",
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
      message: `固定资产占用情况表中办公用房面积${offices.text}平方米，大于房屋面积${buildings.text}平方米。`,
      at: [offices.at, buildings.at],
      says: offices.text,
      should: `不大于${buildings.text}`,
      advice: "办公用房是房屋的一部分，请核对两处面积。",
    }
  },
}

/** AST-003: the narrative's amount of fixed assets is the table's. */
export const narrativeAmount: Check = {
  id: "AST-003",
  family: "AST",
  title: "文中固定资产金额与固定资产表一致",
  severity: "error",
  basis: "惯例：情况说明与所附表格一致",
  *relations({ disclosure }): Iterable<Relation | Cannot> {
    const total = assetRow(disclosure.assets, "total")
    if (!hasAssets(disclosure)) return yield noAssetTable
    if (!total?.value) return yield { cannot: "固定资产表没有资产总额" }
    const claims = disclosure.claims.filter(
      (claim) => claim.subject === "assets" && claim.kind === "amount" && claim.amount?.figure,
    )
    if (claims.length === 0) return yield { cannot: "文中没有写固定资产金额" }
    for (const claim of claims)
      yield equality(
        valueTerm(total),
        [{ sign: 1, amount: claim.amount!, about: "claim/assets", name: `文中“${claim.words}”` }],
        "固定资产占用情况表的资产总额 = 文中所写的固定资产金额",
      )
  },
}
