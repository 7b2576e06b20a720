import { expect, test } from "vitest"
import { readText } from "../document/text/index.ts"
import type { BudgetTable } from "../model/disclosure.ts"
import { defaultReference } from "../packs/reference.ts"
import { readDisclosure } from "../read/index.ts"
import { checkDisclosure } from "./index.ts"

const text = `某县档案馆2024年度部门决算
                  支出决算表
                                                        单位：万元
 科目编码     科目名称          合计        基本支出      项目支出
           合计            90.00       60.00        30.00
201      一般公共服务支出      90.00       60.00        30.00
20126    档案事务          90.00       60.00        30.00
2012601  行政运行          61.00       60.00
2012604  档案馆           30.00                    30.00
注：本表反映支出情况。
`
const disclosure = readDisclosure(
  {
    source: { name: "t.txt", format: "text", sha256: "" },
    blocks: readText(text),
  },
  defaultReference,
)

test("对齐文本里写错的一个数照样查出", () => {
  const { findings } = checkDisclosure({ disclosure, lastYear: null, reference: defaultReference })
  expect(findings.map((finding) => finding.severity)).toContain("error")
  expect(findings.flatMap((finding) => finding.at.map((at) => at.line))).toContain(8)
})

test("存疑的表不核对，未核对里说明原因", () => {
  const doubt = "第1张表“支出决算表”各栏没有分清，未作核对"
  const tables = disclosure.tables.map((table): BudgetTable => ({ ...table, doubt }))
  const report = checkDisclosure({
    disclosure: { ...disclosure, tables },
    lastYear: null,
    reference: defaultReference,
  })
  expect(report.findings).toEqual([])
  expect(report.unchecked.map((one) => one.because)).toContain(doubt)
})
