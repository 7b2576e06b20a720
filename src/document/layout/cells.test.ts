import { expect, test } from "vitest"
import { bodyCells, headerCells } from "./cells.ts"
import { wordsOf } from "./channels.ts"
import { segmentsOf } from "./segments.ts"

const body = (line: string): string[] => bodyCells(segmentsOf(line, "characters")).map((cell) => cell.text)
const header = (line: string): string[] =>
  headerCells([segmentsOf(line, "characters")])[0]!.map((cell) => cell.text)

test("一个空格隔开的两个金额是两个单元格", () => {
  expect(body("20123   民族事务    101,802,445.00 22,418,347.00")).toEqual([
    "20123",
    "民族事务",
    "101,802,445.00",
    "22,418,347.00",
  ])
})

test("金额与名称、编码与名称粘在一起也分开", () => {
  expect(body("一、拨款收入 30.82 一、教育支出26.40")).toEqual([
    "一、拨款收入",
    "30.82",
    "一、教育支出",
    "26.40",
  ])
  expect(body("   310资本性支出        0.00")).toEqual(["310", "资本性支出", "0.00"])
  expect(body("公用支出   26.453.10")).toEqual(["公用支出", "26.45", "3.10"])
})

test("类款项三段编码逐段分开，以“人”“台”开头的名称不是量词", () => {
  expect(body("201  01 07 人大代表履职    39.00")).toEqual(["201", "01", "07", "人大代表履职", "39.00"])
  expect(body("201  25 05 台湾事务    39.00")).toEqual(["201", "25", "05", "台湾事务", "39.00"])
})

test("两面的表里一个空格后的序号另起一个单元格", () => {
  expect(body("二、政府性基金 二、外交支出")).toEqual(["二、政府性基金", "二、外交支出"])
})

test("带单位的数字不拆，单元格各在原来的位置", () => {
  expect(body("合计 12.50 万元")).toEqual(["合计 12.50 万元"])
  const [, amount] = bodyCells(segmentsOf("  甲项目 12.50", "characters"))
  expect(amount).toEqual({ text: "12.50", start: 6, end: 11 })
})

test("表头的词逐个分开，拉开的两个字还是一个词", () => {
  expect(header("项 目   本年支出合 基本支出 项目支出")).toEqual([
    "项 目",
    "本年支出合",
    "基本支出",
    "项目支出",
  ])
  expect(header(" 类 款 项")).toEqual(["类", "款", "项"])
  expect(header("   出 出 支出")).toEqual(["出", "出", "支出"])
})

test.each([
  ["9,000,000一、社会保障支出", ["9,000,000", "一、社会保障支出"]],
  ["0二、外交支出", ["0", "二、外交支出"]],
  ["12.50（一）基本支出", ["12.50", "（一）基本支出"]],
  ["1,200,0002.政府性基金", ["1,200,000", "2.政府性基金"]],
  ["1,200,00030201办公费", ["1,200,000", "30201", "办公费"]],
  ["教育支出1,200,000", ["教育支出", "1,200,000"]],
  ["12,000万元", ["12,000万元"]],
  ["2024年预算数", ["2024年预算数"]],
])("粘在一起的格子按数字的写法分开：%s", (text, cells) => {
  expect(body(`甲    ${text}`).slice(1)).toEqual(cells)
})

test("一行的词多过任何表的栏数，就不是一格一词", () => {
  for (const text of ["采购内容 ".repeat(2000), "201 01 甲项目 1.00 ".repeat(500)]) {
    const line = [{ text, start: 0, end: text.length }]
    expect(headerCells([line])).toEqual([line])
    expect(bodyCells(line)).toEqual(line)
  }
})

test("分词的步数随长度成比例：各字的位置只看一遍", () => {
  const steps = (words: number) => {
    const text = "甲 a ".repeat(words)
    let asked = 0
    const places = new Proxy(
      Array.from(text, (_, i) => i),
      {
        get(target, key, receiver) {
          asked++
          return Reflect.get(target, key, receiver)
        },
      },
    )
    expect(wordsOf({ text, start: 0, end: text.length, places })).toHaveLength(2 * words)
    return asked
  }
  expect(steps(1000) / steps(100)).toBeLessThan(12)
})
