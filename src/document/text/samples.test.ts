import { existsSync, readFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { type Table, textsOf } from "../blocks.ts"
import { readText } from "./index.ts"

const samples = resolve(dirname(fileURLToPath(import.meta.url)), "../../../../shared/samples")
const present = existsSync(samples)
if (!present) console.warn(`跳过样本验收：没有 ${samples}`)

const tablesOf = (name: string): Table[] =>
  readText(readFileSync(join(samples, name), "utf8")).filter((block) => block.kind === "table")
const figures = (text: string): number => Math.round(Number(text.replaceAll(",", "") || "0") * 100)

interface Expected {
  tables: { first_row_line: number; cells?: string[][] }[]
}

describe.skipIf(!present)("样本", () => {
  test.each([
    ["001_9c205390ae305313.txt", "001.expected.json"],
    ["003_05b117f19e5843c3.txt", "003.expected.json"],
  ])("%s 的每个表格都在原来的行，每个单元格都对", (name, expected) => {
    const { tables } = JSON.parse(readFileSync(join(samples, expected), "utf8")) as Expected
    const read = tablesOf(name)
    expect(read.map((table) => table.at.line)).toEqual(tables.map((table) => table.first_row_line))
    tables.forEach((table, i) => {
      if (table.cells) expect(textsOf(read[i]!)).toEqual(table.cells)
    })
  })

  test("上海2025年预算：九张表，各行编码齐全，合计等于各类之和", () => {
    const tables = tablesOf("shanghai-budget-2025.layout.txt")
    expect(tables).toHaveLength(9)
    for (const [index, rows, columns] of [
      [1, 20, 9],
      [2, 20, 7],
      [4, 20, 7],
      [7, 30, 6],
    ] as const) {
      const body = textsOf(tables[index]!).filter((row) => row.some((cell) => /\.\d\d$/.test(cell)))
      expect(body).toHaveLength(rows)
      expect(new Set(body.map((row) => row.length))).toEqual(new Set([columns]))
      const codes = index === 7 ? 2 : 3
      for (let column = codes + 1; column < columns; column++) {
        const classes = body.filter((row) => row[0] !== "" && row[1] === "")
        const total = figures(body.at(-1)![column]!)
        expect(classes.reduce((sum, row) => sum + figures(row[column]!), 0)).toBe(total)
      }
    }
  })

  test("上海2024年决算：十张表，续页接上，两面的经济分类表左右都在其列", () => {
    const tables = tablesOf("shanghai-final-2024.layout.txt").map((table) => textsOf(table))
    expect(tables).toHaveLength(10)
    expect(tables[1]!.filter((row) => /^[一二三四五六七八九十]+、/.test(row[2] ?? ""))).toHaveLength(26)
    expect(tables[4]!.filter((row) => /^[一二三四五六七八九十]+、/.test(row[2] ?? ""))).toHaveLength(26)
    for (const [index, column] of [
      [2, 2],
      [3, 2],
      [5, 2],
    ] as const) {
      const body = tables[index]!.filter((row) => /^\d{3}$/.test(row[0]!))
      expect(body.reduce((sum, row) => sum + figures(row[column]!), 0)).toBe(30782)
    }
    const left = tables[6]!.filter((row) => /^\d{5}$/.test(row[0]!))
    expect(left.reduce((sum, row) => sum + figures(row[2]!), 0)).toBe(9536)
    const right = tables[6]!.filter((row) => /^\d{5}$/.test(row[3]!))
    expect(right).toHaveLength(36)
    for (const row of right)
      expect(row.slice(4)).toEqual([
        expect.stringMatching(/[\u4e00-\u9fff]/),
        expect.stringMatching(/^\d+\.\d\d$/),
      ])
  })

  test("读的时间随长度成比例增长", () => {
    const text = readFileSync(join(samples, "shanghai-final-2024.layout.txt"), "utf8")
    const time = (times: number) => {
      const long = text.repeat(times)
      const start = performance.now()
      readText(long)
      return performance.now() - start
    }
    time(5)
    const small = Math.min(time(5), time(5))
    expect(time(50)).toBeLessThan(small * 40)
  })
})
