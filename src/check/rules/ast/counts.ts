import type { Check } from "../../check.ts"
import { isBlank } from "../../engine/printed.ts"
import { assetRow, hasAssets, labelOf, noAssetTable } from "./rows.ts"

/** AST-004: a budget's table of assets is of the end of the year before. */
export const dateOfTable: Check = {
  id: "AST-004",
  family: "AST",
  title: "固定资产表的截止时间是上年末",
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
      message: `固定资产占用情况表的截止时间为${assets.asOf}，${year}年${stage === "final" ? "决算" : "预算"}应为${due}年末的数。`,
      at: [assets.asOfAt ?? assets.rows[0]!.at],
      says: assets.asOf,
      should: `${due}-12-31`,
      ...(found === due - 1 ? { cause: "比应有的日期早一年，疑似沿用上年的表" } : {}),
      advice: `请核对表中数字是否为${due}年末的数，并改正截止时间。`,
    }
  },
}

/** AST-005: what has a value has a quantity. */
export const valueWithoutQuantity: Check = {
  id: "AST-005",
  family: "AST",
  title: "有价值的资产应有数量",
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
          message: `固定资产占用情况表“${labelOf(row)}”数量为0，价值却为${row.value.text}。`,
          at: [row.quantity.at, row.value.at],
          says: row.quantity.text,
          advice: "请补填数量，或核对价值是否填错行。",
        }
    }
  },
}

/** AST-006: vehicles in the table of assets and in the list of units. */
export const vehicleCount: Check = {
  id: "AST-006",
  family: "AST",
  title: "固定资产表的车辆数与机构设置所列车辆数一致",
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
      message: `固定资产占用情况表有车辆${row.quantity.text}辆，机构设置各单位合计${listed}辆。`,
      at: [row.quantity.at, ...units.map(({ at }) => at)],
      says: row.quantity.text,
      should: String(listed),
      gap: String(Math.abs(listed - row.quantity.value)),
      advice: "请核对两处车辆数的口径和截止时间。",
    }
  },
}
