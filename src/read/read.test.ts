import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Block, type Document, textsOf } from "../document/blocks.ts"
import { disclosureFromJson, disclosureToJson } from "../model/json.ts"
import { defaultReference } from "../packs/reference.ts"
import { documentOf } from "./example.ts"
import { readDisclosure } from "./index.ts"

const word = fc.constantFrom(
  "",
  "合计",
  "支出总表",
  "单位：万元",
  "项目编码",
  "项目名称",
  "一级指标",
  "二级指标",
  "指标值",
  "绩效目标",
  "一、一般公共服务支出",
  "201",
  "2010101",
  "12.50",
  "1,000",
  "——",
  "≥90%",
  "科目编码",
  "科目名称",
  "基本支出",
  "项目支出",
  "收入",
  "支出",
  "因公出国（境）费",
  "公务接待费",
  "采购物品名称",
  "资产总额",
  "房屋",
  "3月底",
  "注：空表。",
  "续表",
  "1",
  "2",
  "目录",
  "一、部门职责",
  "第一部分 概况",
  "名词解释",
)
const paragraph = word.map(
  (text): Block => ({ kind: "paragraph", text: text || "话", level: null, at: { line: 1 } }),
)
const table = fc
  .array(
    fc.array(fc.tuple(word, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), {
      maxLength: 7,
    }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((rows): Block => {
    return {
      kind: "table",
      at: { line: 2 },
      rows: rows.map((cells, r) => {
        let column = 1
        return {
          at: { line: r + 3 },
          cells: cells.map(([text, colspan, rowspan]) => {
            const cell = { text, column, colspan, rowspan, at: { line: r + 3, column } }
            column += colspan
            return cell
          }),
        }
      }),
    }
  })
const anyDocument = fc
  .array(fc.oneof(paragraph, table), { maxLength: 12 })
  .map((blocks): Document => ({ source: { name: "x", format: "text", sha256: "" }, blocks }))

describe("任何文件", () => {
  test("property: reads without throwing, keeps every table in order, and survives JSON", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const found = readDisclosure(document, defaultReference)
        const blocks = document.blocks.filter((block) => block.kind === "table")
        expect(found.tables.length).toBeGreaterThanOrEqual(blocks.length)
        if (found.tables.length === blocks.length)
          expect(found.tables.map((each) => each.grid)).toEqual(blocks.map((block) => textsOf(block)))
        expect(disclosureFromJson(JSON.parse(JSON.stringify(disclosureToJson(found))))).toEqual(found)
      }),
      { numRuns: 300 },
    )
  })

  test("an empty document has nothing in it", () => {
    expect(readDisclosure(documentOf(""), defaultReference)).toMatchObject({
      title: "",
      year: null,
      tables: [],
      sections: [],
      unread: [],
    })
  })

  test("time grows with size, not faster", () => {
    const rows = (n: number) =>
      Array.from(
        { length: n },
        (_, i) => `| ${2010000 + (i % 9999)} | 科目${i} | ${i}.00 | ${i}.00 |  |`,
      ).join("\n")
    const timed = (n: number) => {
      const document = documentOf(
        `支出总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n${rows(n)}`,
      )
      const start = performance.now()
      expect(readDisclosure(document, defaultReference).tables[0]!.rows).toHaveLength(n)
      return performance.now() - start
    }
    timed(2000)
    const small = timed(2000)
    // Ten times the rows; the factor leaves room for a busy machine.
    expect(timed(20_000)).toBeLessThan(40 * small + 200)
  })
})
