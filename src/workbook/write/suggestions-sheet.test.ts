import { describe, expect, test } from "vitest"
import { Budget } from "../../document/budget.ts"
import { readEntered } from "../../document/xlsx/entered.ts"
import { openZip } from "../../document/zip.ts"
import { exampleLedger } from "../../model/example-ledger.ts"
import type { Ledger } from "../../model/ledger.ts"
import { defaultReference } from "../../packs/reference.ts"
import { workbookOf } from "./index.ts"
import { suggestionsFor, suggestionsSheet } from "./suggestions-sheet.ts"

function named(...names: readonly string[]): Ledger {
  const departments = names.map((name, i) => ({ code: `33${i}`, name, at: {} }))
  return { ...exampleLedger, place: "national", departments, units: [] }
}

/** The rows of the sheet below its header, as the words of their cells. */
function rowsOf(ledger: Ledger): string[][] {
  return suggestionsSheet(ledger)
    .rows!.slice(2)
    .map((row) => row.map((cell) => String(cell ?? "")))
}

const linesIn = (ledger: Ledger) => [...new Set(rowsOf(ledger).map(([, , , , line]) => line))]

describe("the sheet of indicators", () => {
  test("offers a department what its own line writes, and then what every body does", () => {
    expect(linesIn(named("云岭县交通运输局"))).toEqual(["交通运输", "通用"])
    expect(linesIn(named("云岭县文化广电和旅游局")).toSorted()).toEqual(
      ["文化", "旅游", "广播电视", "通用"].toSorted(),
    )
  })

  test("holds every line while no department's name tells one", () => {
    expect(linesIn(named()).length).toBeGreaterThan(60)
    expect(linesIn(named("云岭县某某中心"))[0]).toBe("通用")
  })

  test("speaks the words of the place's form, in which 成本指标 takes every kind of cost", () => {
    const kinds = (ledger: Ledger) => [...new Set(rowsOf(ledger).map(([, kind]) => kind))]
    expect(kinds({ ...named("云岭县水务局"), place: "hebei" })).toEqual([
      "数量指标",
      "质量指标",
      "时效指标",
      "成本指标",
      "经济效益指标",
      "社会效益指标",
      "生态效益指标",
      "可持续影响指标",
      "服务对象满意度指标",
    ])
    expect(kinds(named("云岭县水务局")).slice(0, 3)).toEqual([
      "经济成本指标",
      "社会成本指标",
      "生态环境成本指标",
    ])
  })

  test("keeps the names of a kind together, as the drop-down of the indicators takes them", () => {
    const kinds = rowsOf(named()).map(([, kind]) => kind)
    expect(kinds.filter((kind, i) => kind !== kinds[i - 1])).toEqual([...new Set(kinds)])
  })

  test("says how a target is usually written", () => {
    expect(rowsOf(named("云岭县供水公司")).find(([name]) => name === "公共供水管网漏损率")).toEqual([
      "公共供水管网漏损率",
      "质量指标",
      "≤",
      "%",
      "住房和城乡建设",
      "管网",
    ])
  })
})

describe("the drop-down of an indicator's name", async () => {
  const zip = openZip(await workbookOf(exampleLedger, defaultReference), Budget.ofLedger())
  const sheets = readEntered(zip)
  const number = sheets.findIndex(({ name }) => name === "绩效指标") + 1
  const validations = zip
    .text(`xl/worksheets/sheet${number}.xml`)!
    .match(/<dataValidation [^>]*>.*?<\/dataValidation>/gs)!

  test("hangs on the kind in its row, and takes any other name as well", () => {
    const offered = validations.find((each) => each.includes("指标库"))!
    expect(offered).toContain('sqref="D3:')
    expect(offered).toContain(suggestionsFor("$C3"))
    expect(offered).not.toContain("showErrorMessage")
  })

  test("reaches what the example's own kinds are called", () => {
    const library = sheets.find(({ name }) => name === "指标库")!
    const kinds = new Set(library.rows.slice(2).map(({ cells }) => cells[1]!.text))
    const own = exampleLedger.projects.flatMap(({ indicators }) => indicators.map(({ level2 }) => level2))
    expect(own.filter((kind) => !kinds.has(kind))).toEqual([])
  })

  test("is no reason to read the sheet behind it", () => {
    const left = readEntered(zip, new Set(["指标库"])).find(({ name }) => name === "指标库")!
    expect(left).toMatchObject({ name: "指标库", rows: [] })
    expect(sheets.find(({ name }) => name === "指标库")!.rows.length).toBeGreaterThan(100)
  })
})
