import { expect, test } from "vitest"
import { defaultReference } from "../../../packs/reference.ts"
import { documentOf } from "../../../read/example.ts"
import { readDisclosure } from "../../../read/index.ts"
import { checkDisclosure } from "../../index.ts"

/** The errors of a balance whose expenditure is told by fund, as some places print it. */
function errors(project: string): string[] {
  const disclosure = readDisclosure(
    documentOf(`
      云溪县档案馆2024年部门预算
      部门收支总表
      单位：万元
      | 项目 | 金额 | 项目 | 合计 | 一般公共预算 | 政府性基金 | 国有资本经营预算 | 其他资金 |
      | 一、一般公共预算 | 50.00 | 一、基本支出 | 40.00 | 40.00 |  |  |  |
      | 二、单位资金 | 10.00 | 二、项目支出 | 20.00 | ${project} |  |  | 10.00 |
      | 收入总计 | 60.00 | 支出总计 | 60.00 | 50.00 |  |  | 10.00 |
    `),
    defaultReference,
  )
  return checkDisclosure({ disclosure, lastYear: null, reference: defaultReference })
    .findings.filter(({ severity }) => severity === "error")
    .map(({ check, says, should }) => `${check} ${says} → ${should}`)
}

test("收支总表支出一侧分资金列示：合计是各项资金之和", () => {
  expect(errors("10.00")).toEqual([])
  expect(errors("16.00")).toEqual(["SUM-001 16.00 → 10.00"])
})
