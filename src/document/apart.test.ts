import { expect, test } from "vitest"
import { setApart } from "./apart.ts"
import type { Block } from "./blocks.ts"
import { readDocument } from "./read.ts"

const paragraph = (text: string, at: Block["at"]): Block => ({ kind: "paragraph", text, level: null, at })
const placesOf = (blocks: readonly Block[]) => blocks.map(({ at }) => at)

test("paragraphs of one page of a PDF are told apart, one that stands alone on its page needs no number", () => {
  const blocks = [paragraph("甲", { page: 1 }), paragraph("乙", { page: 2 }), paragraph("丙", { page: 2 })]
  expect(placesOf(setApart(blocks))).toEqual([
    { page: 1 },
    { page: 2, paragraph: 2 },
    { page: 2, paragraph: 3 },
  ])
})

test("lines of a text, paragraphs of Word and cells of a workbook have places of their own", () => {
  const places = [
    { line: 1 },
    { line: 2 },
    { paragraph: 3 },
    { sheet: "一", cell: "A1" },
    { sheet: "一", cell: "A2" },
  ]
  expect(placesOf(setApart(places.map((at) => paragraph("甲", at))))).toEqual(places)
})

test("a web page on one line: every paragraph has its number, beside a table too", async () => {
  const page =
    "<html><body><p>某局预算</p><table><tr><td>收入</td><td>1</td></tr></table><p>说明一。</p>\n<p>说明二。</p></body></html>"
  const { blocks } = await readDocument(new TextEncoder().encode(page), "a.html")
  expect(placesOf(blocks)).toEqual([
    { line: 1, paragraph: 1 },
    { line: 1, table: 1 },
    { line: 1, paragraph: 2 },
    { line: 2 },
  ])
})
