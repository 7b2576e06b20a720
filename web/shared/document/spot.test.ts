import { expect, test } from "vitest"
import { compile } from "../../../src/compile/index.ts"
import { exampleLedger } from "../../../src/model/example-ledger.ts"
import { defaultReference } from "../../../src/packs/reference.ts"
import { cellAnchor, paragraphAnchor } from "../places.ts"
import { shownAs } from "./shown.ts"
import { anchorOfWords, spotOf } from "./spot.ts"
import { headerRows } from "./table-shape.ts"

const { blocks } = shownAs(compile(exampleLedger, "334", defaultReference))

test("a cell is named by its table, row and column, and found again by these words", () => {
  let found = 0
  for (const [b, block] of blocks.entries()) {
    if (block.kind !== "table") continue
    const heads = headerRows(block)
    for (const [r, row] of block.rows.entries()) {
      if (r < heads || r % 3 > 0 || row.cells.length < 2) continue
      const anchor = cellAnchor(b, r, row.cells.length - 1)
      const spot = spotOf(blocks, anchor)!
      expect(spot.at).toMatchObject({ table: block.at.table, row: row.at.row })
      const again = anchorOfWords(blocks, `${spot.where}：请核对`)
      if (!again) throw new Error(`“${spot.where}” is not found again`)
      // Rows of the same name are one to these words.
      expect(spotOf(blocks, again)!.where).toBe(spot.where)
      found++
    }
  }
  expect(found).toBeGreaterThan(50)
})

test("the words name what a person sees", () => {
  const b = blocks.findIndex((block) => block.kind === "table" && block.at.table === 3)
  const table = blocks[b]!
  const r = table.kind === "table" ? headerRows(table) + 1 : 0
  expect(spotOf(blocks, cellAnchor(b, r, 2))!.where).toMatch(/^“.+表”“[\d ]*[^”]+”行“[^”]+”列$/)
})

test("a cell is found although rows were added above it", () => {
  const b = blocks.findIndex((block) => block.kind === "table" && block.at.table === 3)
  const table = blocks[b]!
  if (table.kind !== "table") throw new Error("no table")
  const r = headerRows(table) + 2
  const { where } = spotOf(blocks, cellAnchor(b, r, 1))!
  const row = table.rows[r - 1]!
  const added = { ...row, cells: row.cells.map((cell) => ({ ...cell, text: "新的一行" })) }
  const later = blocks.with(b, { ...table, rows: table.rows.toSpliced(r - 1, 0, added) })
  expect(anchorOfWords(later, `${where}：请核对`)).toBe(cellAnchor(b, r + 1, 1))
})

test("a paragraph is named by how it begins", () => {
  const b = blocks.findIndex((block) => block.kind === "paragraph" && block.text.length > 40)
  const { where } = spotOf(blocks, paragraphAnchor(b))!
  expect(where).toMatch(/……”$/)
  expect(anchorOfWords(blocks, `${where}：漏了一项`)).toBe(paragraphAnchor(b))
  expect(anchorOfWords(blocks, "整份预算都要重编")).toBeNull()
})
