import fc from "fast-check"
import { expect, test } from "vitest"
import { severities } from "../../../src/model/finding.ts"
import { everything, type Filter, familyNames } from "./filter.ts"
import { filterOfWords, wordsOfFilter } from "./filter-words.ts"

test("a filter is said by an address and read again", () => {
  const some = <T>(of: readonly T[]) => fc.subarray([...of]).map((chosen) => new Set(chosen))
  const filter: fc.Arbitrary<Filter> = fc.record({
    severities: some(severities),
    families: some(Object.keys(familyNames)),
    sheets: fc
      .uniqueArray(fc.constantFrom("", "项目", "a,b", "预算&明细 2"))
      .map((titles) => new Set(titles)),
    progress: some(["mended", "open", "fresh", "explained", "aside"] as const),
    words: fc.string({ unit: "grapheme" }).map((text) => text.toWellFormed()),
    order: fc.constantFrom("worst", "place"),
  })
  fc.assert(
    fc.property(filter, (one) => {
      const words = wordsOfFilter(one)
      expect(words).toMatch(/^[\x21-\x7e]*$/)
      expect(words).not.toContain("#")
      const read = filterOfWords(words)
      expect(wordsOfFilter(read)).toBe(wordsOfFilter(filterOfWords(wordsOfFilter(read))))
      for (const of of ["severities", "families", "sheets", "progress"] as const)
        expect(new Set(read[of])).toEqual(new Set(one[of]))
      expect([read.words, read.order]).toEqual([one.words, one.order])
    }),
  )
})

test("what shows everything says nothing, and what means nothing shows everything", () => {
  expect(wordsOfFilter(everything)).toBe("")
  expect(filterOfWords("severity=grave&family=<b>&order=up&x=1")).toEqual(everything)
})
