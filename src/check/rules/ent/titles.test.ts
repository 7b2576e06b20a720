import { expect, test } from "vitest"
import { defaultReference } from "../../../packs/reference.ts"
import { documentOf } from "../../../read/example.ts"
import { readDisclosure } from "../../../read/index.ts"
import { checkDisclosure } from "../../index.ts"

function found(text: string, ...only: string[]): string[] {
  const disclosure = readDisclosure(documentOf(text), defaultReference)
  return checkDisclosure({ disclosure, lastYear: null, reference: defaultReference }, { only }).findings.map(
    ({ check, at }) => `${check} 第${at[0]?.line}行`,
  )
}

test.each([
  [
    "云岭县水务局2024年度部门决算\n第一部分 云岭县水务局概况\n第二部分 云岭县XX局2024年度部门决算表\n第三部分 情况说明\n收入5万元。",
    ["TXT-001 第3行"],
  ],
  [
    "云岭县水务局2024年度部门决算\n第二部分 2024年度部门决算表\n第三部分 云岭县水务局2023年度部门决算情况说明\n一、总体情况\n收入5万元。",
    ["ENT-006 第3行"],
  ],
  [
    "云岭县水务局2024年度部门决算\n第二部分 云岭县水务局2024年度部门决算表\n第三部分 云岭县水务局2024年度部门决算情况说明\n一、总体情况\n收入5万元。",
    [],
  ],
])("后面紧跟着标题的标题也要看", (text, expected) => {
  expect(found(text, "TXT-001", "ENT-006")).toEqual(expected)
})

const unit =
  "云岭县水务局2024年单位预算\n预算单位：云岭县水务局\n一、2024年单位预算编制说明\n支出预算5万元。\n"

test.each(["2024年部门预算安排购置车辆0辆；部门预算安排购置设备0套。", "部门预算中安排培训费1万元。"])(
  "单位的文件里说部门预算安排：%s",
  (sentence) => {
    expect(found(unit + sentence, "ENT-005")).toHaveLength(1)
  },
)

test.each(["由主管部门预算安排的专项1万元。", "单位预算安排购置车辆0辆。", "按部门预算编制的要求执行。"])(
  "说的是别的部门，或者就是单位：%s",
  (sentence) => {
    expect(found(unit + sentence, "ENT-005")).toEqual([])
  },
)
