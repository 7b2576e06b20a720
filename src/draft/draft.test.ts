import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { checkLedger } from "../check/ledger/index.ts"
import { compile } from "../compile/index.ts"
import { county } from "../demo/index.ts"
import { readDocument } from "../document/read.ts"
import type { BudgetTable, Disclosure } from "../model/disclosure.ts"
import { exampleLedger } from "../model/example-ledger.ts"
import { recordKinds } from "../model/ids.ts"
import { appropriations, type BudgetLine, type Entered, funds, type Ledger } from "../model/ledger.ts"
import { defaultReference } from "../packs/reference.ts"
import { readDisclosure } from "../read/index.ts"
import { draftFrom, ledgerOf } from "./index.ts"

const root = join(import.meta.dirname, "..", "..")

async function read(path: string): Promise<Disclosure> {
  return readDisclosure(await readDocument(new Uint8Array(readFileSync(path)), path), defaultReference)
}

/** Compiles the rebuilt ledger for the publisher of the document. */
function again(disclosure: Disclosure): Disclosure {
  const { ledger } = ledgerOf(disclosure, defaultReference)
  return compile(
    ledger,
    (disclosure.entity.kind === "unit" ? ledger.units : ledger.departments)[0]!.code,
    defaultReference,
  )
}

/** Every cell of the tables with another amount than the same cell of the other tables; blank is zero. */
function differences(a: Disclosure, b: Disclosure): { cells: number; wrong: string[] } {
  const wrong: string[] = []
  let cells = 0
  for (const table of a.tables) {
    const other = b.tables.find(({ key }) => key === table.key)
    if (["unknown", "organisation", "project", "indicators", "procurement", "assets"].includes(table.key))
      continue
    const rows = new Map(other?.rows.map((row) => [nameOf(row), row]))
    for (const row of table.rows)
      for (const [column, amount] of Object.entries(row.cells)) {
        cells++
        const found = rows.get(nameOf(row))?.cells[column]
        if ((amount.figure?.cents ?? 0) !== (found?.figure?.cents ?? 0))
          wrong.push(`${table.key} ${row.label} ${column}: ${amount.text} ≠ ${found?.text}`)
      }
  }
  return { cells, wrong }
}

function nameOf({ code, key, side }: BudgetTable["rows"][number]): string {
  return `${code ?? key} ${side}`
}

function moneyOf({ projects }: Disclosure) {
  return projects.flatMap(({ name, amount, fiscal, other }) =>
    amount ? [[name, ...[amount, fiscal, other].map((each) => each?.figure?.cents ?? 0)]] : [],
  )
}

function boughtOf({ procurement }: Disclosure) {
  return procurement.items.map(({ unit, goods, quantity, price, amount, reservedForSmall }) => [
    unit,
    goods,
    quantity?.value,
    price?.figure?.cents,
    amount.figure?.cents,
    reservedForSmall?.figure?.cents ?? 0,
  ])
}

function assetsOf({ assets }: Disclosure) {
  return assets.rows.map(({ key, quantity, value }) => [key, quantity?.value ?? 0, value?.figure?.cents ?? 0])
}

function expectSame(disclosure: Disclosure, cells: number): void {
  const made = again(disclosure)
  expect(differences(disclosure, made)).toEqual({ cells, wrong: [] })
  expect(differences(made, disclosure).wrong).toEqual([])
  expect(moneyOf(made)).toEqual(moneyOf(disclosure))
  expect(boughtOf(made)).toEqual(boughtOf(disclosure))
  expect(assetsOf(made)).toEqual(assetsOf(disclosure))
}

describe("a ledger rebuilt from a document prints the document's figures", () => {
  test("our own document in the form of Hebei", async () => {
    expectSame(await read(join(root, "test/corpus/samples/anhe-agriculture-2024.txt")), 793)
  })

  test("our own document in the form of Shanghai, whose projects have no sheets", async () => {
    const disclosure = await read(join(root, "test/corpus/samples/linjiang-library-2025.txt"))
    expect(differences(disclosure, again(disclosure))).toEqual({ cells: 319, wrong: [] })
  })

  const samples = join(root, "..", "shared", "samples")
  const sample = join(samples, "001_9c205390ae305313.txt")
  test.skipIf(!existsSync(sample))("sample 001 (skipped where ../shared is absent)", async () => {
    expectSame(await read(sample), 955)
  })

  const pdf = join(samples, "shanghai-budget-2025.pdf")
  test.skipIf(!existsSync(pdf))("a PDF of Shanghai (skipped where ../shared is absent)", async () => {
    const disclosure = await read(pdf)
    expect(differences(disclosure, again(disclosure))).toEqual({ cells: 360, wrong: [] })
  })

  test.each(["hebei", "shanghai", "national"])(
    "departments and units of the demonstration county: %s",
    (place) => {
      const ledger = county({ place, departments: 3, years: 1 })[0]!
      for (const { code } of [...ledger.departments, ...ledger.units]) {
        const disclosure = compile(ledger, code, defaultReference)
        const made = again(disclosure)
        expect(differences(disclosure, made).wrong).toEqual([])
        expect(moneyOf(made)).toEqual(moneyOf(disclosure))
        expect(assetsOf(made)).toEqual(assetsOf(disclosure))
      }
    },
  )

  test("whatever was compiled from any lines", () => {
    const line = fc
      .record({
        category: fc.constantFrom("personnel", "operating", "targeted", "business" as const),
        function: fc.constantFrom("2130301", "2130302", "2080505", "2101101", "2210201"),
        economic: fc.constantFrom("30101", "30113", "30201", "30217", "30231"),
        fund: fc.constantFrom(...funds),
        carriedOver: fc.boolean(),
        cents: fc.integer({ min: 1, max: 500_000 }).map((hundreds) => hundreds * 10_000),
      })
      .map((fields): BudgetLine => ({ ...exampleLedger.lines[0]!, ...fields }))
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), (lines) => {
        const ledger: Ledger = { ...exampleLedger, projects: [], procurement: [], lines }
        const disclosure = compile(ledger, "334", defaultReference)
        const wrong = differences(disclosure, again(disclosure)).wrong
        // Operating costs of other funds and projects are booked as we please: 三公 may then not come out.
        expect(wrong.filter((each) => !each.startsWith("threePublic"))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})

describe("the draft of next year", () => {
  const disclosure = compile(exampleLedger, "334", defaultReference)
  const { ledger, unknown } = draftFrom(disclosure, 2026, defaultReference)
  const told = unknown.map(({ what }) => what).join("\n")

  test("has last year's units, projects, indicators, texts", () => {
    expect(ledger.year).toBe(2026)
    expect(ledger.units.map(({ name, nature }) => [name, nature])).toEqual(
      exampleLedger.units.map(({ name, nature }) => [name, nature]),
    )
    expect(ledger.projects.map(({ name }) => name)).toEqual(
      exampleLedger.projects.filter(({ name }) => !name.includes("结转")).map(({ name }) => name),
    )
    const drinking = ledger.projects[0]!
    const before = exampleLedger.projects[0]!
    expect([drinking.purpose, drinking.plan, drinking.goals]).toEqual([
      before.purpose,
      before.plan,
      before.goals,
    ])
    expect(drinking.indicators.map(({ name, target }) => `${name} ${target}`)).toEqual(
      before.indicators.map(({ name, target }) => `${name} ${target}`),
    )
    const kinds = (texts: Ledger["texts"]) =>
      texts.filter(({ of }) => of === "334").map(({ kind, text }) => [kind, text])
    expect(kinds(ledger.texts)).toEqual(kinds(exampleLedger.texts).filter(([kind]) => kind !== "reason"))
  })

  test("has this year's figures as last year's", () => {
    const figures = new Map(ledger.lastYear.map(({ figure, cents }) => [figure, cents / 100]))
    expect(figures.get("threePublic.reception")).toBe(5_000)
    expect(figures.get("project")).toBe(2_776_500)
    expect(figures.get("revenue.carryOver")).toBe(186_500)
    expect(figures.has("revenue.institutionIncome")).toBe(true)
  })

  test("leaves out what was carried over, and asks for documents anew", () => {
    expect(ledger.lines.some(({ carriedOver, document }) => carriedOver || document !== null)).toBe(false)
    expect(told).toContain(
      "上年结转的186500元没有带入，只用结转资金的项目也没有带入：“小型水库雨水情测报设施建设（结转）”",
    )
    expect(told).toMatch(/项目“提前下达2025年省级水利发展资金.*名称里写着2024、2025年，原样带入/)
  })

  test("says days as people do", () => {
    const assets = { ...disclosure.assets, asOf: "2024-12-31" }
    const { unknown } = draftFrom({ ...disclosure, assets }, 2026, defaultReference)
    expect(unknown.map(({ what }) => what)).toContain("资产存量是2024年12月31日的，请更新到2025年末。")
  })

  test("keeps every appropriation but the carry-over", () => {
    const total = (lines: Ledger["lines"]) =>
      appropriations.map((fund) =>
        lines.reduce((sum, line) => (line.fund === fund ? sum + line.cents : sum), 0),
      )
    const now = exampleLedger.lines.filter(({ carriedOver }) => !carriedOver)
    expect(total(ledger.lines).map((cents) => Math.round(cents / 1_000_000))).toEqual(
      total(now).map((cents) => Math.round(cents / 1_000_000)),
    )
  })

  test("says in which cells something was assumed, each of them a field of a record that is there", () => {
    const records = new Map(
      recordKinds
        .flatMap((kind): readonly Entered[] => ledger[kind])
        .flatMap((record) => [record, ...("indicators" in record ? (record.indicators as Entered[]) : [])])
        .map((record) => [record.id!, record]),
    )
    for (const { what, cells } of unknown)
      for (const { record, field } of cells)
        expect(record === undefined ? ledger : records.get(record), what).toHaveProperty(field!)
    const cellsOf = (words: string) => unknown.find(({ what }) => what.includes(words))!.cells
    const basic = ledger.lines.filter(
      ({ fund, category }) => fund === "generalPublic" && /personnel|operating/.test(category),
    )
    expect(cellsOf("两者交叉的金额是推算的")).toEqual(
      basic.flatMap(({ id }) => ["function", "economic", "cents"].map((field) => ({ record: id, field }))),
    )
    expect(cellsOf("个单位按顺序编为")).toEqual(ledger.units.map(({ id }) => ({ record: id, field: "code" })))
    expect(cellsOf("表式按")).toEqual([{ field: "place" }])
    expect(cellsOf("名称里写着2024、2025年")).toContainEqual({
      record: ledger.projects.find(({ name }) => name.includes("提前下达2025年"))!.id,
      field: "name",
    })
    expect(cellsOf("没有带入，只用结转资金的项目")).toEqual([])
  })

  test("is a ledger whose findings are what is still to be filled in", () => {
    const errors = checkLedger(ledger, defaultReference).filter(({ severity }) => severity === "error")
    expect(errors.map(({ check }) => check)).toEqual(["LED-016"])
  })
})

test("sheets without tables give lines without a function, which are asked for", () => {
  const whole = compile(exampleLedger, "334", defaultReference)
  const { ledger, unknown } = ledgerOf({ ...whole, tables: [] }, defaultReference)
  expect(ledger.lines.map((line) => [line.function, line.cents])).toEqual(
    whole.projects.map(({ amount }) => ["", amount!.figure!.cents]),
  )
  expect(unknown.map(({ what }) => what).join()).toContain("功能分类科目空着")
  expect(checkLedger(ledger, defaultReference).map(({ check }) => check)).toContain("LED-002")
})
