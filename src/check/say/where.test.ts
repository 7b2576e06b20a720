import { expect, test } from "vitest"
import { defaultReference } from "../../packs/reference.ts"
import { documentOf } from "../../read/example.ts"
import { readDisclosure } from "../../read/index.ts"
import { whereIn } from "./where.ts"

const disclosure = readDisclosure(
  documentOf(`
    云溪县档案馆2024年部门预算公开
    一、机关运行经费安排情况
    2024年，我单位贯彻过紧日子要求，厉行节约，压减一般性支出，机关运行经费共计安排12.60万元，用于保证正常办公。
    部门预算支出总表
    单位：万元
    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    | | 合计 | 60.00 | 40.00 | 20.00 |
    | 201 | 一般公共服务支出 | 60.00 | 40.00 | 20.00 |
  `),
  defaultReference,
)
const where = whereIn(disclosure)

test("a cell is told by its table, row, column and what is printed there", () => {
  const [table] = disclosure.tables
  const row = table!.rows.find(({ code }) => code === "201")!
  expect(where(row.cells.project!.at)).toBe("支出总表“201 一般公共服务支出”的“项目支出”：20.00")
})

test("prose is told by its heading and the clause that holds the words", () => {
  const section = disclosure.sections.find(({ text }) => text.includes("12.60"))!
  const at = section.places[section.text.split("\n").findIndex((line) => line.includes("12.60"))]!
  expect(where(at, "12.60万元")).toBe(
    "“一、机关运行经费安排情况”：…机关运行经费共计安排12.60万元，用于保证正常办公。",
  )
  expect(where(at)).toMatch(/^“一、机关运行经费安排情况”：2024年，.*…$/)
})

test("of a place that is not in the document nothing is told", () => {
  expect(where({ table: 99, row: 1, column: 1 })).toBe("")
  expect(where({ line: 9999 })).toBe("")
})
