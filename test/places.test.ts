import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { describe, expect, test } from "vitest"
import { checkDisclosure } from "../src/check/index.ts"
import { checkLedger } from "../src/check/ledger/index.ts"
import { compile } from "../src/compile/index.ts"
import { county } from "../src/demo/index.ts"
import { writeDocx } from "../src/document/docx/write/index.ts"
import { writeHtml } from "../src/document/html/write/index.ts"
import type { Print } from "../src/document/print.ts"
import { readDocument } from "../src/document/read.ts"
import { writeXlsx } from "../src/document/xlsx/write/index.ts"
import { type Disclosure, nineTables } from "../src/model/disclosure.ts"
import { exampleLedger } from "../src/model/example-ledger.ts"
import { packs, usualPack } from "../src/packs/list.ts"
import { defaultReference, type Reference } from "../src/packs/reference.ts"
import { readDisclosure } from "../src/read/index.ts"
import { ledgerFromWorkbook, workbookOf } from "../src/workbook/index.ts"
import { printOf } from "../src/write/index.ts"
import { differencesOf } from "./differences.ts"

const src = join(import.meta.dirname, "../src")

const writers: readonly (readonly [string, (print: Print) => Promise<Uint8Array> | Uint8Array])[] = [
  ["docx", writeDocx],
  ["html", (print) => new TextEncoder().encode(writeHtml(print))],
  ["xlsx", writeXlsx],
]

async function readBack(
  disclosure: Disclosure,
  [format, write]: (typeof writers)[number],
): Promise<Disclosure> {
  const bytes = await write(printOf(disclosure))
  return readDisclosure(await readDocument(bytes, `公开.${format}`), defaultReference)
}

describe.each(packs)("in the place $name, from its folder of packs/ alone", (pack) => {
  const reference: Reference = { ...defaultReference, pack }
  const [before, now] = county({ place: pack.name, departments: 2, years: 2 })

  test("an invented ledger is right, also out of a workbook", async () => {
    expect(checkLedger(now!, reference)).toEqual([])
    const { ledger, problems } = await ledgerFromWorkbook(
      await workbookOf(now!, reference),
      "台账.xlsx",
      reference,
    )
    expect([ledger!.place, problems]).toEqual([pack.name, []])
  })

  test("every publisher's document is compiled, written, read back the same and has nothing wrong", {
    timeout: 60_000,
  }, async () => {
    const publishers = [...now!.departments, ...now!.units].map(({ code }) => code).concat("region")
    for (const [i, code] of publishers.entries()) {
      const disclosure = compile(now!, code, reference)
      const back = await readBack(disclosure, writers[i % writers.length]!)
      expect(differencesOf(disclosure, back)).toEqual([])
      const known = before!.units.concat(before!.departments as never).some((each) => each.code === code)
      const lastYear = known ? compile(before!, code, reference) : null
      expect(checkDisclosure({ disclosure: back, lastYear, reference }).findings).toEqual([])
    }
  })
})

describe("Shandong, a place that came with no change of code", () => {
  const titles = (year: number) => {
    const ledger = county({ place: "shandong", departments: 1, years: 1, year })[0]!
    return compile(ledger, ledger.departments[0]!.code, defaultReference).tables.flatMap(({ key, title }) =>
      nineTables.includes(key as never) ? [title] : [],
    )
  }

  test("prints its own titles of the year in its own order, 三公 before the government fund", () => {
    expect(titles(2022)).toEqual([
      "部门收支预算总表",
      "部门收入预算总表",
      "部门支出预算总表",
      "财政拨款收支预算总表",
      "一般公共预算支出预算表",
      "一般公共预算基本支出预算表",
      "财政拨款“三公”经费支出预算表",
      "政府性基金预算支出预算表",
      "国有资本经营预算支出预算表",
    ])
    expect(titles(2024)[0]).toBe("部门收支总体情况表")
    expect(titles(2024)[6]).toBe("财政拨款“三公”经费支出情况表")
  })

  test("its counties have its codes and document numbers", () => {
    const [ledger] = county({ place: "shandong", departments: 20, years: 1 })
    expect(ledger!.region.code).toMatch(/^3799/)
    expect(ledger!.transfers.map(({ document }) => document[0])).toContain("鲁")
  })
})

describe("places are named in packs/ only", () => {
  const files = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/generated|\.test\.ts$|\.test-data\.ts$/.test(name))
    .map((name) => join(src, name))
  /** The example is the ledger of one county: data. */
  const data = [join(src, "model", "example-ledger.ts")]
  const names = packs.filter(({ inherits }) => inherits !== null).map(({ name }) => name)

  test("no file of src/ names one", () => {
    const naming = files.filter(
      (path) =>
        !data.includes(path) &&
        // The time of the whole country is called after one place.
        new RegExp(names.join("|"), "i").test(readFileSync(path, "utf8").replaceAll("Asia/Shanghai", "")),
    )
    expect(naming.map((path) => relative(src, path))).toEqual([])
  })

  test("the example is of the usual place", () => {
    expect(exampleLedger.place).toBe(usualPack.name)
    expect(usualPack.inherits).not.toBeNull()
  })

  test("each file of a place is one that code asks of every place", () => {
    const asked = new Set(
      files.flatMap((path) =>
        [...readFileSync(path, "utf8").matchAll(/generated\/([a-z-]+)\.ts"/g)].map((match) => match[1]!),
      ),
    )
    const folders = packs.map(({ name }) => join(src, "..", "packs", name))
    const kept = folders.flatMap((folder) => readdirSync(folder)).filter((name) => name.endsWith(".csv"))
    expect([...new Set(kept)].filter((name) => !asked.has(name.replace(".csv", "")))).toEqual([])
  })
})
