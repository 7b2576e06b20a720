import { expect, test } from "vitest"
import { numeral } from "./numeral.ts"

test("numerals of official texts", () => {
  const numbers = [1, 9, 10, 11, 20, 31, 99, 100, 101, 110, 250]
  expect(numbers.map(numeral).join(" ")).toBe(
    "一 九 十 十一 二十 三十一 九十九 一百 一百零一 一百一十 二百五十",
  )
})
