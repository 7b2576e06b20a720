import type { OfficesLarger } from "../rules/ast/AST-002-offices-within-buildings.ts"
import type { DateOfAssets } from "../rules/ast/AST-004-date-of-table.ts"
import type { ValueWithoutQuantity } from "../rules/ast/AST-005-value-without-quantity.ts"
import type { VehicleCounts } from "../rules/ast/AST-006-vehicle-count.ts"
import type { VehiclesInProse } from "../rules/ast/AST-007-vehicles-in-prose.ts"
import { type Sayings, saying } from "./saying.ts"

/** How what is wrong with the table of fixed assets is said. */
export const ast: Readonly<Record<string, Sayings>> = {
  "AST-002": saying<OfficesLarger>({
    sentence: ({ offices, buildings }) =>
      `固定资产占用情况表中办公用房面积${offices}平方米，大于房屋面积${buildings}平方米。`,
    advice: "办公用房是房屋的一部分，请核对两处面积。",
  }),
  "AST-004": saying<DateOfAssets>({
    sentence: ({ asOf, year, final, due, inProse }) =>
      `${inProse ? "文中资产情况" : "固定资产占用情况表"}的截止时间为${asOf}，${year}年${final ? "决算" : "预算"}应为${due}年末的数。`,
    advice: ({ due, inProse }) =>
      `请核对${inProse ? "文" : "表"}中数字是否为${due}年末的数，并改正截止时间。`,
  }),
  "AST-005": saying<ValueWithoutQuantity>({
    sentence: ({ kind, value }) => `固定资产占用情况表“${kind}”数量为0，价值却为${value}。`,
    advice: "请补填数量，或核对价值是否填错行。",
  }),
  "AST-006": saying<VehicleCounts>({
    sentence: ({ tabled, listed }) => `固定资产占用情况表有车辆${tabled}辆，机构设置各单位合计${listed}辆。`,
    advice: "请核对两处车辆数的口径和截止时间。",
  }),
  "AST-007": saying<VehiclesInProse>({
    sentence: ({ said, tabled, listed }) => {
      const table = tabled === null ? null : `固定资产占用情况表有车辆${tabled}辆`
      const list = listed === null ? null : `机构设置各单位合计${listed}辆`
      return `文中写“${said}”，${[table, list].filter((each) => each !== null).join("，")}。`
    },
    advice: "请核对两处车辆数的口径和截止时间。",
  }),
}
