import fc from "fast-check"
import { strFromU8, unzipSync } from "fflate"
import { expect, test } from "vitest"
import { displayWidth } from "../../text/width.ts"
import { writeWorkbook } from "./hucre.ts"
import { measuresOf, noteBox, withRoomyNotes } from "./note-box.ts"

const sheet = `<worksheet><sheetFormatPr defaultRowHeight="18"/><cols><col min="2" max="3" width="40" customWidth="1"/><col min="4" max="4" width="9" hidden="1"/></cols><sheetData><row r="2" ht="60"/><row r="3" hidden="1"/></sheetData></worksheet>`

test("measures are those of the sheet, and of a new one where it says nothing", () => {
  const { column, row } = measuresOf(sheet)
  expect([1, 2, 3, 4, 5].map(column)).toEqual([64, 285, 285, 0, 64])
  expect([1, 2, 3].map(row)).toEqual([24, 80, 0])
})

test("property: the box of a note has room for all its words, whatever columns and rows it goes over", () => {
  const words = fc.stringMatching(/^[待核对a-z0-9，。\n]{1,300}$/)
  const measures = measuresOf(sheet)
  const distance = (from: number, to: number, size: (at: number) => number) =>
    Array.from({ length: to - from }, (_, i) => size(from + i)).reduce((a, b) => a + b, 0)
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 9 }), (text, x, y) => {
      const { anchor } = noteBox("ABCDEF"[x - 1]! + y, text, measures)
      const [left, dx, top, dy, right, ex, bottom, ey] = anchor.split(", ").map(Number)
      const broad = distance(left! + 1, right! + 1, measures.column) + ex! - dx!
      const high = distance(top! + 1, bottom! + 1, measures.row) + ey! - dy!
      const lines = text
        .split("\n")
        .map((line) => Math.max(1, Math.ceil((displayWidth(line) * 6.5) / (broad - 14))))
        .reduce((a, b) => a + b, 0)
      expect(left).toBe(x)
      expect(broad).toBeGreaterThanOrEqual(110)
      expect(high).toBeGreaterThanOrEqual(lines * 17)
    }),
  )
})

test("a workbook with notes of any length: only their boxes are others", async () => {
  const cells = new Map([
    ["0,0", { comment: { author: "明账", text: "人。" } }],
    ["1,0", { comment: { author: "明账", text: "这一格是从上年公开文件推算的，请逐条核对。".repeat(12) } }],
  ])
  const before = await writeWorkbook({ sheets: [{ name: "表", rows: [[1], [2]], cells }] })
  const [old, made] = [unzipSync(before), unzipSync(withRoomyNotes(before))]
  expect(Object.keys(made)).toEqual(Object.keys(old))
  const changed = Object.keys(old).filter((name) => strFromU8(old[name]!) !== strFromU8(made[name]!))
  expect(changed).toEqual(["xl/drawings/vmlDrawing1.vml"])
  const heights = [...strFromU8(made[changed[0]!]!).matchAll(/height:([\d.]+)pt/g)].map(([, pt]) =>
    Number(pt),
  )
  expect(heights[0]).toBeLessThan(40)
  expect(heights[1]).toBeGreaterThan(100)
})
