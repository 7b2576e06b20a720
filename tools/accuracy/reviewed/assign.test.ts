import fc from "fast-check"
import { expect, test } from "vitest"
import { assign } from "./assign.ts"
import type { Pointing } from "./points.ts"

test("one finding that says no words finds one of several marks on its line", () => {
  expect(assign([["place"], ["place"], ["place"]]).filter((finding) => finding !== null)).toEqual([0])
})

test("a finding that says the words of a mark is that mark's, and of no other on the line", () => {
  expect(assign([["place"], ["words"]])).toEqual([null, 0])
})

test("a finding that says the words of several marks finds them all", () => {
  expect(assign([["words"], ["words"]])).toEqual([0, 0])
})

test("findings go round as far as they can, whatever the order", () => {
  expect(
    assign([
      ["place", "place"],
      ["place", null],
    ]),
  ).toEqual([1, 0])
})

test("what is assigned points there, and a finding without words is given once", () => {
  const pointing = fc.constantFrom<Pointing>("words", "place", null)
  const table = fc
    .nat(5)
    .chain((width) => fc.array(fc.array(pointing, { minLength: width, maxLength: width })))
  fc.assert(
    fc.property(table, (pointings) => {
      const given = assign(pointings)
      const places = given.filter((finding, mark) => {
        if (finding === null) return false
        expect(pointings[mark]![finding]).not.toBe(null)
        return pointings[mark]![finding] === "place"
      })
      expect(new Set(places).size).toBe(places.length)
      for (const [mark, of] of pointings.entries())
        if (of.includes("words")) expect(given[mark]).not.toBe(null)
    }),
  )
})
