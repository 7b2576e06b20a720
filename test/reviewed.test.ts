import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { record } from "../tools/accuracy/files.ts"
import type { AccuracyRecord } from "../tools/accuracy/record.ts"
import { reviewedDocuments } from "../tools/accuracy/reviewed/marks.ts"
import { measureReviewed, type ReviewedResult } from "../tools/accuracy/reviewed/measure.ts"
import { reviewedWorse, totalsOf } from "../tools/accuracy/reviewed/totals.ts"

const { reviewed: before } = JSON.parse(readFileSync(record, "utf8")) as AccuracyRecord

test("in documents written by somebody else as much is found, and as little falsely, as is recorded", async () => {
  const results: ReviewedResult[] = []
  for (const document of reviewedDocuments()) results.push(await measureReviewed(document))
  // Better is fine, and is recorded by `mingzhang accuracy --reviewed --write`.
  expect({
    open: reviewedWorse(before.open, totalsOf(results, "open")),
    held: reviewedWorse(before.held, totalsOf(results, "held")),
  }).toEqual({ open: [], held: [] })
})

test("every quote of a mark or trap stands once, on the line it is said to", () => {
  const wrong = reviewedDocuments().flatMap(({ name, spoilt, marks, traps }) => {
    const text = readFileSync(spoilt.txt!, "utf8")
    return [...marks, ...traps]
      .filter(({ line, quote }) => {
        const [before = "", ...after] = text.split(quote)
        const first = before.split("\n").length
        return after.length !== 1 || line < first || line >= first + quote.split("\n").length
      })
      .map(() => name)
  })
  expect(wrong).toEqual([])
})
