import { expect, test } from "vitest"
import { type Slip, scaleBetween, slipBetween } from "./slip.ts"

test.each<[string, number, number, boolean, Slip]>([
  ["元 for 万元", 12_415_043_428_00, 1_241_504_342_80 / 1000, false, "unit"],
  ["a lost decimal point", 155129_000000, 1551_290000, false, "point"],
  ["ten times", 10_000000, 1_000000, false, "point"],
  ["nothing printed", 0, 25_500000, true, "blank"],
  ["one digit", 78_500000, 73_500000, false, "digit"],
  ["two digits swapped", 13_240000, 12_340000, false, "swap"],
  ["a digit left out", 478_230000, 4078_230000, false, "lost"],
  ["a digit too many", 4078_230000, 478_230000, false, "extra"],
  ["the sign turned", -5_000000, 5_000000, false, "sign"],
  ["another figure", 12_340000, 98_760000, false, "other"],
])("%s", (_name, says, should, blank, slip) => {
  expect(slipBetween(Math.round(says), Math.round(should), blank, "万元")).toBe(slip)
})

test("a scale survives the rounding of the smaller figure", () => {
  expect(scaleBetween(229_4335, 229)).toBe(4)
  expect(scaleBetween(229, 229_4335)).toBe(-4)
  expect(scaleBetween(300, 200)).toBe(0)
})
