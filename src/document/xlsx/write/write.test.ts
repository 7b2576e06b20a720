import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import fc from "fast-check"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { compile } from "../../../compile/index.ts"
import { exampleLedger } from "../../../model/example-ledger.ts"
import { defaultReference } from "../../../packs/reference.ts"
import { printOf } from "../../../write/index.ts"
import { type Block, textsOf } from "../../blocks.ts"
import { convertWithLibreOffice, findLibreOffice } from "../../libreoffice.node.ts"
import type { Print, PrintBlock, PrintTable } from "../../print.ts"
import { readDocument } from "../../read.ts"
import { tableFrom } from "../../table-from.ts"
import { shownNumber } from "../shown.ts"
import { writeXlsx } from "./index.ts"

function table(name: string, grid: string[][], rest: Partial<PrintTable> = {}): PrintTable {
  const width = Math.max(...grid.map((row) => row.length))
  return {
    kind: "table",
    name,
    table: tableFrom(grid),
    captionRows: 0,
    headerRows: 1,
    landscape: false,
    widths: Array.from({ length: width }, () => 12),
    align: Array.from({ length: width }, (_, i) => (i === 0 ? "left" : "right")),
    sums: [],
    ...rest,
  }
}

function print(blocks: readonly PrintBlock[], rest: Partial<Print> = {}): Print {
  const properties = {
    title: "云川县水务局预算",
    author: "云川县水务局",
    subject: "部门预算公开",
    language: "zh-CN",
  }
  return { properties, cover: null, contents: false, blocks, ...rest }
}

const heading = (text: string, level = 1): PrintBlock => ({ kind: "heading", level, text, breaks: false })
const body = (text: string): PrintBlock => ({ kind: "paragraph", role: "body", text })

const whole = print(
  [
    heading("一、部门职责"),
    body("负责全县水利工作。"),
    { kind: "paragraph", role: "title", text: "部门预算支出总表" },
    { kind: "paragraph", role: "caption", text: "编制部门：云川县水务局\t单位：万元" },
    table(
      "部门预算支出总表",
      [
        ["科目编码", "科目名称", "支出"],
        ["", "合计", "1,216.50"],
        ["213", "农林水支出", "1,216.50"],
        ["21303", "水利", "1,216.50"],
        ["2130306", "水利工程运行与维护", "16.00"],
        ["2130316", "农村水利", "1,200.50"],
      ],
      {
        align: ["left", "left", "right"],
        sums: [
          { cell: { row: 2, column: 3 }, of: [{ row: 3, column: 3 }] },
          {
            cell: { row: 4, column: 3 },
            of: [
              { row: 5, column: 3 },
              { row: 6, column: 3 },
            ],
          },
        ],
      },
    ),
    { kind: "paragraph", role: "remark", text: "注：本表不含结转。" },
    heading("二、其他"),
    body("没有其他事项。"),
  ],
  { cover: { title: "云川县水务局2025年部门预算", lines: ["二〇二五年二月"] }, contents: true },
)

const parts = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

const read = async (bytes: Uint8Array) => (await readDocument(bytes, "a.xlsx")).blocks

function noted(blocks: readonly (Block | PrintBlock)[]): unknown[] {
  return blocks.map((block) => {
    if (block.kind !== "table") return block.text
    const { rows } = "table" in block ? block.table : block
    return rows.map((row) =>
      row.cells.map(({ text, column, colspan, rowspan }) => [text, column, colspan, rowspan]),
    )
  })
}

describe("read again", () => {
  test("cover, headings, prose, captions, tables and remarks in their order; the contents say nothing new", async () => {
    expect(noted(await read(await writeXlsx(whole)))).toEqual([
      "云川县水务局2025年部门预算",
      "二〇二五年二月",
      ...noted(whole.blocks),
    ])
  })

  test("property: any text and any merged cells come back", async () => {
    const text = fc.oneof(
      fc.constantFrom(
        "=1+1",
        "_x0041_",
        "'引",
        "+5",
        "@甲",
        "1-2",
        "TRUE",
        "#REF!",
        "007",
        "（3.00）",
        "12%",
        "“三公”",
        "<a>&b;",
      ),
      fc.constantFrom("25.00", "1,234.50", "-3", "0", "0.00", "12345678901234567890", "2080105"),
      fc.string({ unit: fc.constantFrom(..."预算支出&<>'\"=,;[]*?/ ab12.") }).map((words) => words.trim()),
    )
    const merged = fc.constantFrom(
      [],
      [{ row: 2, column: 1, colspan: 2, rowspan: 1 }],
      [{ row: 2, column: 1, colspan: 1, rowspan: 2 }],
    )
    const made = fc
      .tuple(text, fc.array(fc.tuple(text, text, text), { minLength: 2, maxLength: 4 }), merged)
      .map(([name, rows, spans]) => {
        const grid = [["甲", "乙", "丙"], ...rows.map((row) => [...row])]
        for (const { row, column, colspan, rowspan } of spans) {
          if (colspan > 1) grid[row - 1]!.splice(column, 1)
          if (rowspan > 1) grid[row]![column - 1] = ""
        }
        return table(name, grid, { table: tableFrom(grid, spans) })
      })
    const prose = text.filter((words) => words !== "").map(body)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(prose, made), { minLength: 1, maxLength: 6 }), async (blocks) => {
        const given = [body("开头"), ...blocks]
        expect(noted(await read(await writeXlsx(print(given))))).toEqual(noted(given))
      }),
      { numRuns: 60 },
    )
  })
})

describe("numbers", () => {
  test("property: every printed amount is a number, shown as it was printed", () => {
    const amount = fc
      .tuple(fc.integer({ min: -99_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 4 }), fc.boolean())
      .map(([digits, decimals, grouped]) => {
        const [whole, fraction] = (Math.abs(digits) / 10 ** decimals).toFixed(decimals).split(".")
        const sign = digits < 0 && /[1-9]/.test(`${whole}${fraction}`) ? "-" : ""
        const parted = grouped ? whole!.replace(/\B(?=(\d{3})+$)/g, ",") : whole!
        return sign + parted + (fraction === undefined ? "" : `.${fraction}`)
      })
    fc.assert(
      fc.property(amount, (text) => {
        const shown = shownNumber(text)
        expect(shown?.value).toBe(Number(text.replaceAll(",", "")))
      }),
    )
  })

  test.each([
    "007",
    "（3.00）",
    "(3.00)",
    "１２",
    "+5",
    "12%",
    "——",
    "1,23",
    "12345678901234567890",
    "1 234.50",
    "62.59\ufeff",
  ])("%s is no number that a format shows as printed", (text) => expect(shownNumber(text)).toBeNull())

  test("amounts are numbers, codes and numbers of rows are text", async () => {
    const sheet = parts(await writeXlsx(whole))["xl/worksheets/sheet4.xml"]!
    expect(sheet).toMatch(/<c r="C7" s="\d+"><v>16<\/v><\/c>/)
    expect(sheet).toMatch(/<c r="A7" t="s" s="\d+">/)
  })
})

describe("formulas", () => {
  test("totals are formulas with the printed value beside them", async () => {
    const sheet = parts(await writeXlsx(whole))["xl/worksheets/sheet4.xml"]!
    expect(sheet).toContain("<f>SUM(C5)</f><v>1216.5</v>")
    expect(sheet).toContain("<f>SUM(C7:C8)</f><v>1216.5</v>")
  })

  test("none is written that would change the figure or reckon with text", async () => {
    const of = [
      { row: 3, column: 2 },
      { row: 4, column: 2 },
    ]
    const made = (last: string) =>
      table(
        "表",
        [
          ["项", "数"],
          ["合计", "5.00"],
          ["甲", "2.00"],
          ["乙", last],
        ],
        {
          sums: [{ cell: { row: 2, column: 2 }, of }],
        },
      )
    const formulas = async (last: string) =>
      (parts(await writeXlsx(print([made(last)])))["xl/worksheets/sheet1.xml"]!.match(/<f>/g) ?? []).length
    expect(await formulas("3.00")).toBe(1)
    expect(await formulas("3.01")).toBe(0)
    expect(await formulas("(3.00)")).toBe(0)
  })

  test("LibreOffice reckons every total of a compiled budget to the printed figure", {
    timeout: 120_000,
  }, async ({ skip }) => {
    if (!findLibreOffice()) skip("LibreOffice is not installed")
    const bytes = await writeXlsx(printOf(compile(exampleLedger, "334", defaultReference)))
    let formulas = 0
    const bare = Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, part]) => {
        if (!name.startsWith("xl/worksheets/")) return [name, part]
        const xml = strFromU8(part).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, (_, formula: string) => {
          formulas++
          return formula
        })
        return [name, strToU8(xml)]
      }),
    )
    expect(formulas).toBeGreaterThan(100)
    // Without its results every formula has to be reckoned; .ods makes sure that the file is converted at all.
    const ods = await convertWithLibreOffice(await asOds(zipSync(bare)), "a.ods")
    const tables = (blocks: readonly Block[]) =>
      blocks.flatMap((block) => (block.kind === "table" ? [textsOf(block)] : []))
    expect(tables(await read(ods))).toEqual(tables(await read(bytes)))
  })
})

describe("the workbook", () => {
  test("has a sheet a table with its name, and prose between", async () => {
    const names = [...parts(await writeXlsx(whole))["xl/workbook.xml"]!.matchAll(/<sheet name="([^"]*)"/g)]
    expect(names.map(([, name]) => name)).toEqual([
      "封面",
      "目录",
      "一、部门职责",
      "部门预算支出总表",
      "二、其他",
    ])
  })

  test("gives sheets legal names, none twice", async () => {
    const long = "提前下达2025年中央财政城乡居民基本养老保险补助资金预算的通知绩效目标表"
    const titled = (name: string): PrintBlock[] => [
      { kind: "paragraph", role: "title", text: name },
      table(name, [["甲"], ["乙"]]),
    ]
    const wanted = ["表[1]:a/b", "A", "a", "'引'", long, long]
    const book = parts(await writeXlsx(print(wanted.flatMap(titled))))["xl/workbook.xml"]!
    const names = [...book.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name!)
    expect(names.slice(0, 4)).toEqual(["表［1］：a／b", "A", "a（2）", "引"])
    expect(names.slice(4).every((name) => name.length <= 31)).toBe(true)
    expect(new Set(names).size).toBe(6)
  })

  test("prints on A4, as wide as the page, its head again on every page and in sight", async () => {
    const all = parts(await writeXlsx(whole))
    expect(all["xl/workbook.xml"]).toContain("'部门预算支出总表'!$3:$3</definedName>")
    expect(all["xl/workbook.xml"]).toContain("'部门预算支出总表'!$A$1:$C$9</definedName>")
    const sheet = all["xl/worksheets/sheet4.xml"]!
    expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"/)
    expect(sheet).toMatch(/<pageSetup[^>]*fitToHeight="0"/)
    expect(sheet).toContain('ySplit="3"')
  })

  test("is the same, byte for byte, for the same document, and has its properties", async () => {
    const bytes = await writeXlsx(whole)
    expect(Buffer.from(await writeXlsx(whole)).equals(Buffer.from(bytes))).toBe(true)
    const core = parts(bytes)["docProps/core.xml"]!
    expect(core).toContain("<dc:title>云川县水务局预算</dc:title>")
    expect(core).toContain("<dc:creator>云川县水务局</dc:creator>")
  })

  test("rows that a person deletes or adds afterwards are read where they stand", async () => {
    const all = unzipSync(await writeXlsx(whole))
    const book = strFromU8(all["xl/workbook.xml"]!).replace(/'部门预算支出总表'!\$A\$3:\$C\$8/, "#REF!")
    const blocks = await read(zipSync({ ...all, "xl/workbook.xml": strToU8(book) }))
    const tables = blocks.filter((block) => block.kind === "table")
    expect(tables.map((block) => textsOf(block)[1])).toEqual([["", "合计", "1,216.50"]])
  })
})

async function asOds(xlsx: Uint8Array): Promise<Uint8Array> {
  const { execFile } = await import("node:child_process")
  const { promisify } = await import("node:util")
  const folder = mkdtempSync(join(tmpdir(), "mingzhang-"))
  try {
    writeFileSync(join(folder, "a.xlsx"), xlsx)
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`
    const args = [profile, "--headless", "--convert-to", "ods", "--outdir", folder, join(folder, "a.xlsx")]
    await promisify(execFile)(findLibreOffice()!, args)
    return readFileSync(join(folder, "a.ods"))
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
