import { expect, test } from "vitest"
import { defaultReference } from "../../packs/reference.ts"
import { documentOf } from "../example.ts"
import { readDisclosure } from "../index.ts"

const read = (text: string) => readDisclosure(documentOf(text), defaultReference)

const indicators = `
  | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据 |
  | 产出指标 | 时效指标 | 资金支出计划完成率 | 按资金支出计划支付 | 100% | 单位：万元 |
`

const sheet = (name: string, purpose: string, goal: string) => `
  1、${name}绩效目标表
  | 单位：万元 | < | < | < | < | < | < |
  | 项目编码 | 41010125P00412A0001X | < | 项目名称 | ${name} | < | < |
  | 预算规模及资金用途 | 预算数 | 12.50 | 其中：财政资金 | 12.50 | 其他资金 |  |
  | ^ | ${purpose} | < | < | < | < | < |
  | 资金支出计划（%） | 3月底 | 6月底 | 10月底 | < | 12月底 | < |
  | ^ | 25% | 50% | 75% | < | 100% | < |
  | 绩效目标 | ${goal} | < | < | < | < | < |
`

test.each([
  ["2025年政府采购评审", "第一季度完成招标文件编制。", "其他资金补助到位。"],
  ["120急救调度", "注：含主管部门安排的尾款。", "支出计划按月执行。"],
  ["水利工程维养", "按主管部门安排使用", "主管部门安排的堤防全部除险。"],
  ["中央财政资金", "其他资金补足部分由县级承担", "3月底前完成绩效目标申报。"],
])("values that speak in the words of labels: %s", (name, purpose, goal) => {
  const { projects, tables } = read(`${sheet(name, purpose, goal)}\n${indicators}`)
  expect(projects).toMatchObject([
    {
      name,
      unit: null,
      purpose,
      goals: [goal],
      plan: [25, 50, 75, 100],
      amount: { text: "12.50" },
      fiscal: { text: "12.50" },
      other: { text: "" },
      indicators: [{ name: "资金支出计划完成率", target: { value: 100 } }],
    },
  ])
  expect(tables.map(({ key, unit, note }) => [key, unit, note])).toEqual([
    ["project", "万元", null],
    ["indicators", null, null],
  ])
})

test("a sheet of a project that buys is no procurement table", () => {
  const { projects, procurement } = read(`
    1、政府采购文件评审绩效目标表
    | 单位：元 | < | < | < | < | < |
    | 项目名称 | 政府采购文件评审 | < | < | < | < |
    | 项目编码 | 41010125P00412A0001X | < | 预算单位 | 412001河湾县政府采购中心 | < |
    | 年度预算 | 125,000.00 | 其中：财政资金 | 125,000.00 | 其他资金 |  |
    | 项目概述 | 其他资金 | < | < | < | < |
    | 总体目标 | 评审采购文件200份。 | < | < | < | < |
  `)
  expect(procurement.items).toEqual([])
  expect(projects).toMatchObject([
    {
      name: "政府采购文件评审",
      unit: "412001河湾县政府采购中心",
      purpose: "其他资金",
      goals: ["评审采购文件200份。"],
    },
  ])
})

test("units whose names hold words of headers", () => {
  const { organisation } = read(`
    部门机构设置情况
    | 单位名称 | 单位性质 | 单位规格 | 经费保障形式 |
    | 河湾县政府采购中心 | 事业 | 股级 | 财政性资金基本保证 |
    | 河湾县预算评审中心 | 参公事业 | 股级 | 财政拨款 |
  `)
  expect(organisation.units.map(({ name, nature }) => `${name} ${nature}`)).toEqual([
    "河湾县政府采购中心 事业",
    "河湾县预算评审中心 参公事业",
  ])
})
