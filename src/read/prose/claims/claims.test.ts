import { expect, test } from "vitest"
import type { Claim } from "../../../model/disclosure.ts"
import { clausesOf } from "../clauses/index.ts"
import { stretchesOf } from "../paragraphs.ts"
import { statementsOf } from "../statements/index.ts"
import { tokensOf } from "../tokens.ts"
import { claimsOf } from "./index.ts"

function claims(text: string): Claim[] {
  const section = { key: "overview" as const, title: "", level: 1, text, places: [{}], at: {} }
  const [paragraphs] = stretchesOf([section])
  const clauses = paragraphs!.map((paragraph) => clausesOf(paragraph, tokensOf(paragraph.text), 2024))
  return claimsOf(statementsOf(clauses, { statement: 1, list: 1 }), 0)
}

test.each([
  ["支出预算5万元", { amount: 5_000_000, unit: "万元", year: null, version: "budget" }],
  ["2024年支出决算5千元", { amount: 500_000, year: 2024, version: "final" }],
  ["支出比上年减少2万元", { kind: "change", direction: "down", amount: -2_000_000, against: 2023 }],
  ["支出比上年下降2.5%", { kind: "percent", percentOf: "growth", value: -2.5, against: 2023 }],
  ["基本支出占支出总计的25%", { percentOf: "share", base: "expenditure", value: 25 }],
  ["支出完成年初预算的98%", { percentOf: "completion", base: "initial", value: 98 }],
  ["车辆2辆", { kind: "count", value: 2, unit: "辆" }],
  ["支出与上年持平", { kind: "direction", direction: "same", amount: 0, against: 2023 }],
  [
    "公务接待费决算数大于年初预算数",
    { kind: "direction", direction: "up", base: "initial", version: "final" },
  ],
  ["补助约5万元", { qualifier: "about" }],
  ["补助人均5万元", { qualifier: "rate" }],
  ["设备5万元以上", { qualifier: "limit" }],
  ["支出减少-2万元", { qualifier: "unclear" }],
  ["支出5万元年初预算", { qualifier: "unclear" }],
] as [string, Record<string, unknown>][])("%s", (text, { amount, ...expected }) => {
  const claim = claims(`${text}。`).at(-1)!
  expect(claim).toMatchObject(expected)
  if (amount !== undefined) expect(claim.amount!.figure!.cents).toBe(amount)
})

test("同一列举的各项同组，总额在先", () => {
  const [whole, basic, project] = claims("支出预算9万元，其中：基本支出5万元，项目支出4万元。")
  expect(whole).toMatchObject({ role: "whole", group: 1, heads: [1], open: false })
  expect(basic).toMatchObject({ role: "part", group: 1, heads: [], open: false })
  expect(project).toMatchObject({ role: "part", group: 1 })
  expect(new Set([whole, basic, project].map((claim) => claim!.statement)).size).toBe(3)
})
