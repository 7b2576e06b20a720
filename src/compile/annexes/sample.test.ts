import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { readDocument } from "../../document/read.ts"
import { exampleLedger } from "../../model/example-ledger.ts"
import { defaultReference } from "../../packs/reference.ts"
import { readDisclosure } from "../../read/index.ts"
import { scopeOf } from "../scope.ts"
import { compileSheets } from "./index.ts"
import { tablesOf } from "./read-back.test-data.ts"

const path = join(import.meta.dirname, "../../../../shared/samples/001_9c205390ae305313.txt")

/** Texts of a row, but for what differs from one department to another. */
const form = (row: readonly string[]) =>
  row.map((text) => text.replace(/\s+/g, "").replace(/\d{4}(?=年)/, ""))

// The sample is not part of the project: where it is absent there is nothing to compare with.
describe.skipIf(!existsSync(path))("the form of sample 001", async () => {
  const file = existsSync(path) ? await readDocument(new Uint8Array(readFileSync(path)), "001.txt") : null
  const real = file ? readDisclosure(file, defaultReference).tables : []
  const ours = tablesOf(compileSheets(scopeOf({ ...exampleLedger, year: 2024 }, "334", defaultReference)!))
  const pair = (key: string) =>
    [real, ours].map((tables) => tables.find((table) => table.key === key)!) as [
      (typeof ours)[0],
      (typeof ours)[0],
    ]

  test.each([
    ["organisation", 0, 1],
    ["indicators", 0, 1],
    ["procurement", 1, 3],
    ["assets", 1, 2],
  ])("%s: header rows are printed in the same words and order", (key, from, to) => {
    const [theirs, mine] = pair(key)
    expect(mine.grid.slice(from, to).map(form)).toEqual(theirs.grid.slice(from, to).map(form))
  })

  test("项目绩效目标表：每行的格数相同，标签的位置相同", () => {
    const [theirs, mine] = pair("project")
    expect(mine.grid.map((row) => row.length)).toEqual(theirs.grid.map((row) => row.length))
    const values = new Set(["1,1", "1,3", "2,2", "2,4", "2,6", "3,1", "5,1", "5,2", "5,3", "5,4", "6,1"])
    const labels = (rows: readonly (readonly string[])[]) =>
      rows.map((row, r) => form(row).map((text, i) => (values.has(`${r},${i}`) ? "" : text)))
    expect(labels(mine.grid)).toEqual(labels(theirs.grid))
  })

  test("标题与计量单位", () => {
    for (const key of ["organisation", "procurement", "assets"]) {
      const [theirs, mine] = pair(key)
      expect([mine.title, mine.unit]).toEqual([theirs.title, theirs.unit])
    }
  })

  test("columns have the same keys and titles", () => {
    for (const key of ["procurement", "assets"]) {
      const [theirs, mine] = pair(key)
      expect(mine.columns).toEqual(theirs.columns)
    }
  })
})
