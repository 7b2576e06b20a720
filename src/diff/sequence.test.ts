import fc from "fast-check"
import { expect, test } from "vitest"
import { commonIn } from "./sequence.ts"

const common = (a: string, b: string) =>
  commonIn([...a], [...b])
    .map(([i]) => a[i])
    .join("")

test("what two texts have in common, in order", () => {
  expect(common("防汛抗旱", "防汛抗旱")).toBe("防汛抗旱")
  expect(common("abcdef", "abxdef")).toBe("abdef")
  expect(common("abcabc", "cabcab")).toBe("abcab")
  expect(common("abc", "xyz")).toBe("")
  expect(common("", "abc")).toBe("")
})

const words = fc.array(fc.constantFrom("甲", "乙", "丙", "丁", "戊", "己"), { maxLength: 40 })

test("matches are equal and rise on both sides", () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      let [last, other] = [-1, -1]
      for (const [i, j] of commonIn(a, b)) {
        expect(a[i]).toBe(b[j])
        expect(i).toBeGreaterThan(last)
        expect(j).toBeGreaterThan(other)
        ;[last, other] = [i, j]
      }
      expect(commonIn(a, a)).toHaveLength(a.length)
    }),
  )
})

test("long lists of which little changed take no time worth speaking of", () => {
  const before = Array.from({ length: 50_000 }, (_, i) => `第${i}句`)
  const after = before.filter((_, i) => i % 1000 !== 7)
  const begun = performance.now()
  expect(commonIn(before, after)).toHaveLength(after.length)
  expect(performance.now() - begun).toBeLessThan(2000)
})
