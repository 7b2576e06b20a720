import type { Check } from "../../check.ts"
import { assetRow, hasAssets, noAssetTable } from "./rows.ts"

/** The vehicles of the table of assets, as printed, and those of the units together. */
export interface VehicleCounts {
  readonly tabled: string
  readonly listed: number
}

/** AST-006: vehicles in the table of assets and in the list of units. */
export const vehicleCount: Check = {
  id: "AST-006",
  family: "AST",
  title: "固定资产表的车辆数与机构设置所列车辆数不一致",
  severity: "warning",
  basis: "惯例：同一事项在同一文件中一致",
  *run({ disclosure }) {
    const row = assetRow(disclosure.assets, "vehicles")
    const units = disclosure.organisation.units.filter((unit) => unit.vehicles !== null)
    if (!hasAssets(disclosure)) return yield noAssetTable
    if (
      row?.quantity?.value == null ||
      units.length === 0 ||
      units.length < disclosure.organisation.units.length
    )
      return yield { cannot: "机构设置或固定资产表没有列明车辆数" }
    const listed = units.reduce((sum, unit) => sum + unit.vehicles!, 0)
    if (listed === row.quantity.value) return
    yield {
      about: ["assets", "vehicles", "quantity"],
      at: [row.quantity.at, ...units.map(({ at }) => at)],
      data: { tabled: row.quantity.text, listed } satisfies VehicleCounts,
      says: row.quantity.text,
      should: String(listed),
      gap: String(Math.abs(listed - row.quantity.value)),
    }
  },
}
