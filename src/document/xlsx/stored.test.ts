import { expect, test } from "vitest"
import { storedNumber } from "./stored.ts"

test.each([
  ["12", 12],
  [" -0.50 ", -0.5],
  ["1E+20", 1e20],
  [".5", 0.5],
  ["5.", 5],
  ["+3e-2", 0.03],
  ["0.1000000000000000055511151231257827021181583404541015625", 0.1],
])("%j is the number a workbook stores so", (text, number) => {
  expect(storedNumber(text)).toBe(number)
})

test.each(["", " ", "Infinity", "NaN", "0x10", "1e400", "1,234", "12万", "1 2", "--1", "."])(
  "%j is none",
  (text) => {
    expect(storedNumber(text)).toBeNull()
  },
)
