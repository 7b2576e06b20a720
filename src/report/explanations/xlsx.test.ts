import fc from "fast-check"
import { writeXlsx } from "hucre/xlsx"
import { expect, test } from "vitest"
import type { Explanation } from "../../check/explanations/index.ts"
import { explanationsBook, explanationsInBook } from "./xlsx.ts"

const one: Explanation = {
  check: "PRO-010",
  about: ["防汛物资/复印纸"],
  text: "=含打印耗材，合同见附件。",
  by: "李四",
  date: "2026-03-01",
  finding: "采购“复印纸”的单价为600.00元/箱。",
}

test("explanations written as a workbook are read as they were", async () => {
  const words = fc
    .array(fc.constantFrom(..."甲乙丙/“”=+-@1.0a表\n "), { minLength: 1, maxLength: 12 })
    .map((letters) => letters.join("").replace(/\s+/g, " ").trim())
    .filter((text) => text !== "")
  const explanation = fc
    .record({
      about: fc.array(words, { minLength: 1, maxLength: 3 }),
      text: words,
      by: words,
      aside: fc.boolean(),
    })
    .map(
      ({ aside, ...rest }): Explanation => ({ ...one, ...rest, ...(aside ? { aside: true as const } : {}) }),
    )
  await fc.assert(
    fc.asyncProperty(fc.array(explanation, { maxLength: 4 }), async (given) => {
      expect(explanationsInBook(await explanationsBook(given))).toEqual(given)
    }),
    { numRuns: 15 },
  )
})

test("one about a thousand places needs several cells, and explains them all", async () => {
  const about = Array.from({ length: 3000 }, (_, n) => `项目${n}/绩效指标/数量指标`)
  const read = explanationsInBook(await explanationsBook([{ ...one, about }]))
  expect(read.flatMap((each) => each.about)).toEqual(about)
})

test("a clerk may move columns, leave rows empty, and write the day as Excel does", async () => {
  const rows = [
    ["说明或搁置理由", "有关事项", "检查", "日期"],
    [null, null, null, null],
    ["按合同分两年支付。", "防汛", "PLAN-002", "2026/3/1"],
  ]
  const book = await writeXlsx({ sheets: [{ name: "说明", rows }] })
  expect(explanationsInBook(book)).toEqual([
    { check: "PLAN-002", about: ["防汛"], text: "按合同分两年支付。", by: "", date: "2026-03-01" },
  ])
})

test.each([
  [[["项目", "金额"]], "工作簿里没有“检查”“说明或搁置理由”“有关事项”这几列"],
  [
    [
      ["检查", "有关事项"],
      ["PLAN-002", "防汛"],
    ],
    "第 1 行缺少“说明或搁置理由”一列",
  ],
  [
    [
      ["检查", "说明或搁置理由", "有关事项", "日期"],
      ["PLAN-002", "按合同。", "防汛", "三月"],
    ],
    "第 2 行的“日期”应写成“2026-03-01”的样子，现为“三月”",
  ],
  [
    [
      ["检查", "说明或搁置理由", "有关事项"],
      ["PLAN-002", "按合同。", ""],
    ],
    "第 2 行的“有关事项”应为不空的文字",
  ],
])("what is wrong is told with its row", async (rows, sentence) => {
  const book = await writeXlsx({ sheets: [{ name: "说明", rows }] })
  expect(() => explanationsInBook(book)).toThrow(sentence)
})
