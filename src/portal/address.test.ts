import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Address, addressOf, funds, pathOf } from "./address.ts"

const region = fc.stringMatching(/^\d{6}$/)
const inYear = {
  region,
  year: fc.integer({ min: 2000, max: 2099 }),
  stage: fc.constantFrom("budget", "final"),
}
const ofBody = { ...inYear, body: fc.string({ minLength: 1, unit: "grapheme" }) }
const number = fc.integer({ min: 1, max: 99_999 })

const address = fc.oneof(
  fc.record({ kind: fc.constantFrom("home", "glossary", "help", "verify", "catalogue", "search", "places") }),
  fc.record({
    kind: fc.constantFrom("region", "visit", "names", "how", "publications", "data", "compare", "projects"),
    region,
  }),
  fc.record({ kind: fc.constant("thread"), region, thread: ofBody.body }),
  fc.record({ kind: fc.constant("body"), region, body: ofBody.body }),
  fc.record({ kind: fc.constantFrom("year", "threePublic", "changes", "departments"), ...inYear }),
  fc.record({ kind: fc.constant("fund"), fund: fc.constantFrom(...funds), ...inYear }),
  fc.record({
    kind: fc.constantFrom("function", "economic"),
    code: fc.stringMatching(/^\d{3,7}$/),
    ...inYear,
  }),
  fc.record({
    kind: fc.constantFrom(
      "bodyYear",
      "bodyProjects",
      "indicators",
      "procurement",
      "assets",
      "bodyThreePublic",
      "bodyChanges",
      "findings",
    ),
    ...ofBody,
  }),
  fc.record({ kind: fc.constantFrom("table", "project", "text", "version"), number, ...ofBody }),
  fc.record({ kind: fc.constant("figure"), table: number, row: number, column: ofBody.body, ...ofBody }),
) as fc.Arbitrary<Address>

describe("the address of a page", () => {
  test("says what it is", () => {
    const of = { region: "990001", year: 2027, stage: "budget", body: "301" } as const
    expect(pathOf({ kind: "home" })).toBe("")
    expect(pathOf({ kind: "year", region: "990001", year: 2025, stage: "final" })).toBe("990001/2025-final")
    expect(pathOf({ kind: "function", code: "20805", region: "990001", year: 2027, stage: "budget" })).toBe(
      "990001/2027/function/20805",
    )
    expect(pathOf({ kind: "project", number: 3, ...of })).toBe("990001/2027/bodies/301/projects/3")
    expect(pathOf({ kind: "figure", table: 5, row: 12, column: "total", ...of })).toBe(
      "990001/2027/bodies/301/tables/5/12/total",
    )
    expect(pathOf({ kind: "thread", region: "990001", thread: "2025-301-3" })).toBe(
      "990001/projects/2025-301-3",
    )
  })

  test("leads back to the page", () => {
    fc.assert(
      fc.property(address, (page) => {
        expect(addressOf(pathOf(page))).toEqual(page)
      }),
    )
  })

  test("is none when it says something else", () => {
    for (const path of [
      "99000",
      "990001/",
      "990001/1999",
      "990001/2027/bodies",
      "990001/2027/bodies/301/tables/0",
      "%",
    ])
      expect(addressOf(path), path).toBeNull()
    fc.assert(
      fc.property(fc.string(), (path) => {
        const page = addressOf(path)
        if (page) expect(addressOf(pathOf(page))).toEqual(page)
      }),
    )
  })
})
