import { expect, test } from "vitest"
import type { Table } from "../../../src/document/blocks.ts"
import { readText } from "../../../src/document/text/index.ts"
import { cellLook, headerRows, isLegend, isNumber } from "./table-shape.ts"

function tableOf(...rows: string[][]): Table {
  const text = rows.map((row) => row.map((cell) => `\t${cell}`).join("\n")).join("\n\n")
  return readText(text)[0] as Table
}

test("figures with separators, signs and per cent; not codes with letters, dates or words", () => {
  for (const text of ["4078.23", "31,214,205.80", "-5", "（3.00）", "25%", "0"])
    expect(isNumber(text)).toBe(true)
  for (const text of ["", "A05040101", "2024-12-31", "≥90%", "无", "——"]) expect(isNumber(text)).toBe(false)
})

test("amounts flush right, counts and codes in the middle, long texts with room", () => {
  expect(["1,090.03", "0", "25%"].map(cellLook)).toEqual(["number", "number", "number"])
  expect(["7", "2080105", "04"].map(cellLook)).toEqual(["code", "code", "code"])
  expect(["合计", "一般公共服务支出", "用".repeat(50)].map(cellLook)).toEqual([undefined, "words", "long"])
})

test("a first row with the measure is no header", () => {
  const table = tableOf(["某局", "单位：万元"], ["项目", "合计"], ["合计", "5.00"])
  expect(table.rows.map(isLegend)).toEqual([true, false, false])
})

test("the row of column numbers ends the header", () => {
  expect(headerRows(tableOf(["某局", "单位：万元"], ["项目", "合计"], ["栏次", "1"], ["合计", "5.00"]))).toBe(
    3,
  )
})

test("without one, the first row with a figure ends it; words alone have one header row", () => {
  expect(headerRows(tableOf(["项目", "合计"], ["基本支出", "5.00"]))).toBe(1)
  expect(headerRows(tableOf(["名称", "性质"], ["局本级", "行政"], ["服务中心", "事业"]))).toBe(1)
})
