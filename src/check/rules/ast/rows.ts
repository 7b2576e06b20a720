import type { AssetKey, AssetRow, Assets, Disclosure } from "../../../model/disclosure.ts"
import { aboutText, nameKey } from "../../about.ts"
import type { Term } from "../../engine/relation.ts"

/** The row of a key in the table of fixed assets. */
export function assetRow(assets: Assets, key: AssetKey): AssetRow | undefined {
  return assets.rows.find((row) => row.key === key)
}

/** A row's value as a term: `固定资产占用情况表“资产总额”的价值`. */
export function valueTerm(row: AssetRow): Term[] {
  return row.value
    ? [
        {
          sign: 1,
          amount: row.value,
          about: aboutText(["assets", row.key ?? nameKey(row.label), "value"]),
          name: `固定资产占用情况表“${labelOf(row)}”的价值`,
        },
      ]
    : []
}

/** A row's label without its number and white space. */
export function labelOf(row: AssetRow): string {
  return row.label.replace(/\s+/g, "").replace(/^\d+[、.．]/, "")
}

/** Why checks of assets cannot judge a document without their table. */
export const noAssetTable = { cannot: "没有读到固定资产占用情况表" }

/** Whether a document has a table of fixed assets with anything in it. */
export function hasAssets({ assets }: Disclosure): boolean {
  return assets.rows.length > 0
}
