import type { Check } from "../../check.ts"
import { isBlank } from "../../engine/printed.ts"
import { assetRow, hasAssets, labelOf, noAssetTable } from "./rows.ts"

/** A kind of assets that has a value, as printed, and no quantity. */
export interface ValueWithoutQuantity {
  readonly kind: string
  readonly value: string
}

/** AST-005: what has a value has a quantity. */
export const valueWithoutQuantity: Check = {
  id: "AST-005",
  family: "AST",
  title: "有价值的资产没有数量",
  severity: "warning",
  basis: "惯例：资产账实相符",
  *run({ disclosure }) {
    if (!hasAssets(disclosure)) return yield noAssetTable
    for (const key of ["buildings", "offices", "vehicles", "equipment"] as const) {
      const row = assetRow(disclosure.assets, key)
      if (!row?.value || !row.quantity || isBlank(row.value)) continue
      const cents = row.value.figure?.cents ?? 0
      if (cents > 0 && row.quantity.value === 0)
        yield {
          about: ["assets", key, "quantity"],
          at: [row.quantity.at, row.value.at],
          data: { kind: labelOf(row), value: row.value.text } satisfies ValueWithoutQuantity,
          says: row.quantity.text,
        }
    }
  },
}
