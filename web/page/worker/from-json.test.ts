import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { readDocument } from "../../../src/document/read.ts"
import { disclosureToJson } from "../../../src/model/json.ts"
import { defaultReference } from "../../../src/packs/reference.ts"
import { readDisclosure } from "../../../src/read/index.ts"
import { PlaceIndex } from "../../shared/places.ts"
import { blocksOf, disclosureIn, looksLikeJson } from "./from-json.ts"

const sample = new URL("../../../test/corpus/samples/anhe-agriculture-2024.txt", import.meta.url)

test("a Disclosure shows the tables and sentences of its document, and its places are found in them", async () => {
  const disclosure = readDisclosure(await readDocument(readFileSync(sample), "安禾县.txt"), defaultReference)
  const json = new TextEncoder().encode(JSON.stringify(disclosureToJson(disclosure)))
  expect(looksLikeJson(json)).toBe(true)
  const again = disclosureIn(json)
  const blocks = blocksOf(again)
  const texts = blocks.flatMap((block) =>
    block.kind === "table"
      ? block.rows.flatMap((row) => row.cells.map((cell) => cell.text))
      : block.text.split("\n"),
  )
  expect(texts).toContain("1801.84")
  expect(texts.some((text) => text.includes("机关运行经费安排126.19万元"))).toBe(true)
  const index = new PlaceIndex(blocks)
  const { at, text } = again.tables[0]!.rows.at(-1)!.cells[again.tables[0]!.columns.at(-1)!.key]!
  const [, b, r, c] = /^b(\d+)-(\d+)-(\d+)$/.exec(index.find(at)!)!.map(Number)
  const block = blocks[b!]!
  expect(block.kind === "table" && block.rows[r!]!.cells[c!]!.text).toBe(text)
})

test("other JSON and half a file are refused in a sentence", () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  expect(() => disclosureIn(bytes('{"schema":"other"}'))).toThrow(/。$/)
  expect(() => disclosureIn(bytes('{"schema":"mingzhang'))).toThrow("不是完整的 JSON")
  expect(looksLikeJson(bytes("%PDF-1.7"))).toBe(false)
})
