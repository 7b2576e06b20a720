import fc from "fast-check"
import { expect, test } from "vitest"
import { centsOf, wan, yuan } from "./money.ts"

test("what is shown as yuan is read back to the cent", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 14 }), (cents) => expect(centsOf(yuan(cents))).toBe(cents)),
  )
})

test.each([
  ["1,200.5", 120_050],
  ["１２００元", 120_000],
  ["0.01", 1],
  ["1200.555", null],
  ["约1200", null],
  ["-5", null],
  ["", null],
])("%s", (typed, cents) => expect(centsOf(typed)).toBe(cents))

test("万元 are rounded to the second decimal", () => {
  expect(wan(123_456_789)).toBe("123.46")
  expect(wan(-50_000_000)).toBe("-50.00")
})
