import type { Cannot, Check } from "../../check.ts"
import { equality } from "../../engine/equality.ts"
import { isBlank } from "../../engine/printed.ts"
import type { Relation } from "../../engine/relation.ts"
import { assetRow, hasAssets, labelOf, noAssetTable, valueTerm } from "./rows.ts"

const parts = ["buildings", "vehicles", "equipment", "other"] as const

/** AST-001: the total of fixed assets is the sum of its kinds. */
export const totalOfKinds: Check = {
  id: "AST-001",
  family: "AST",
  title: "资产总额不等于各类资产之和",
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
