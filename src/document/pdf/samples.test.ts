import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, test } from "vitest"
import { type Block, type Table, textsOf } from "../blocks.ts"
import { readText } from "../text/index.ts"
import { readPdf } from "./index.ts"

const samples = resolve(import.meta.dirname, "../../../../shared/samples")
const present = existsSync(samples)
if (!present) console.warn("../shared/samples is absent: the published samples are not read in this run")

const bare = (text: string) => text.replace(/\s+/g, "")

function tablesOf(blocks: readonly Block[]): string[][][] {
  return blocks
    .filter((block): block is Table => block.kind === "table")
    .map((table) => textsOf(table).map((row) => row.map(bare)))
}

const read = (name: string) => readPdf(new Uint8Array(readFileSync(`${samples}/${name}`)))

describe.skipIf(!present)("published samples", () => {
  for (const [sample, least] of [
    ["001_9c205390ae305313", 1],
    // Its first table has a header of two rows without any rule or word between them: paper shows one.
    ["003_05b117f19e5843c3", 0.994],
  ] as const)
    for (const printer of ["", "-chromium"])
      test(`every cell of ${sample}${printer}.pdf stands where the Word text has it`, async () => {
        const expected = tablesOf(readText(readFileSync(`${samples}/${sample}.txt`, "utf8")))
        const found = tablesOf(await read(`files/${sample}${printer}.pdf`))
        expect(found).toHaveLength(expected.length)
        let cells = 0
        let right = 0
        expected.forEach((table, t) => {
          table.forEach((row, r) => {
            row.forEach((text, c) => {
              cells++
              if (found[t]![r]?.[c] === text) right++
            })
          })
        })
        expect(right / cells).toBeGreaterThanOrEqual(least)
      })

  test("the budget of 24 pages has nine tables, those over several pages whole, empty ones with their rows", async () => {
    const blocks = await read("shanghai-budget-2025.pdf")
    const tables = tablesOf(blocks)
    expect(tables.map((table) => table.length)).toEqual([16, 23, 23, 10, 23, 16, 16, 33, 4])
    expect(tables[1]!.at(-1)).toEqual(["合计", "31,214,205.80", "31,214,205.80", "", "", ""])
    expect(tables[7]!.slice(16, 18)).toEqual([
      ["302", "07", "邮电费", "50,000.00", "0.00", "50,000.00"],
      ["302", "11", "差旅费", "20,000.00", "0.00", "20,000.00"],
    ])
    expect(tables[8]!.at(-1)).toEqual(["0.95", "", "0.95", "", "", "", "229.43"])
  })

  test("the final account of 24 pages has its ten tables, the two-sided one as it stands", async () => {
    const tables = tablesOf(await read("shanghai-final-2024.pdf"))
    expect(tables.map((table) => table.length)).toEqual([3, 32, 20, 20, 34, 20, 40, 5, 6, 6])
    const economic = tables[6]!
    expect(economic[7]).toEqual(["30108", "机关事业单位基本养老保险缴费", "6.18", "30206", "电费", "0.00"])
    expect(economic.at(-1)).toEqual(["人员经费合计", "95.36", "公用经费合计", "10.23"])
  })
})
