import { expect, test } from "vitest"
import type { Table } from "../../document/blocks.ts"
import { documentOf } from "../example.ts"
import { seenIn } from "./forms/seen.ts"
import { kindOf, rank } from "./kind.ts"
import { shapeOf } from "./shape.ts"

const table = (rows: string) =>
  documentOf(rows).blocks.find((block): block is Table => block.kind === "table")!
const kind = (title: string, rows: string) => kindOf(shapeOf(table(rows)), title)
const surest = (title: string, rows: string) =>
  rank(seenIn(shapeOf(table(rows)), title))
    .filter(({ score }) => score > 0)
    .map(({ candidate, because }) => [candidate.form, ...because])

test.each([
  [
    "部门预算收支总表",
    "| 收入 | < | 支出 | < |\n| 项目 | 预算数 | 项目 | 预算数 |\n| 本年收入合计 | 9 | 本年支出合计 | 9 |",
    "twoSided",
    "balance",
  ],
  [
    "",
    "| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 经营支出 |\n| 208 | 社会保障和就业支出 | 9 | 9 | 0 | 0 |",
    "function",
    "expenditure",
  ],
  [
    "一般公共预算基本支出表",
    "| 经济分类科目 | 名称 | 合计 |\n| 301 | 工资福利支出 | 9 |\n| 30101 | 基本工资 | 9 |",
    "economic",
    "basic",
  ],
  ["", "| 项目 | 合计 |\n| 因公出国（境）费 | 0 |\n| 公务接待费 | 1 |", "threePublic", "threePublic"],
  ["", "| 项目编码 | 甲01 |\n| 项目名称 | 采购设备 |\n| 绩效目标 | 完成 |", "project", "project"],
  ["", "| 项目名称 | 采购品目 | 金额 |\n| 办公设备 | 货物 | 9 |", "procurement", "procurement"],
  [
    "",
    "| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| 产出指标 | 数量指标 | 采购数量 | 3台 |",
    "indicators",
    "indicators",
  ],
  ["", "| 项目 | 数量 | 价值 |\n| 资产总额 | 1 | 9 |\n| 1、房屋 | 1 | 9 |", "assets", "assets"],
  ["", "| 单位名称 | 单位性质 |\n| 某中心 | 事业 |", "organisation", "organisation"],
  ["名单", "| 姓名 | 职务 |\n| 甲 | 科员 |", "plain", "unknown"],
])("“%s”%s", (title, rows, form, key) => {
  expect(kind(title, rows)).toEqual({ form, key, doubt: null })
})

test("指标里写采购，仍是指标表：最有把握的说了算", () => {
  const rows = "| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| 产出指标 | 数量指标 | 采购数量 | 3台 |"
  const [first] = surest("采购项目", rows)
  expect(first!.slice(0, 3)).toEqual(["indicators", "第一行就是指标的表头", "有一级指标和二级、三级指标"])
})

test("两种表式同样有把握，就是存疑，说明各自的理由", () => {
  const found = kind("支出明细", "| 编码 | 经济分类 | 金额 |\n| 20101 | 甲 | 5 |\n| 30101 | 乙 | 5 |")
  expect(found).toMatchObject({ form: "plain", key: "unknown" })
  expect(found.doubt).toMatch(
    /按功能分类的表（.+）.*按经济分类的支出表（.+）|按经济分类的支出表（.+）.*按功能分类的表（.+）/,
  )
})
