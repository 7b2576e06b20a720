import { expect, test } from "vitest"
import { defaultReference } from "../packs/reference.ts"
import { documentOf } from "./example.ts"
import { readDisclosure } from "./index.ts"

test("固定资产占用情况表成了一行行文字，仍是一张表", () => {
  const found = readDisclosure(
    documentOf(`
      七、国有资产信息
      上年末固定资产金额为40.50万元（详见下表）。
      部门固定资产占用情况表
      412河湾县水务局 截止时间：2024-12-31
      项目 数量 价值（金额单位：万元）
      资产总额 40.50
      1、房屋（平方米） 320 25.00
      其中：办公用房（平方米）
      2、车辆（台、辆） 1 12.50
      3、单价在20万元以上的设备 —— ——
      4、其他固定资产 16 3.00
      八、名词解释
      1、固定资产：指房屋、车辆等。
    `),
    defaultReference,
  )
  expect(found.assets.asOf).toBe("2024-12-31")
  expect(found.assets.rows.map((row) => [row.key, row.quantity?.value ?? null, row.value?.text])).toEqual([
    ["total", null, "40.50"],
    ["buildings", 320, "25.00"],
    ["offices", null, ""],
    ["vehicles", 1, "12.50"],
    ["equipment", null, "——"],
    ["other", 16, "3.00"],
  ])
  expect(found.sections.map((section) => section.key)).toEqual(["assets", "assets", "glossary"])
})

test("空的政府采购表只剩散开的表头", () => {
  const found = readDisclosure(
    documentOf(`
      六、政府采购预算情况
      部门政府采购预算
      412河湾县水务局 单位：万元
      政府采购项目来源
      采购物品名称 政府采购目录
      序号
      数量 单价
      政府采购金额（当年部门预算安排资金）
      项目名称 预算资金 合计 单位资金
      注：无政府采购预算，空表列示。
    `),
    defaultReference,
  )
  expect(found.tables).toMatchObject([
    {
      key: "procurement",
      title: "部门政府采购预算",
      unit: "万元",
      note: "注：无政府采购预算，空表列示。",
      rows: [],
    },
  ])
  expect(found.procurement.items).toEqual([])
})
