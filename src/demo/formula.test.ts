import fc from "fast-check"
import { expect, test } from "vitest"
import { computed } from "./formula.ts"

test("sums of products, brackets, rounding, from left to right", () => {
  const numbers = { n: 7, p: 1200 }
  const said: [string, number][] = [
    ["120000", 120_000],
    ["n * p + 15", 8415],
    ["10 - n - 2", 1],
    ["n * p / 10000", 0.84],
    ["round(n * 1.5) * 10", 110],
    ["(n + 3) * (p - 200) / 4", 2500],
  ]
  for (const [formula, value] of said)
    expect({ formula, value: computed(formula, numbers) }).toEqual({ formula, value })
})

test("is what the same signs mean in a program", () => {
  const number = fc.integer({ min: 1, max: 99 })
  const signs = fc.array(fc.tuple(fc.constantFrom("+", "-", "*", "/"), number), { maxLength: 6 })
  fc.assert(
    fc.property(number, signs, (first, rest) => {
      const formula = rest.reduce((text, [sign, value]) => `${text} ${sign} ${value}`, String(first))
      expect(computed(formula, {})).toBe(new Function(`return ${formula}`)())
    }),
  )
})

test("what is no formula, or speaks of a number that is not drawn, is told", () => {
  for (const formula of ["", "n *", "(n", "n p", "2 ** 3", "1.2.3"])
    expect(() => computed(formula, { n: 1, p: 1 }), formula).toThrow(/formula/)
  expect(() => computed("n * q", { n: 1 })).toThrow('No number "q" for the formula "n * q"')
})
