import type { Cannot, Check } from "../../check.ts"
import { equality } from "../../engine/equality.ts"
import type { Relation } from "../../engine/relation.ts"
import { assetRow, hasAssets, noAssetTable, valueTerm } from "./rows.ts"

/** AST-003: the narrative's amount of fixed assets is the table's. */
export const narrativeAmount: Check = {
  id: "AST-003",
  family: "AST",
  title: "文中固定资产金额与固定资产表不一致",
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
