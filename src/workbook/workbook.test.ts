import fc from "fast-check"
import { strFromU8, unzipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { checkLedger } from "../check/ledger/index.ts"
import { figuresOf } from "../compile/figures.ts"
import { scopeOf } from "../compile/scope.ts"
import { anyLedger } from "../model/any-ledger.test-data.ts"
import { exampleLedger } from "../model/example-ledger.ts"
import type { Ledger } from "../model/ledger.ts"
import { defaultReference } from "../packs/reference.ts"
import { figures as figureWords, wordOf } from "../packs/word-lists.ts"
import { ledgerFromWorkbook, templateWorkbook, workbookOf } from "./index.ts"
import { meaning } from "./meaning.test-data.ts"

async function through(ledger: Ledger) {
  return ledgerFromWorkbook(await workbookOf(ledger, defaultReference), "台账.xlsx", defaultReference)
}

describe("the workbook", () => {
  test("the example comes back without a problem", async () => {
    const bytes = await templateWorkbook({ year: 2025, place: "hebei", example: true }, defaultReference)
    const { ledger, problems } = await ledgerFromWorkbook(bytes, "示例.xlsx", defaultReference)
    expect(problems).toEqual([])
    expect(checkLedger(ledger!, defaultReference)).toEqual([])
    expect(meaning(ledger)).toEqual(meaning(exampleLedger))
    expect(ledger!.source).toMatchObject({ name: "示例.xlsx", format: "xlsx" })
  })

  test("any ledger comes back", async () => {
    await fc.assert(
      fc.asyncProperty(anyLedger(), async (ledger) => {
        const { ledger: back, problems } = await through(ledger)
        expect(problems).toEqual([])
        expect(meaning(back)).toEqual(meaning(ledger))
      }),
      { numRuns: 12 },
    )
  }, 60_000)

  test("a record says which cells it was entered in", async () => {
    const { ledger } = await through(exampleLedger)
    expect(ledger!.lines[0]!.at).toEqual({ sheet: "预算明细", cell: "A3", row: 3 })
    expect(ledger!.lines[0]!.fields).toMatchObject({
      unit: { sheet: "预算明细", cell: "A3" },
      cents: { sheet: "预算明细", cell: "K3" },
    })
    expect(ledger!.projects[0]!.fields!.plan).toEqual({ sheet: "项目", cell: "H3" })
  })

  test("every figure of last year is called by its name: no key of the data stands in a clerk's workbook", async () => {
    const figures = [...figuresOf(scopeOf(exampleLedger, "334", defaultReference)!).keys()]
    const lastYear = figures.map((figure, i) => ({ of: "334", figure, cents: 100 * i, at: {} }))
    const names = figures.map((figure) => wordOf(figureWords, figure))
    expect(names.filter((name) => /[a-z]/i.test(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
    const { ledger, problems } = await through({ ...exampleLedger, lastYear })
    expect(problems).toEqual([])
    expect(ledger!.lastYear.map(({ figure, cents }) => [figure, cents])).toEqual(
      lastYear.map(({ figure, cents }) => [figure, cents]),
    )
  })

  test("is printed on a page or two a sheet: the long lists to choose from are not, and nobody is told of a command", async () => {
    const files = unzipSync(await templateWorkbook({ year: 2026, place: "hebei" }, defaultReference))
    const text = (name: string) => strFromU8(files[name]!)
    const areas = [...text("xl/workbook.xml").matchAll(/_xlnm\.Print_Area"[^>]*>([^<!]*)!/g)]
    expect(areas.map(([, sheet]) => sheet!.replaceAll("'", ""))).toEqual(["代码", "指标库"])
    const said = Object.keys(files)
      .filter((name) => /sharedStrings|comments|worksheets\/sheet/.test(name))
      .map(text)
      .join("")
    expect(said).not.toMatch(/mingzhang |npm |命令行/)
  })

  test("an empty template only lacks what must be filled in", async () => {
    const bytes = await templateWorkbook({ year: 2026, place: "shanghai" }, defaultReference)
    const { ledger, problems } = await ledgerFromWorkbook(bytes, "空白.xlsx", defaultReference)
    expect(problems.map(({ check, message }) => `${check} ${message}`)).toEqual([
      "LED-002 工作表“填写说明”B6（行政区划名称）没有填写。",
    ])
    expect(ledger).toMatchObject({ year: 2026, place: "shanghai", units: [], lines: [] })
  })
})
