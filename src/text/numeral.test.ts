import { expect, test } from "vitest"
import { numeral, numeralValue } from "./numeral.ts"

test("numerals of official texts", () => {
  const numbers = [1, 9, 10, 11, 20, 31, 99, 100, 101, 110, 250]
  expect(numbers.map(numeral).join(" ")).toBe(
    "一 九 十 十一 二十 三十一 九十九 一百 一百零一 一百一十 二百五十",
  )
})

test("reads numbers in characters", () => {
  expect(["十", "二十三", "一百零五", "三万", "一万二千", "两亿"].map(numeralValue)).toEqual([
    10, 23, 105, 30_000, 12_000, 200_000_000,
  ])
})
