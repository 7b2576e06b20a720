import { describe, expect, test } from "vitest"
import { checkDisclosure } from "../../check/index.ts"
import { exampleLedger } from "../../model/example-ledger.ts"
import { defaultReference } from "../../packs/reference.ts"
import { scopeOf } from "../scope.ts"
import { compileSheets } from "./index.ts"
import { readBack, saidBy, saidIn } from "./read-back.test-data.ts"

/** Families that judge these tables; others miss the rest of the document. */
const families = ["PRO", "AST", "XT", "PLAN"]

const department = scopeOf(exampleLedger, "334", defaultReference)!

function printed(grid: readonly (readonly string[])[]): string[] {
  return grid.map((row) => row.join(" | "))
}

describe("the form of Hebei", () => {
  const sheets = compileSheets(department, 10)

  test("项目绩效目标表与绩效指标表", () => {
    const { project, tables } = sheets.projects[3]!
    expect(tables.map((table) => [table.title, table.unit, table.at.table])).toEqual([
      ["4、小型水库雨水情测报设施建设（结转）绩效目标表", "万元", 17],
      ["", null, 18],
    ])
    expect(printed(tables[0]!.grid)).toEqual([
      "单位：万元",
      "项目编码 | 13990124P00334P10004D | 项目名称 | 小型水库雨水情测报设施建设（结转）",
      "预算规模及资金用途 | 预算数 | 18.65 | 其中：财政资金 | 18.65 | 其他资金 | ",
      " | 用于支付2024年已签合同的6座小型水库雨量计和水位计的安装尾款。",
      "资金支出计划（%） | 3月底 | 6月底 | 10月底 | 12月底",
      " | 60% | 100% | 100% | 100%",
      "绩效目标 | 1.6座小型水库的雨水情测报设施全部投入运行。",
    ])
    expect(printed(tables[1]!.grid).slice(0, 4)).toEqual([
      "一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据",
      "产出指标 | 数量指标 | 安装测报设施水库数 | 安装雨量计和水位计的小型水库座数 | 6座 | 建设合同",
      " | 质量指标 | 设备数据到报率 | 按时收到测报数据的次数占应报次数的比例 | ≥98% | 水文测报规范",
      " | 时效指标 | 投入运行时间 | 测报设施全部投入运行的月份 | ≤6月 | 建设合同",
    ])
    expect(tables[1]!.merged).toEqual([{ row: 2, column: 1, colspan: 1, rowspan: 4 }])
    expect(project).toMatchObject({
      no: 4,
      amount: {
        figure: { cents: 18_650_000, slack: 10_000 },
        text: "18.65",
        at: { table: 17, row: 3, column: 3 },
      },
      other: { figure: null, text: "" },
      plan: [60, 100, 100, 100],
    })
  })

  test("政府采购预算：合计、各单位小计、事项；公用经费的采购列在日常公用经费下", () => {
    expect(printed(sheets.procurement.table.grid).slice(3)).toEqual([
      "合 计 |  |  |  |  |  |  | 60.30 | 23.10 | 24.00 |  |  |  | 13.20 | 60.30",
      "云岭县水务局本级小计 |  |  |  |  |  |  | 47.10 | 23.10 | 24.00 |  |  |  |  | 47.10",
      "2025年日常公用经费 | 27.48 | 复印纸 | A05040101 | 件 | 60 | 0.02 | 0.90 | 0.90 |  |  |  |  |  | 0.90",
      "农村饮水安全工程维修养护 | 85.00 | 潜水泵 | A02051900 | 台 | 12 | 1.85 | 22.20 | 22.20 |  |  |  |  |  | 22.20",
      "乡村坑塘整治方案编制 | 24.00 | 坑塘整治方案编制 | C20030500 | 项 | 16 | 1.50 | 24.00 |  | 24.00 |  |  |  |  | 24.00",
      "云岭县水利技术服务站小计 |  |  |  |  |  |  | 13.20 |  |  |  |  |  | 13.20 | 13.20",
      "小型水库雨水情测报设施建设（结转） | 18.65 | 水位计 | A02101800 | 套 | 6 | 2.20 | 13.20 |  |  |  |  |  | 13.20 | 13.20",
    ])
  })

  test("固定资产占用情况表", () => {
    expect(printed(sheets.assets.table.grid)).toEqual([
      "334云岭县水务局 | 截止时间：2024-12-31",
      "项 目 | 数量 | 价值（金额单位：万元）",
      "资产总额 | —— | 404.93",
      "1、房屋（平方米） | 2500 | 266.80",
      "其中：办公用房（平方米） | 920 | 108.00",
      "2、车辆（台、辆） | 2 | 24.84",
      "3、单价在20万元以上的设备 | 1 | 23.60",
      "4、其他固定资产 | 354 | 89.69",
    ])
  })
})

describe.each(["hebei", "national", "shanghai"])("the form of %s", (place) => {
  test.each(["334", "334001", "334002", "region"])("%s: what is printed reads as what was compiled", (of) => {
    const scope = scopeOf({ ...exampleLedger, place }, of, defaultReference)!
    const sheets = compileSheets(scope)
    const read = readBack(scope, sheets)
    expect(saidBy(read)).toEqual(saidIn(sheets))
    expect(
      checkDisclosure({ disclosure: read, lastYear: null, reference: defaultReference }, { only: families })
        .findings,
    ).toEqual([])
  })
})
