import { describe, expect, test } from "vitest"
import { parseTarget } from "../../read/projects/target.ts"
import { understand } from "./target.ts"

const read = (text: string) => {
  const { kind, value, unit, per } = understand(parseTarget(text, {}))
  return [kind, value, unit, ...per].join(" ")
}

describe("understand", () => {
  test.each([
    ["≥1.2万人", "count 12000 人"],
    ["≤4万元/月", "money 40000 元 月"],
    ["≤2100元/人·月", "money 2100 元 人 月"],
    ["≤37.5万元/公里", "money 375000 元 公里"],
    ["≥95%", "share 95 %"],
    ["100比率", "share 100 %"],
    ["百分之九十五", "share 95 %"],
    ["12月", "date 12 月"],
    ["2024年11月30日前", "date 11 月"],
    ["≤10月", "date 10 月"],
    ["6个月", "time 180 个月"],
    ["≤24小时", "time 1 小时"],
    ["三次", "count 3 次"],
    ["200", "number 200 "],
    ["效果明显", "words  "],
    ["比上年提升", "words  "],
    ["不低于Ⅳ类", "words  "],
    ["20年一遇", "count 20 年一遇"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})
