import { expect, test } from "vitest"
import { defaultReference } from "../packs/reference.ts"
import { documentOf } from "./example.ts"
import { readDisclosure } from "./index.ts"

const read = (text: string) => readDisclosure(documentOf(text), defaultReference)

const sheet = (no: number, unit: string) => `${no}、维修经费绩效目标表
${unit}
单位：万元
| 项目编码 | 甲${no} | 项目名称 | 维修经费 |
| 绩效目标 | 完成维修 | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 维修数量 | ≥2座 |
`

test.each(["334002云岭县水库管理所", "单位名称：334002云岭县水库管理所", "预算部门：云岭县水库管理所"])(
  "标题说的单位，项目表上方写了几遍别的单位也不改：%s",
  (unit) => {
    const { entity } = read(
      `云岭县水务局\n2024年部门预算信息公开情况说明\n一、部门职责\n负责水务。\n${sheet(1, unit)}${sheet(2, unit)}${sheet(3, unit)}`,
    )
    expect(entity).toMatchObject({ name: "云岭县水务局", code: null })
  },
)

test("标题只说地方，单位看表上方", () => {
  const { entity } = read(`云岭县2024年部门预算公开\n${sheet(1, "334001云岭县水务局")}`)
  expect(entity).toMatchObject({ name: "云岭县水务局", code: "334001", region: { name: "云岭县" } })
})

test.each(["单位：人民币万元", "计量单位：人民币元", "编制单位：人民币万元"])(
  "计量单位不是名称：%s",
  (caption) => {
    const { entity } = read(
      `部门预算公开\n收支总表\n${caption}\n| 收入 | < | 支出 | < |\n| 项目 | 预算数 | 项目 | 预算数 |\n| 本年收入合计 | 9 | 本年支出合计 | 9 |`,
    )
    expect(entity.name).toBe("")
  },
)

test.each([
  "打印时间：2024-02-20 09:31  来源：云岭县人民政府网 http://www.example.gov.cn/a.html",
  "索引号：000014349/2024-00012　　主题分类：财政",
  "您当前的位置：首页 > 政务公开 > 预决算公开；发布日期：2024年2月20日",
])("浏览器或网站留下的第一行不是标题：%s", (line) => {
  const found = read(
    `${line}\n云岭县水务局\n2024年度部门决算\n第一部分 云岭县水务局概况\n一、主要职能\n负责水务。`,
  )
  expect([found.title, found.entity.name, found.entity.kind, found.year]).toEqual([
    "云岭县水务局2024年度部门决算",
    "云岭县水务局",
    "department",
    2024,
  ])
})

test.each([
  ["海平市2025年市级单位预算\n预算单位：海平市水务局", "海平市"],
  ["海平市2025年县区级部门预算\n预算单位：海平市水务局", "海平市"],
  ["2025年海平市海州区水务局部门预算", "海平市海州区"],
  ["海平市2025年度部门预算公开\n部门名称：水务局", "海平市"],
])("地方的名称里没有年份：%s", (text, region) => {
  expect(read(`${text}\n一、收支情况\n收入预算5万元。`).entity.region.name).toBe(region)
})

const compared = (last: string, now: string) => `云岭县水务局预算公开表
“三公”经费支出表
单位：万元
| 项目 | ${last} | ${now} | 增减金额 |
| 合计 | 5.00 | 4.00 | -1.00 |
| 因公出国（境）费 | 0.00 | 0.00 | 0.00 |
| 公务用车购置及运维费 | 3.00 | 3.00 | 0.00 |
| 公务接待费 | 2.00 | 1.00 | -1.00 |
`

test.each([
  ["2023年度预算", "2024年度预算"],
  ["2023年预算数", "2024年预算数"],
])("两年并列的栏说出是哪一年的文件：%s、%s", (last, now) => {
  const { year, tables } = read(compared(last, now))
  expect(year).toBe(2024)
  expect(tables[0]!.columns.map(({ key }) => key)).toContain("lastYear")
})

test("项目名称里的年份不是文件的年份", () => {
  const project =
    "1、2021年中央水利补助资金绩效目标表\n单位：万元\n| 项目编码 | 甲 | 项目名称 | 补助 |\n| 绩效目标 | 完成 | < | < |\n"
  expect(read(`${compared("2023年度预算", "2024年度预算")}${project}`).year).toBe(2024)
})

test("目标表里印了几年的指标值，许多张，年份仍由标题说", () => {
  const values = (no: number) =>
    `${no}、活动经费绩效目标表\n单位：万元\n| 项目编码 | 甲${no} | 项目名称 | 活动 |\n| 绩效目标 | 完成 | < | < |\n| 三级指标 | 2023年 | 2024年 | 指标值 |\n| 活动次数 | 3次 | 4次 | ≥5次 |\n`
  const text = `云岭县实验小学2025年单位预算公开\n一、收支情况\n收入预算5万元。\n${[1, 2, 3, 4, 5].map(values).join("")}`
  expect(read(text).year).toBe(2025)
})
