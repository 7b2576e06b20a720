import { expect, test } from "vitest"
import { checkDisclosure } from "../src/check/index.ts"
import { checkLedger } from "../src/check/ledger/index.ts"
import { builtInCodes, Codes } from "../src/codes/index.ts"
import { compile } from "../src/compile/index.ts"
import { writeMarkdown } from "../src/document/markdown/write.ts"
import { readDocument } from "../src/document/read.ts"
import { ledgerOf } from "../src/draft/index.ts"
import type { Disclosure } from "../src/model/disclosure.ts"
import { exampleLedger } from "../src/model/example-ledger.ts"
import type { Ledger } from "../src/model/ledger.ts"
import { packNamed } from "../src/packs/list.ts"
import { defaultReference, type Reference } from "../src/packs/reference.ts"
import { readDisclosure } from "../src/read/index.ts"
import { ledgerFromWorkbook, workbookOf } from "../src/workbook/index.ts"
import { printOf } from "../src/write/index.ts"

/** A region whose imported function classification calls some codes otherwise than everybody else. */
function region(place: string, names: Readonly<Record<string, string>>): Reference {
  const rows = builtInCodes
    .list("functional-expenditure", null)!
    .rows.map((row) => ({ ...row, name: names[row.code] ?? row.name }))
  return {
    codes: new Codes([{ name: "functional-expenditure", year: 2025, rows: () => rows }]),
    pack: packNamed(place),
  }
}

const north = region("hebei", { "213": "农林牧渔水支出", "2130301": "水利机关运转" })
const south = region("shanghai", {
  "213": "江河湖海支出",
  "2130301": "水务机关开支",
  "2130302": "水利机关运转",
})
const ledgers = new Map<Reference, Ledger>([
  [north, { ...exampleLedger, place: "hebei" }],
  [south, { ...exampleLedger, place: "shanghai" }],
])

const labelOf = ({ tables }: Disclosure, code: string) =>
  tables.find(({ key }) => key === "expenditure")?.rows.find((row) => row.code === code)?.label
const misnamed = (disclosure: Disclosure, reference: Reference) =>
  checkDisclosure({ disclosure, lastYear: null, reference }, { only: ["CODE"] }).findings.map(
    ({ says }) => says,
  )
const printed = (disclosure: Disclosure) =>
  readDocument(new TextEncoder().encode(writeMarkdown(printOf(disclosure))), "公开.md")

test("two regions compile side by side, each with the names of its own code list", () => {
  const own = [north, south, north, defaultReference, south].map((reference) => {
    const disclosure = compile(ledgers.get(reference) ?? exampleLedger, "334", reference)
    return [labelOf(disclosure, "213"), labelOf(disclosure, "2130301")]
  })
  const [first, second] = [
    ["农林牧渔水支出", "水利机关运转"],
    ["江河湖海支出", "水务机关开支"],
  ]
  expect(own).toEqual([first, second, first, ["农林水支出", "行政运行"], second])
})

test("two regions check side by side: each finds its own names right and the other's wrong", () => {
  const [ours, theirs] = [north, south].map((reference) =>
    compile(ledgers.get(reference)!, "334", reference),
  ) as [Disclosure, Disclosure]
  expect([misnamed(ours, north), misnamed(theirs, south)]).toEqual([[], []])
  expect(misnamed(ours, south)).toEqual(expect.arrayContaining(["农林牧渔水支出", "水利机关运转"]))
  expect(misnamed(theirs, north)).toEqual(expect.arrayContaining(["江河湖海支出", "水务机关开支"]))
  // Nothing of one check is left in the next.
  expect([misnamed(ours, north), misnamed(theirs, south)]).toEqual([[], []])
  expect(misnamed(ours, defaultReference)).toContain("水利机关运转")
})

test("a document is read by the names of its region: a row of a balance without a code gets its class", async () => {
  const document = await printed(compile(ledgers.get(north)!, "334", north))
  const classes = (reference: Reference) =>
    readDisclosure(document, reference)
      .tables.filter(({ key }) => key === "balance")
      .flatMap(({ rows }) => rows.flatMap(({ code, label }) => (/牧渔/.test(label) ? [code] : [])))
  expect([classes(north), classes(south), classes(north), classes(defaultReference)]).toEqual([
    ["213"],
    [null],
    ["213"],
    [null],
  ])
})

test("a draft, a workbook and the checks of a ledger use the list of their region", async () => {
  const bytes = await workbookOf(ledgers.get(north)!, north)
  const problemsBy = async (reference: Reference) =>
    (await ledgerFromWorkbook(bytes, "台账.xlsx", reference)).problems.map(
      ({ message, advice }) => message + advice,
    )
  expect(await problemsBy(north)).toEqual([])
  expect((await problemsBy(south)).join("\n")).toMatch(/“水利机关运转”的代码是 2130302/)

  const document = await printed(compile(ledgers.get(south)!, "334", south))
  const drafted = ledgerOf(readDisclosure(document, south), south)
  expect(drafted.ledger.lines.some((line) => line.function === "2130301")).toBe(true)

  const few = new Codes([
    {
      name: "economic-department",
      year: 2025,
      rows: () => [{ code: "301", name: "工资", parent: null, level: 1 }],
    },
  ])
  const wrong = (reference: Reference) =>
    checkLedger(exampleLedger, reference).filter(({ check }) => check === "LED-008").length
  expect([wrong(north), wrong({ ...south, codes: few }) > 0, wrong(north), wrong(defaultReference)]).toEqual([
    0,
    true,
    0,
    0,
  ])
})

test("the place of a reference decides whose severities count", () => {
  const disclosure = compile(exampleLedger, "334", defaultReference)
  const [first, ...others] = disclosure.projects
  const indicators = first!.indicators.filter(({ level2 }) => !/时效/.test(level2))
  const projects = [{ ...first!, indicators }, ...others]
  const severities = (pack: string | null) =>
    checkDisclosure(
      {
        disclosure: { ...disclosure, projects },
        lastYear: null,
        reference: { ...defaultReference, pack: pack === null ? null : packNamed(pack) },
      },
      { only: ["IND-002"] },
    ).findings.map(({ severity }) => severity)
  expect([null, "hebei", "shanghai", "hebei"].map(severities)).toEqual([
    ["note"],
    ["warning"],
    ["note"],
    ["warning"],
  ])
})
