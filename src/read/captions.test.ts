import { describe, expect, test } from "vitest"
import { defaultReference } from "../packs/reference.ts"
import { documentOf } from "./example.ts"
import { readDisclosure } from "./index.ts"

const tableBelow = (caption: string) =>
  readDisclosure(
    documentOf(`
      溪口县水库管理所2024年单位预算
      单位收支总体情况表
      ${caption}
      | 收入 | < | 支出 | < |
      | 项目 | 预算数 | 项目 | 预算数 |
      | 一、一般公共预算拨款收入 | 1,200,000 | 一、农林水支出 | 1,200,000 |
      | 收入总计 | 1,200,000 | 支出总计 | 1,200,000 |
    `),
    defaultReference,
  ).tables[0]!

describe("表上方的一行", () => {
  test.each([
    "溪口县水库管理所    单位：元",
    "溪口县水库管理所 单位：元",
    "溪口县水库管理所（本级）　　金额单位：元",
    "溪口县东山镇人民政府   （单位：元）",
    "编制单位：溪口县水库管理所    单位：元",
    "330 溪口县水库管理所    2024年度    计量单位：人民币元",
    "单位：元",
    "（单位：元）",
    "（金额单位：元）",
  ])("谁的表、什么计量单位：%s", (caption) => {
    const { title, rows } = tableBelow(caption)
    expect(title).toBe("单位收支总体情况表")
    expect(rows.at(-1)!.cells.amount?.figure?.cents).toBe(120_000_000)
  })

  test("句子不是谁的表", () => {
    expect(tableBelow("本年收入比上年增加，详见下表。    单位：元").title).toBe("")
  })
})
