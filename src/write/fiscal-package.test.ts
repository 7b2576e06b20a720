import { readFileSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compile } from "../compile/index.ts"
import { readDocument } from "../document/read.ts"
import { csvRows, parseCsv } from "../model/csv.ts"
import { exampleLedger } from "../model/example-ledger.ts"
import { defaultReference } from "../packs/reference.ts"
import { readDisclosure } from "../read/index.ts"
import { csvOf, harmless } from "./fiscal/sheet.ts"
import { fiscalPackage } from "./fiscal-package.ts"

const disclosure = compile(exampleLedger, "334", defaultReference)
const files = fiscalPackage(disclosure)
const rowsOf = (name: string) => parseCsv(files.get(name)!)

interface Descriptor {
  profile: string
  name: string
  resources: {
    name: string
    path: string
    bytes: number
    encoding: string
    schema: {
      fields: { name: string; type: string; columnType?: string; normalize?: Record<string, string> }[]
      extraFields?: {
        name: string
        type: string
        columnType?: string
        constant?: unknown
        normalizationTarget?: boolean
      }[]
    }
  }[]
}

const descriptor = (of: ReadonlyMap<string, string>): Descriptor => JSON.parse(of.get("datapackage.json")!)

describe("the files", () => {
  test("are a CSV for each table of figures, the lists, and the descriptor", () => {
    expect([...files.keys()]).toEqual([
      "table-01-balance.csv",
      "table-02-revenue.csv",
      "table-03-expenditure.csv",
      "table-04-appropriation.csv",
      "table-05-general-public.csv",
      "table-06-basic.csv",
      "table-07-government-fund.csv",
      "table-08-state-capital.csv",
      "table-09-three-public.csv",
      "table-21-procurement.csv",
      "table-22-assets.csv",
      "projects.csv",
      "indicators.csv",
      "procurement.csv",
      "assets.csv",
      "units.csv",
      "sections.csv",
      "datapackage.json",
    ])
  })

  test("a row has its code, level and meaning, every amount in yuan and as printed", () => {
    const rows = rowsOf("table-06-basic.csv")
    expect(rows.find((row) => row.code === "30201")).toMatchObject({
      label: "办公费",
      level: "2",
      key: "",
      total: "52500.00",
      total_printed: "5.25",
      personnel: "",
      personnel_printed: "",
      operating: "52500.00",
      operating_printed: "5.25",
    })
    expect(rows[0]).toMatchObject({ row: "1", code: "", level: "", key: "total" })
  })

  test("a balance says of every row whether it is revenue or expenditure", () => {
    const rows = rowsOf("table-01-balance.csv")
    expect(new Set(rows.map((row) => row.side))).toEqual(new Set(["revenue", "expenditure"]))
  })

  test("projects, indicators, procurement, assets, units and sections are all there", () => {
    expect(rowsOf("projects.csv").map((row) => row.project)).toEqual(disclosure.projects.map((p) => p.name))
    expect(rowsOf("projects.csv")[0]).toMatchObject({
      amount: "850000.00",
      amount_printed: "85.00",
      plan_march: "20",
      plan_december: "100",
    })
    expect(rowsOf("indicators.csv")).toHaveLength(disclosure.projects.flatMap((p) => p.indicators).length)
    expect(rowsOf("indicators.csv").find((row) => row.target === "≥95%")).toMatchObject({
      operator: "≥",
      target_value: "95",
      target_unit: "%",
    })
    expect(rowsOf("procurement.csv").map((row) => row.amount)).toEqual(
      disclosure.procurement.items.map((item) => (item.amount.figure!.cents / 100).toFixed(2)),
    )
    expect(rowsOf("assets.csv")).toHaveLength(disclosure.assets.rows.length)
    expect(rowsOf("units.csv").map((row) => row.name)).toEqual(
      disclosure.organisation.units.map((u) => u.name),
    )
    expect(rowsOf("sections.csv").map((row) => row.text)).toEqual(disclosure.sections.map((s) => s.text))
  })

  test("a document of a place that no one knows loses no cell", async () => {
    const bytes = new TextEncoder().encode('一张没有人认识的表\n\t甲\n\t乙\n\n\t丙，"丁"\n\t戊\n\n\n正文。\n')
    const read = readDisclosure(await readDocument(bytes, "表.txt"), defaultReference)
    const unknown = [...fiscalPackage(read)].find(([name]) => name.includes("unknown"))!
    expect(parseCsv(unknown[1])).toEqual([
      { cell1: "甲", cell2: "乙" },
      { cell1: '丙，"丁"', cell2: "戊" },
    ])
  })
})

describe("CSV", () => {
  test("begins with a byte order mark for Excel, ends its lines as RFC 4180 says", () => {
    for (const [name, text] of files)
      if (name.endsWith(".csv")) {
        expect(text.startsWith("\ufeff")).toBe(true)
        expect(text.endsWith("\r\n")).toBe(true)
      }
  })

  test("property: whatever is in a cell comes back, what Excel would run as a text of its own", () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom(..."预算,\"\n\r ;=+'") }),
      fc.constantFrom("", "1,234.50", "“三公”经费", "a\r\nb", ' "x" '),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 6 }), (rows) => {
        const fields = ["a", "b", "c"].map((name) => ({ name, type: "string" as const }))
        const text = csvOf({ name: "x", title: "x", fields, rows })
        expect(csvRows(text).map((row) => row.cells)).toEqual([
          ["a", "b", "c"],
          ...rows.map((row) => row.map(harmless)),
        ])
      }),
    )
  })
})

test("no cell of a CSV is a formula to Excel; amounts below nothing stay numbers", () => {
  expect(
    ["=cmd|' /C calc'!A0", "+1+2", "-2+3", "@SUM(A1)", "-12.50", "-", "≥90%", "1-2"].map(harmless),
  ).toEqual(["'=cmd|' /C calc'!A0", "'+1+2", "'-2+3", "'@SUM(A1)", "-12.50", "-", "≥90%", "1-2"])
})

describe("datapackage.json", () => {
  const { profile, name, resources } = descriptor(files)

  test("is a Fiscal Data Package whose resources are the files", () => {
    expect(profile).toBe("fiscal-data-package")
    expect(name).toBe("budget-334-2025-budget")
    expect(resources.map(({ path }) => path)).toEqual(
      [...files.keys()].filter((file) => file.endsWith(".csv")),
    )
    for (const { name, path, bytes, encoding } of resources) {
      expect(name).toMatch(/^[-a-z0-9._/]+$/)
      expect(bytes).toBe(new TextEncoder().encode(files.get(path)!).length)
      expect(encoding).toBe("utf-8")
    }
  })

  test("names each file's fields, in order, none twice, with types its values have", () => {
    for (const { path, schema } of resources) {
      const [header, ...rows] = csvRows(files.get(path)!)
      const names = schema.fields.map((field) => field.name)
      expect(header!.cells).toEqual(names)
      expect(new Set(names).size).toBe(names.length)
      for (const { cells } of rows)
        schema.fields.forEach(({ type }, i) => {
          if (type === "integer") expect(cells[i]).toMatch(/^-?\d*$/)
          if (type === "number") expect(cells[i]).toMatch(/^(-?\d+(\.\d+)?)?$/)
        })
    }
  })

  test("says what amounts are: their measure, year, currency and publisher", () => {
    const { schema } = resources.find((resource) => resource.name === "table-03-expenditure")!
    expect(schema.fields.find((field) => field.name === "basic")?.normalize).toEqual({ measure: "basic" })
    expect(schema.fields.find((field) => field.name === "code")?.columnType).toBe(
      "functional-classification:generic:code",
    )
    const extra = new Map(schema.extraFields!.map((field) => [field.name, field]))
    expect(extra.get("value")).toMatchObject({ columnType: "value", normalizationTarget: true })
    expect(extra.get("fiscal_year")).toMatchObject({
      columnType: "date:fiscal-year",
      type: "integer",
      constant: 2025,
    })
    expect(extra.get("currency")).toMatchObject({ columnType: "value-currency:code", constant: "CNY" })
    expect(extra.get("publisher_code")?.constant).toBe("334")
    const reduced = new Set(schema.fields.flatMap((field) => Object.keys(field.normalize ?? {})))
    expect([...reduced].every((field) => extra.has(field))).toBe(true)
  })

  test("names its source with its hash, and makes up no licence", async () => {
    const path = join(import.meta.dirname, "../../test/corpus/samples/anhe-agriculture-2024.txt")
    const read = readDisclosure(
      await readDocument(new Uint8Array(readFileSync(path)), "anhe.txt"),
      defaultReference,
    )
    const own = JSON.parse(fiscalPackage(read).get("datapackage.json")!)
    expect(own.sources).toEqual([{ title: "anhe.txt", hash: `sha256:${read.source.sha256}` }])
    expect(own).not.toHaveProperty("licenses")
  })
})
