import { describe, expect, test } from "vitest"
import { patternOf } from "./phrase.ts"

/** The words of a sentence that are found, with half-width brackets as prose has them when it is read. */
function found(words: string, text: string, phrases: Readonly<Record<string, string>> = {}): string[] {
  return text.match(new RegExp(patternOf(words, new Map(Object.entries(phrases))), "g")) ?? []
}

describe("words of prose", () => {
  test.each([
    ["事业收入", "其中事业收入5万元", ["事业收入"]],
    ["总收入|收入总计", "收入总计90万元，总收入持平", ["收入总计", "总收入"]],
    ["(上缴|上解)上级支出", "上解上级支出3万元", ["上解上级支出"]],
    [
      "财政专户[管理][资金]",
      "财政专户资金、财政专户管理资金、财政专户",
      ["财政专户资金", "财政专户管理资金", "财政专户"],
    ],
    ["货物[类](采购|项目|预算)+", "货物类采购项目预算8万元", ["货物类采购项目预算"]],
    ["政府采购[（*）]", "政府采购(含分散采购)9万元", ["政府采购(含分散采购)"]],
    ["20##年末", "2023年末固定资产", ["2023年末"]],
    ["^购置费", "购置费5万元，购置费3万元，车辆购置费8万元", ["购置费", "购置费"]],
    ["政府性基金拨款!(的|安)", "政府性基金拨款安排的项目，政府性基金拨款5万元", ["政府性基金拨款"]],
    ["基本支出[预算[数]]", "基本支出预算数5万元", ["基本支出预算数"]],
  ])("%s", (words, text, expected) => {
    expect(found(words, text)).toEqual(expected)
  })

  test("a phrase with a name", () => {
    const phrases = { version: "[[年初]预算[数]]" }
    expect(found("项目支出{version}", "项目支出年初预算数7万元", phrases)).toEqual(["项目支出年初预算数"])
  })

  test.each([
    ["(收入", '")" is missing'],
    ["收入)", 'Unmatched ")"'],
    ["收入||支出", "without words"],
    ["[]", "without words"],
    ["{nothing}", 'no phrase "nothing"'],
    ["收入{2}", 'no phrase "2"'],
    ["收入?", '"?" is no word'],
  ])("%s is refused", (words, because) => {
    expect(() => patternOf(words)).toThrow(because)
  })

  test("a long repetition does not make it slow", () => {
    const pattern = new RegExp(patternOf("[(的|政府|采购)+](金额|份额)|政府[(采购|的)+]预算"), "g")
    const text = "政府采购的".repeat(40_000)
    const start = performance.now()
    expect(text.match(pattern)).toBeNull()
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})
