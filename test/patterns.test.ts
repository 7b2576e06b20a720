import { expect, test } from "vitest"
import { badFor, composedOf, type Pattern, patternsOf, repeats } from "./patterns.ts"

// What a stranger uploads reaches these.
const folders = ["check", "codes", "document", "model", "money", "packs", "read", "text", "workbook"]

function slowOf(patterns: readonly Pattern[]): string[] {
  return patterns
    .filter(({ regex }) => repeats(regex))
    .flatMap(({ regex, at }) => {
      const bad = badFor(regex)
      return bad ? [`src/${at} ${regex} goes back and forth over ${bad}`] : []
    })
}

test("no pattern of reading and checking goes back and forth over a line", () => {
  const patterns = patternsOf(folders)
  expect(patterns.length).toBeGreaterThan(500)
  expect(slowOf(patterns)).toEqual([])
}, 300_000)

test("nor does one that is put together of words", async () => {
  const patterns = await composedOf(folders)
  expect(patterns.length).toBeGreaterThan(20)
  expect(slowOf(patterns)).toEqual([])
}, 300_000)

test.each([
  [/\s+$/, "starts anew at every blank"],
  [/《[^》]*预算/, "starts anew at every mark"],
  [/^(?:年度|总体|年度总体)+目标/, "takes one word in two ways"],
  [/^(?:\d{1,3}(?:,\d{3})*\.\d{2}|\d+\.\d{2}){2,}$/, "takes one figure in two ways"],
])("%s is found out: it %s", (regex) => {
  expect(badFor(regex, 2000)).not.toBeNull()
})

test.each([[/(?<!\d)\d+元/], [/《[^》]{0,40}预算/], [/^\s*\d+/], [/(?:年度|总体){1,4}目标/g]])(
  "%s only goes forward",
  (regex) => {
    expect(badFor(regex)).toBeNull()
  },
)
