import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compile } from "../compile/index.ts"
import { county } from "../demo/index.ts"
import { gridOf } from "../document/blocks.ts"
import type { Sum } from "../document/print.ts"
import { readText } from "../document/text/index.ts"
import type { BudgetTable, Disclosure } from "../model/disclosure.ts"
import { exampleLedger } from "../model/example-ledger.ts"
import { parseNumber } from "../money/figure.ts"
import { defaultReference } from "../packs/reference.ts"
import { readDisclosure } from "../read/index.ts"
import { sumsOf } from "./formulas.ts"
import { printOf } from "./index.ts"

/** A table as the text of a Word file has it: rows of cells, parted by bars here. */
function tableIn(text: string): BudgetTable {
  const cells = text
    .trim()
    .split("\n")
    .map((line) =>
      line
        .split("|")
        .map((cell) => `\t${cell.trim()}`)
        .join("\n"),
    )
  const document = {
    source: { name: "表", format: "text", sha256: "" } as const,
    blocks: readText(cells.join("\n\n")),
  }
  return readDisclosure(document, defaultReference).tables[0]!
}

/** Sums as `B2=B3+B4`, rows and columns counted as in a workbook. */
function written(sums: readonly Sum[]): string[] {
  const name = ({ row, column }: Sum["cell"]) => `${"ABCDEFGHIJKLMNO"[column - 1]}${row}`
  return sums.map((sum) => `${name(sum.cell)}=${sum.of.map(name).join("+")}`).sort()
}

const functions = `
  科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
   | 合计 | 30.00 | 20.00 | 10.00
  208 | 社会保障和就业支出 | 5.00 | 5.00 |
  20805 | 行政事业单位养老支出 | 5.00 | 5.00 |
  2080505 | 机关事业单位基本养老保险缴费支出 | 5.00 | 5.00 |
  213 | 农林水支出 | 25.00 | 15.00 | 10.00
  21303 | 水利 | 25.00 | 15.00 | 10.00
  2130301 | 行政运行 | 15.00 | 15.00 |
  2130306 | 水利工程运行与维护 | 10.00 | | 10.00
`

describe("sums of a table", () => {
  test("totals of classes, classes of sections, sections of items; the first column of its parts", () => {
    expect(written(sumsOf(tableIn(functions)))).toEqual(
      [
        ..."23456789".split("").map((row) => `C${row}=D${row}+E${row}`),
        "D2=D3+D6",
        "D3=D4",
        "D4=D5",
        "D6=D7",
        "D7=D8+D9",
        "E2=E3+E6",
        "E6=E7",
        "E7=E8+E9",
      ].sort(),
    )
  })

  test("a figure that its parts do not add up to stays a figure", () => {
    const sums = written(
      sumsOf(tableIn(functions.replace("21303 | 水利 | 25.00 | 15.00", "21303 | 水利 | 25.00 | 15.01"))),
    )
    expect(sums).not.toContain("D7=D8+D9")
    expect(sums).not.toContain("D6=D7")
    expect(sums).not.toContain("C7=D7+E7")
    expect(sums).toContain("C7=C8+C9")
  })

  test("lines that begin with 其中 are part of another line and not added again", () => {
    const table = tableIn(`
      项目 | 预算数 | 项目 | 预算数
      一、一般公共预算拨款收入 | 8.00 | 一、社会保障和就业支出 | 3.00
      其中：上级补助 | 2.00 | 二、农林水支出 | 6.00
      二、单位资金 | 1.00 | |
      本年收入合计 | 9.00 | 本年支出合计 | 9.00
      上年结转 | 0.50 | 年终结转 | 0.50
      收入总计 | 9.50 | 支出总计 | 9.50
    `)
    expect(table.key).toBe("balance")
    expect(written(sumsOf(table))).toEqual(["B5=B2+B4", "B7=B5+B6", "D5=D2+D3", "D7=D5+D6"].sort())
  })

  test("an unknown table has none", () => {
    expect(sumsOf(tableIn("甲 | 乙\n 合计 | 5.00\n 丙 | 5.00"))).toEqual([])
  })
})

/** Everything a formula must keep to: it stands on a figure, adds up to it, and never comes back to itself. */
function expectSound(disclosure: Disclosure): number {
  let count = 0
  for (const block of printOf(disclosure).blocks) {
    if (block.kind !== "table") continue
    const grid = gridOf(block.table)
    const { sums } = block
    const at = ({ row, column }: Sum["cell"]) => grid[row - 1]![column - 1]!.text
    const cents = (text: string) => {
      const number = parseNumber(text)
      return number
        ? Math.round((Number(number.digits) / 10 ** number.decimals) * 100) * (number.negative ? -1 : 1)
        : 0
    }
    for (const sum of sums)
      expect(sum.of.reduce((total, part) => total + cents(at(part)), 0)).toBe(cents(at(sum.cell)))
    const name = ({ row, column }: Sum["cell"]) => `${row},${column}`
    const parts = new Map(sums.map((sum) => [name(sum.cell), sum.of.map(name)]))
    expect(parts.size).toBe(sums.length)
    const done = new Set<string>()
    const walk = (cell: string, path: readonly string[]): void => {
      expect(path).not.toContain(cell)
      if (done.has(cell)) return
      done.add(cell)
      for (const part of parts.get(cell) ?? []) walk(part, [...path, cell])
    }
    for (const cell of parts.keys()) walk(cell, [])
    count += sums.length
  }
  return count
}

describe("compiled budgets", () => {
  test("their totals are live: balances, classified tables, procurement, assets", () => {
    const disclosure = compile(exampleLedger, "334", defaultReference)
    expect(expectSound(disclosure)).toBeGreaterThan(150)
    const withSums = disclosure.tables.filter((table) => sumsOf(table).length > 0).map((table) => table.key)
    expect(withSums).toEqual(
      expect.arrayContaining([
        "balance",
        "revenue",
        "expenditure",
        "appropriation",
        "generalPublic",
        "basic",
        "threePublic",
        "procurement",
        "assets",
      ]),
    )
  })

  test("property: every formula gives the printed figure and none goes round in a circle", () => {
    const place = fc.constantFrom("hebei", "shanghai", "national")
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 10_000 }), (where, seed) => {
        const [ledger] = county({ departments: 1, years: 1, place: where, seed })
        expect(expectSound(compile(ledger!, ledger!.departments[0]!.code, defaultReference))).toBeGreaterThan(
          30,
        )
      }),
      { numRuns: 8 },
    )
  })
})
