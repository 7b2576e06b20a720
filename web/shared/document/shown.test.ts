import { expect, test } from "vitest"
import { checkDisclosure } from "../../../src/check/index.ts"
import { compile } from "../../../src/compile/index.ts"
import { exampleLedger } from "../../../src/model/example-ledger.ts"
import { defaultReference } from "../../../src/packs/reference.ts"
import { marksOf, PlaceIndex } from "../places.ts"
import { shownAs } from "./shown.ts"

const disclosure = compile(exampleLedger, "334", defaultReference)
const { blocks, looks } = shownAs(disclosure)

test("every block has its look, tables none", () => {
  expect(looks).toHaveLength(blocks.length)
  expect(blocks.every((block, b) => (block.kind === "table") === (looks[b] === null))).toBe(true)
  expect(blocks[0]).toMatchObject({ text: disclosure.title })
  // The cover, then the first table under its title.
  expect(looks[0]).toBe("h2")
  expect(looks.slice(looks.indexOf("caption")).slice(0, 2)).toEqual(["caption", null])
})

test("every cell of every table is found where the disclosure says it stands", () => {
  const index = new PlaceIndex(blocks)
  for (const { at, grid } of disclosure.tables)
    grid.forEach((texts, r) => {
      texts.forEach((text, c) => {
        if (text === "") return
        const anchor = index.find({ table: at.table!, row: r + 1, column: c + 1 })!
        const [b, row, cell] = anchor.slice(1).split("-").map(Number)
        const block = blocks[b!]!
        const shown = block.kind === "table" ? block.rows[row!]!.cells[cell!]!.text : ""
        expect(shown.replace(/\s+/g, " ")).toBe(text)
      })
    })
})

test("a sentence is found where the disclosure says it stands", () => {
  const index = new PlaceIndex(blocks)
  for (const { text, places } of disclosure.sections)
    text.split("\n").forEach((line, n) => {
      const block = places[n] && blocks[Number(index.find(places[n])?.slice(1))]
      if (places[n]) expect(block).toMatchObject({ text: line })
    })
})

test("a finding would be marked on the cell it is about", () => {
  const [first, ...rest] = disclosure.tables
  const [total, ...others] = first!.rows
  const [column, amount] = Object.entries(total!.cells).find(([, each]) => (each?.figure?.cents ?? 0) > 0)!
  const wrong = { ...amount!, text: "1.00", figure: { ...amount!.figure!, cents: 100 } }
  const spoilt = {
    ...disclosure,
    tables: [
      { ...first!, rows: [{ ...total!, cells: { ...total!.cells, [column]: wrong } }, ...others] },
      ...rest,
    ],
  }
  const { findings } = checkDisclosure({ disclosure: spoilt, lastYear: null, reference: defaultReference })
  expect(findings.length).toBeGreaterThan(0)
  const marks = marksOf(findings, new PlaceIndex(blocks))
  expect(marks.of.every((spots) => spots.length > 0)).toBe(true)
})
