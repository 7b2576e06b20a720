import { expect, test } from "vitest"
import { gridOf, type Table } from "../blocks.ts"
import { readText } from "./index.ts"

const read = (text: string): Table[] => readText(text).filter((block) => block.kind === "table")
/** Every position of the grid, merged cells repeated. */
const grid = (table: Table) => gridOf(table).map((row) => row.map((cell) => cell?.text ?? "").join(" "))

test("竖线分格的表：行末的空格子是合并留下的，表头各回各栏", () => {
  const [table, ...others] = read(`云溪县档案馆2024年部门预算
部门收支总表
序号 | 收入 | 支出 | ||
项 目 | 预算数 | 项 目 | 预算数 | |
1 | 一、财政拨款收入 | 12.50 | 一、教育支出 | 10.50 |
2 | 二、事业收入 | | 二、卫生健康支出 | 2.00 |
3 | 收入总计 | 12.50 | 支出总计 | 12.50 |
二、其他说明`)
  expect(others).toEqual([])
  expect(grid(table!)).toEqual([
    "序号 收入 收入 支出 支出",
    " 项 目 预算数 项 目 预算数",
    "1 一、财政拨款收入 12.50 一、教育支出 10.50",
    "2 二、事业收入  二、卫生健康支出 2.00",
    "3 收入总计 12.50 支出总计 12.50",
  ])
})

test.each([
  ["前后都有竖线", "| 甲 | 乙 | 丙 |\n| 1 | 2 | 3 |\n| 4 | | 6 |"],
  ["全角竖线", "甲｜乙｜丙\n1｜2｜3\n4｜｜6"],
  ["制表符画的框", "┌──┬──┬──┐\n│甲│乙│丙│\n├──┼──┼──┤\n│1│2│3│\n│4││6│\n└──┴──┴──┘"],
  ["有分隔行", "| 甲 | 乙 | 丙 |\n|----|----|----|\n| 1 | 2 | 3 |\n| 4 |  | 6 |"],
  ["行间有空行", "甲 | 乙 | 丙 |\n\n1 | 2 | 3 |\n\n4 | | 6 |"],
])("竖线的样子不同，表一样：%s", (_, text) => {
  expect(read(text).map(grid)).toEqual([["甲 乙 丙", "1 2 3", "4  6"]])
})

test("单独一行带竖线的文字不是表", () => {
  const blocks = readText("首页 | 公开 | 部门预算\n云溪县档案馆2024年部门预算")
  expect(blocks.map((block) => block.kind)).toEqual(["paragraph", "paragraph"])
})

test("格子带行号", () => {
  const [table] = read("题目\n甲 | 乙 | 丙\n1 | 2 | 3")
  expect(table!.rows[1]!.cells[2]!.at).toMatchObject({ line: 3, row: 2, column: 3 })
})

test.each([
  [
    "上一行的合并单元格留下空格子",
    "编码 | 名称 | 本年收入 | | | 上年结转\n| | | 小计 | 财政拨款 | 事业收入 | |\n| 208 | 社会保障 | 9.00 | 8.00 | 1.00 | |",
    [
      "编码 名称 本年收入 本年收入 本年收入 上年结转",
      "  小计 财政拨款 事业收入 ",
      "208 社会保障 9.00 8.00 1.00 ",
    ],
  ],
  [
    "上一行已经填满，下一行从左边起",
    "| 项目 | 名称 | 合计 | 公用经费 |\n| 科目编码 | | | |\n| 301 | 工资 | 5.00 | 1.00 |",
    ["项目 名称 合计 公用经费", "科目编码   ", "301 工资 5.00 1.00"],
  ],
  ["空表只有表头和一行空格子", "| 编码 | 名称 | 合计 |\n|  |  |  |", ["编码 名称 合计", "  "]],
])("合并单元格的空格子留在原处：%s", (_, text, expected) => {
  const [table] = read(text)
  expect(grid(table!)).toEqual(expected)
})
