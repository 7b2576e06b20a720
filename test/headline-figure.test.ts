import { expect, test, vi } from "vitest"
import { checkDisclosure } from "../src/check/index.ts"
import { figuresOf } from "../src/compile/figures.ts"
import { scopeOf } from "../src/compile/scope.ts"
import { exampleLedger } from "../src/model/example-ledger.ts"
import { defaultReference } from "../src/packs/reference.ts"
import { figures } from "../src/packs/word-lists.ts"
import { documentOf } from "../src/read/example.ts"
import { readDisclosure } from "../src/read/index.ts"

/** All that a new headline figure takes: one row (packs/README.md). */
const row = vi.hoisted(() => ({
  key: "expenditure.running",
  name: "日常运转支出",
  said: "日常运转支出",
  also: "运转支出",
  words: "[日常]运转支出[合计|总额]",
  heads: "",
  of: "expenditure",
  within: "",
  complete: "",
  cells: "expenditure[total].otherOperating",
  sure: "expenditure",
  fund: "",
  is: "figure offered",
}))

vi.mock("../src/packs/generated/national-subjects.ts", async (original) => {
  const { default: lines } = await original<{ default: readonly object[] }>()
  return { default: [...lines, row] }
})

const read = (said: string) =>
  readDisclosure(
    documentOf(`
      云岭县水务局2025年部门预算信息公开情况说明
      一、部门预算安排的总体情况
      2025年支出总计90.00万元，其中：基本支出60.00万元，日常运转支出${said}万元。
      二、部门预算表
      部门支出总表
      单位：万元
      | 科目编码 | 科目名称 | 合计  | 基本支出 | 项目支出 | 其他运转类 | 特定目标类 |
      |          | 合计     | 90.00 | 60.00    | 30.00    | 8.00       | 22.00      |
      | 2130301  | 行政运行 | 90.00 | 60.00    | 30.00    | 8.00       | 22.00      |
    `),
    defaultReference,
  )

test("a new row is found in prose, as a part of its whole", () => {
  expect(read("8.00").claims.map(({ subject, role, text }) => [subject, role, text])).toEqual([
    ["expenditure", "whole", "90.00万元"],
    ["basic", "part", "60.00万元"],
    ["expenditure.running", "part", "8.00万元"],
  ])
})

test("what prose says of it is compared with the cell it names, in its words", () => {
  const messages = (said: string) =>
    checkDisclosure({
      disclosure: read(said),
      lastYear: null,
      reference: defaultReference,
    }).findings.flatMap(({ check, message }) => (check === "NAR-008" ? [message] : []))
  expect(messages("8.00")).toEqual([])
  expect(messages("9.00")).toEqual([expect.stringMatching(/日常运转支出.*9\.00/)])
})

test("the ledger computes it for all money, and the workbook offers it among last year's figures", () => {
  const computed = figuresOf(scopeOf(exampleLedger, "334", defaultReference)!)
  expect(computed.get("expenditure.running")).toBe(computed.get("otherOperating"))
  expect(figures.entries.at(-1)).toEqual({
    value: "expenditure.running",
    word: "日常运转支出",
    others: ["运转支出"],
  })
})
