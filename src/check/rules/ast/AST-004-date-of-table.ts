import type { Check } from "../../check.ts"
import { hasAssets, noAssetTable } from "./rows.ts"

/** The date of a table of assets, and the end of the year it should be of. */
export interface DateOfAssets {
  readonly asOf: string
  readonly year: number
  readonly final: boolean
  readonly due: number
}

/** AST-004: a budget's table of assets is of the end of the year before. */
export const dateOfTable: Check = {
  id: "AST-004",
  family: "AST",
  title: "固定资产表的截止时间不对",
  severity: "error",
  basis: "固定资产占用情况表表式：反映上年末占用情况",
  *run({ disclosure }) {
    const { assets, year, stage } = disclosure
    if (!hasAssets(disclosure)) return yield noAssetTable
    if (!assets.asOf || year === null) return yield { cannot: "没有读到固定资产表的截止时间或文件年度" }
    const due = stage === "final" ? year : year - 1
    const found = Number(assets.asOf.slice(0, 4))
    if (found === due) return
    yield {
      about: ["assets", "asOf"],
      at: [assets.asOfAt ?? assets.rows[0]!.at],
      data: { asOf: assets.asOf, year, final: stage === "final", due } satisfies DateOfAssets,
      says: assets.asOf,
      should: `${due}-12-31`,
      ...(found === due - 1 ? { cause: { kind: "year-early" } } : {}),
    }
  },
}
