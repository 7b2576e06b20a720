import { expect, test } from "vitest"
import { readText } from "../../src/document/text/index.ts"
import type { Finding } from "../../src/model/finding.ts"
import { blockOf, marksOf, PlaceIndex, ranksOf, rowOf } from "./places.ts"

const text = `部门预算支出总表
	科目名称
	合计
	基本支出

	合计
	120.00
	80.00


情况说明：支出120万元。
	采购物品
	办公桌
（含椅）
	3`

const blocks = readText(text)
const index = new PlaceIndex(blocks)

function textAt(anchor: string | null): string | null {
  if (anchor === null) return null
  const block = blocks[blockOf(anchor)]!
  const row = rowOf(anchor)
  if (block.kind === "paragraph" || row === null) return block.kind === "paragraph" ? block.text : null
  return block.rows[row]!.cells[Number(anchor.split("-")[2])]!.text
}

test("a line is the paragraph or the cell that starts on it", () => {
  expect(textAt(index.find({ line: 1 }))).toBe("部门预算支出总表")
  expect(textAt(index.find({ line: 7 }))).toBe("120.00")
  expect(textAt(index.find({ line: 11 }))).toBe("情况说明：支出120万元。")
})

test("the second line of a cell belongs to the cell", () => {
  expect(textAt(index.find({ line: 14 }))).toBe("办公桌\n（含椅）")
})

test("a cell by table, row and column; a row alone is its first filled cell; a table its first", () => {
  expect(textAt(index.find({ table: 1, row: 2, column: 3 }))).toBe("80.00")
  expect(textAt(index.find({ table: 2, row: 1 }))).toBe("采购物品")
  expect(textAt(index.find({ table: 1 }))).toBe("科目名称")
})

test("when line and cell disagree the line is right: tables may have been counted otherwise", () => {
  expect(textAt(index.find({ line: 8, table: 2, row: 1, column: 1 }))).toBe("80.00")
})

test("cells of a layout text share their line and are told apart by the column", () => {
  const at = (column: number) => ({ line: 5, table: 1, row: 1, column })
  const cell = (column: number) => ({ text: `${column}`, column, colspan: 1, rowspan: 1, at: at(column) })
  const layout = new PlaceIndex([
    {
      kind: "table",
      at: { line: 5, table: 1 },
      rows: [{ at: { line: 5, table: 1, row: 1 }, cells: [cell(1), cell(2), cell(3)] }],
    },
  ])
  expect(layout.find(at(3))).toBe("b0-0-2")
  expect(layout.find({ line: 5 })).toBe("b0-0-0")
})

test("workbook cells, paragraphs, pages, and places that stand nowhere", () => {
  const other = new PlaceIndex([
    { kind: "paragraph", text: "甲", level: null, at: { page: 2 } },
    { kind: "paragraph", text: "接待费0.69万元", level: null, at: { page: 2, paragraph: 5 } },
    {
      kind: "table",
      at: { sheet: "总表", table: 1 },
      rows: [
        {
          at: { sheet: "总表", table: 1, row: 1 },
          cells: [{ text: "1", column: 1, colspan: 1, rowspan: 1, at: { sheet: "总表", cell: "B7" } }],
        },
      ],
    },
  ])
  expect(other.find({ sheet: "总表", cell: "B7" })).toBe("b2-0-0")
  expect(other.find({ sheet: "总表", cell: "Z99" })).toBe("b2-0-0")
  expect(other.find({ paragraph: 5 })).toBe("b1")
  expect(other.find({ page: 2 })).toBe("b0")
  expect(other.find({ page: 2 }, "0.69")).toBe("b1")
  expect(other.find({ page: 9 })).toBeNull()
  expect(other.find({})).toBeNull()
})

function finding(check: string, ...lines: number[]): Finding {
  const at = lines.map((line) => ({ line }))
  return {
    check,
    severity: "error",
    about: "",
    title: "",
    data: {},
    message: "",
    basis: "",
    says: "120.00",
    at,
  }
}

test("findings are ranked down the document, those without a place last", () => {
  const none = { ...finding("DIS-001"), at: [] }
  expect(ranksOf(marksOf([none, finding("C", 11), finding("A", 8), finding("B", 7)], index))).toEqual([
    3, 2, 1, 0,
  ])
})

test("marks tell the findings of a cell and the cells of a finding, each once", () => {
  const marks = marksOf([finding("SUM-001", 7, 8, 7), finding("XT-001", 8)], index)
  expect(marks.of.map((spots) => spots.map((spot) => textAt(spot.anchor)))).toEqual([
    ["120.00", "80.00"],
    ["80.00"],
  ])
  expect(marks.at.get(marks.of[1]![0]!.anchor)).toEqual([
    { finding: 1, involved: false },
    { finding: 0, involved: true },
  ])
})
