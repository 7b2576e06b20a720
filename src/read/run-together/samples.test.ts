import { existsSync, readFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { textsOf } from "../../document/blocks.ts"
import { readText } from "../../document/text/index.ts"
import { recoverTables } from "./index.ts"

const samples = resolve(dirname(fileURLToPath(import.meta.url)), "../../../../shared/samples")
const present = existsSync(samples)
if (!present) console.warn(`跳过样本验收：没有 ${samples}`)

const read = (name: string) =>
  recoverTables(readText(readFileSync(join(samples, name), "utf8"))).filter((block) => block.kind === "table")

describe.skipIf(!present)("样本 004", () => {
  const tables = present ? read("004_d8a1f026ccca8511.txt") : []
  const indicators = tables.filter((table) => table.rows[0]!.cells[0]!.text === "一级指标")
  const rows = indicators.map((table) => textsOf(table).slice(1))

  test("二十六个项目的指标表，断页的都接上", () => {
    expect(rows.map((table) => table.length).join(" ")).toBe(
      "7 7 7 7 7 9 8 7 7 7 7 7 7 6 9 7 8 9 9 7 7 7 7 7 7 7",
    )
  })

  test("每行六格，名称、描述、指标值、依据都不空", () => {
    for (const row of rows.flat()) expect(row.slice(1).every((cell) => cell !== "")).toBe(true)
  })

  test("带比较号的指标值都在指标值一格，依据在同一表内相同", () => {
    for (const table of rows) expect(new Set(table.map((row) => row[5])).size).toBe(1)
    for (const row of rows.flat()) {
      expect(row[2] + row[3]!).not.toMatch(/[≥≤]/)
      expect(row[4]).toMatch(/^[≥≤]?\d[\d.]*(?:%|次|万?元|万?人|个|分)$|^[\u4e00-\u9fff，“”]+$/)
    }
  })

  test("断页处断开的描述接在描述后面", () => {
    expect(rows[16]![6]!.slice(3)).toEqual([
      expect.stringMatching(/达到良性循环。$/),
      "≥50人",
      expect.stringMatching(/的通知（冀财社【2018】21号）$/),
    ])
  })

  test("固定资产表的数字各在其列", () => {
    const assets = textsOf(tables.at(-1)!)
    expect(assets.map((row) => row.slice(1))).toContainEqual(["7645", "153019"])
    expect(assets.map((row) => row.slice(1))).toContainEqual(["3", "21.10"])
  })
})

describe.skipIf(!present)("Word 文字", () => {
  test("不是流水文字的表格原样不动", () => {
    const blocks = readText(readFileSync(join(samples, "001_9c205390ae305313.txt"), "utf8"))
    expect(recoverTables(blocks)).toEqual(blocks)
  })
})
