import { describe, expect, test } from "vitest"
import type { Target } from "../../../model/disclosure.ts"
import { yearlyCost } from "./cost-interval.ts"

const target = (text: string): Target => ({ text, operator: null, value: null, unit: null, at: {} })
const allows = (text: string, budget: number) => {
  const cost = yearlyCost(target(text))!
  return cost.low <= budget * 1_000_000 && budget * 1_000_000 <= cost.high
}

describe("a target multiplied out to a year, as precisely as it is printed", () => {
  test.each([
    ["≤25.5万元", 25.5],
    ["≤403860.63元", 40.386063],
    ["≤1.75万元/月", 21],
    ["≤1.54万元/月", 18.5],
    ["≤1.45万元/月", 17.5],
    ["≤208万元/月", 2500],
    ["≤290万元/月", 3500],
    ["≤4万元/月", 50],
    ["≤0.4万元/月", 5],
  ])("%s agrees with %d万元", (text, budget) => expect(allows(text, budget)).toBe(true))

  test.each([
    ["≤2万元", 30],
    ["100万元", 22],
    ["≤0.4万元/月", 10],
    ["≤160万元/月", 2000],
    ["≤300万元", 200],
  ])("%s does not agree with %d万元", (text, budget) => expect(allows(text, budget)).toBe(false))
})

test.each(["100元/人", "1万元/亩", "15元/人·月", "效果明显", "120120元/年，大于6万元按6万元计。", "≥95%"])(
  "%s is no cost of a whole project",
  (text) => expect(yearlyCost(target(text))).toBeNull(),
)
