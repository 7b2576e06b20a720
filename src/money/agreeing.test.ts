import fc from "fast-check"
import { expect, test } from "vitest"
import { agreeingIn } from "./agreeing.ts"
import { meets, parseFigure } from "./figure.ts"

test("a rounded figure agrees with all that round to it, an exact one with its like", () => {
  const printed = ["4078.23", "4078.2", "4078.28", "4078", "4080"].map((text) => parseFigure(text, "万元")!)
  expect(agreeingIn(printed)).toEqual([3, 3, 2, 4, 1])
})

test("as many as meet it, compared one by one", () => {
  const figure = fc.record({ cents: fc.integer({ min: -20, max: 20 }), slack: fc.nat(6) })
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 20 }), (figures) => {
      expect(agreeingIn(figures)).toEqual(
        figures.map((one) => figures.filter((other) => meets(one, other)).length),
      )
    }),
  )
})

test("each is looked at a few times, be they ever so many", () => {
  let steps = 0
  const figures = Array.from({ length: 20_000 }, (_, n) => ({
    slack: 100,
    get cents() {
      steps++
      return n % 2 === 0 ? 0 : n
    },
  }))
  agreeingIn(figures)
  // A search by halves takes fifteen steps.
  expect(steps).toBeLessThan(50 * figures.length)
})
