import { expect, test } from "vitest"
import { tableFrom } from "../../document/table-from.ts"
import { columnsOf, headerOf } from "./header.ts"

const paths = [
  ["序号"],
  ["科目", "编码"],
  ["科目", "名称"],
  ["合计"],
  ["本年收入", "小计"],
  ["本年收入", "事业收入"],
  ["上年结转"],
]

test("equal words beside each other are one cell, and a column's last word reaches down to the body", () => {
  const { grid, merged } = headerOf(["334某局", "单位：万元"], paths, "栏次")
  expect(grid).toEqual([
    ["334某局", "单位：万元"],
    ["序号", "科目", "合计", "本年收入", "上年结转"],
    ["", "编码", "名称", "", "小计", "事业收入", ""],
    ["栏次", "1", "2", "3", "4", "5", "6"],
  ])
  const cells = tableFrom(grid, merged).rows.map(({ cells }) =>
    cells.map(({ text, column, colspan, rowspan }) => `${text} ${column} ${colspan}×${rowspan}`),
  )
  expect(cells.slice(0, 3)).toEqual([
    ["334某局 1 4×1", "单位：万元 5 3×1"],
    ["序号 1 1×2", "科目 2 2×1", "合计 4 1×2", "本年收入 5 2×1", "上年结转 7 1×2"],
    ["编码 2 1×1", "名称 3 1×1", "小计 5 1×1", "事业收入 6 1×1"],
  ])
})

test("words that two columns share do not merge when what stands above differs", () => {
  const { grid, merged } = headerOf(
    [],
    [
      ["收入", "项目"],
      ["收入", "金额"],
      ["支出", "项目"],
    ],
    null,
  )
  expect(grid).toEqual([
    ["收入", "支出"],
    ["项目", "金额", "项目"],
  ])
  expect(merged).toEqual([{ row: 1, column: 1, colspan: 2, rowspan: 1 }])
})

test("columns of one title are told apart by the words above", () => {
  const columns = [["甲", "合 计"], ["乙", "合计"], ["备 注"]].map((path, i) => ({
    key: `k${i}`,
    path,
    optional: false,
  }))
  expect(columnsOf(columns, null).map(({ title }) => title)).toEqual(["甲/合计", "乙/合计", "备注"])
})
