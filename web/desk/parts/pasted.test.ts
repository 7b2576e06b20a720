import { expect, test } from "vitest"
import { controlsFrom, treeFrom } from "./pasted.ts"

const row = (of: string, fund: string | null, kind: string | null, typed: string) => ({
  of,
  fund,
  kind,
  typed,
})

test("control numbers come in any order of columns under their headings", () => {
  const text =
    "金额（元）\t资金来源\t部门编码\t支出类别\n1,200.50\t一般公共预算拨款\t101\t基本支出\n30\t政府性基金\t102\t项目"
  expect(controlsFrom(text, ["101", "102"])).toEqual({
    rows: [row("101", "generalPublic", "basic", "1,200.50"), row("102", "governmentFund", "project", "30")],
    problems: [],
  })
})

test("amounts in 万元 become yuan without losing a digit", () => {
  const text = "部门编码\t支出类别\t控制数（万元）\n101\t项目\t1,234.560001\n101\t基本\t0.5"
  expect(controlsFrom(text, ["101"]).rows.map(({ typed }) => typed)).toEqual(["12345600.01", "5000.00"])
})

test("without headings each cell says what it is; without codes the numbers are one's own", () => {
  expect(controlsFrom("一般公共预算拨款\t项目支出\t500\n\n全部资金\t\t900", ["101001"]).rows).toEqual([
    row("101001", "generalPublic", "project", "500"),
    row("101001", null, null, "900"),
  ])
})

test("what cannot be read is told with its line", () => {
  const { rows, problems } = controlsFrom(
    "部门编码\t资金来源\t金额\n109\t\t5\n101\t彩票\t5\n101\t\t五元\n\t\t5",
    ["101", "102"],
  )
  expect(rows).toEqual([])
  expect(problems).toEqual([
    "第2行：编码“109”不在可填的范围里，请核对。",
    "第3行：没有认出资金来源，请写全称，如“一般公共预算拨款”，或留空表示全部资金。",
    "第4行：“五元”不是金额，请写成数字，单位元。",
    "第5行：没有编码，不知道是谁的控制数，请补上。",
  ])
})

test("a tree is read from four columns, with merged cells and with repeated ones", () => {
  const text =
    "部门编码\t部门名称\t单位编码\t单位名称\n101\t林草局\t101001\t林草局本级\n\t\t101002\t苗圃\n102\t档案馆\t102001\t档案馆本级\n101\t林草局\t101003\t护林站"
  const { rows, problems } = treeFrom(text)
  expect(problems).toEqual([])
  expect(rows.map(({ kind, code, department }) => `${kind} ${code} ${department}`)).toEqual([
    "department 101 101",
    "unit 101001 101",
    "unit 101002 101",
    "unit 101003 101",
    "department 102 102",
    "unit 102001 102",
  ])
})

test("rows of a tree that lack something are told with their line", () => {
  expect(
    treeFrom("\t\t101001\t苗圃\n101\t\t101001\t苗圃\n101\t林草局\t一号\t苗圃\n101\t水务局").problems,
  ).toEqual([
    "第1行：单位“苗圃”上面没有部门，请补上部门。",
    "第2行：部门要有编码（数字）和名称，请补上。",
    "第3行：单位要有编码（数字）和名称，请补上。",
    "第4行：编码101写了“林草局”和“水务局”两个部门，请改正。",
  ])
})
