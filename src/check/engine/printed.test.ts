import { expect, test } from "vitest"
import type { Amount } from "../../model/disclosure.ts"
import { parseFigure } from "../../money/figure.ts"
import { asPrecise, inWords, measureOf } from "./printed.ts"

function amount(text: string): Amount {
  return { figure: parseFigure(text, "万元"), text: `${text}万元`, at: {} }
}

test("应为的数按原来的小数位数写，表里是元、文中是万元时四舍五入", () => {
  expect(asPrecise(38_106_795_00, amount("3,801.80"))).toBe(38_106_800_00)
})

test("没有小数的数可能是漏了小数点，不取整", () => {
  expect(asPrecise(4_050_000, amount("405"))).toBe(4_050_000)
})

test("增减额说增加、减少，不写正负号", () => {
  expect([1_421_000_00, -1_421_000_00, 0].map((cents) => inWords(cents, "万元"))).toEqual([
    "增加142.10",
    "减少142.10",
    "0.00",
  ])
})

test("算出来的数没有印出的计量单位", () => {
  expect(measureOf({ figure: { cents: 2_000_000, slack: 0 }, text: "20×0.10", at: {} })).toBeNull()
})
