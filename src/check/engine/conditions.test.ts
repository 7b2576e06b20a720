import { describe, expect, test } from "vitest"
import { defaultReference } from "../../packs/reference.ts"
import { documentOf } from "../../read/example.ts"
import { readDisclosure } from "../../read/index.ts"
import { holds } from "./conditions.ts"

/** A document whose appropriations are of two funds, with or without a table of the second. */
const documentWith = (fund: string, more = "") =>
  readDisclosure(
    documentOf(`
      溪口县水务局2024年部门预算
      财政拨款收支总表
      单位：万元
      | 收入 | < | 支出 | < | < | < | < |
      | 项目 | 预算数 | 项目 | 合计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 |
      | 一、一般公共预算拨款 | 90.00 | 一、农林水支出 | 90.00 | 90.00 |  |  |
      | 二、国有资本经营预算拨款 | ${fund} | 二、国有资本经营预算支出 | ${fund} |  |  | ${fund} |
      | 收入总计 | 100.00 | 支出总计 | 100.00 | 90.00 |  | ${fund} |
      ${more}
    `),
    defaultReference,
  )

describe("everyFundTabled", () => {
  test("一种预算有钱而没有表", () => {
    expect(holds("everyFundTabled", documentWith("10.00"))).toBe(false)
  })

  test("没有钱的预算不用有表", () => {
    expect(holds("everyFundTabled", documentWith("0.00"))).toBe(true)
  })

  test("有表", () => {
    const table = `
      国有资本经营预算支出表
      单位：万元
      | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
      | 223 | 国有资本经营预算支出 | 10.00 |  | 10.00 |
      |  | 合计 | 10.00 |  | 10.00 |`
    expect(holds("everyFundTabled", documentWith("10.00", table))).toBe(true)
  })
})
