import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { checkDisclosure } from "../../check/index.ts"
import { county } from "../../demo/index.ts"
import { textsOf } from "../../document/blocks.ts"
import { mergedOf, tableFrom } from "../../document/table-from.ts"
import { type BudgetTable, nineTables } from "../../model/disclosure.ts"
import { exampleLedger } from "../../model/example-ledger.ts"
import type { BudgetLine, Ledger } from "../../model/ledger.ts"
import { defaultReference } from "../../packs/reference.ts"
import { readDisclosure } from "../../read/index.ts"
import { scopeOf } from "../scope.ts"
import { compileTables } from "./index.ts"
import { anyLedger, anyPublisher } from "./random.test-data.ts"
import { documentOf } from "./read-back.test-data.ts"

const tablesFor = (ledger: Ledger, of: string) => compileTables(scopeOf(ledger, of, defaultReference)!)

/** A table as it is printed, a line a row. */
function printed(ledger: Ledger, of: string, key: string): string[] {
  const table = tablesFor(ledger, of).find((each) => each.key === key)!
  return [...table.grid.map((row) => row.join("|")), ...(table.note === null ? [] : [table.note])]
}

function whatIsSaid({ key, title, unit, note, columns, rows, grid }: BudgetTable) {
  return { key, title, unit, note, columns, rows, grid }
}

/** Reads the printed tables and fails on any difference and any finding. */
function expectRight(ledger: Ledger, of: string): void {
  const tables = tablesFor(ledger, of)
  const disclosure = readDisclosure(documentOf(tables), defaultReference)
  expect(disclosure.tables.map(whatIsSaid)).toEqual(tables.map(whatIsSaid))
  for (const { grid, merged } of tables) {
    const laid = tableFrom(grid, merged)
    expect([textsOf(laid), mergedOf(laid)]).toEqual([grid, merged])
  }
  const { findings } = checkDisclosure({ disclosure, lastYear: null, reference: defaultReference })
  expect(findings.map(({ check, message }) => `${check} ${message}`)).toEqual([])
}

describe("compileTables", () => {
  test("gives the nine tables in their order", () => {
    expect(tablesFor(exampleLedger, "334").map((table) => table.key)).toEqual(nineTables)
  })

  test.each(["hebei", "shanghai", "national"])(
    "of a department, its units and the region are read back as they are and have no findings: %s",
    (place) => {
      for (const of of ["334", "334001", "334002", "region"]) expectRight({ ...exampleLedger, place }, of)
    },
  )

  test.each(["hebei", "shanghai", "national"])(
    "of a generated county are read back as they are and have no findings: %s",
    (place) => {
      const [ledger] = county({ place, departments: 4, years: 1, seed: 5 })
      for (const of of [
        "region",
        ...ledger!.departments.map(({ code }) => code),
        ...ledger!.units.map(({ code }) => code),
      ])
        expectRight(ledger!, of)
    },
  )

  test("of any lines, in any place and year, are read back as they are and have no findings", () => {
    fc.assert(fc.property(anyLedger, anyPublisher, expectRight), { numRuns: 30 })
  })

  test("units add up to their department in every row", () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const rows = (of: string) =>
          tablesFor(ledger, of).flatMap(({ key, rows }) =>
            rows.flatMap(({ side, code, key: row, cells }) =>
              Object.entries(cells).map(
                ([column, { figure }]) =>
                  [`${key} ${side} ${code ?? row} ${column}`, figure?.cents ?? 0] as const,
              ),
            ),
          )
        const sum = new Map<string, number>()
        for (const [name, cents] of [...rows("334001"), ...rows("334002")])
          sum.set(name, (sum.get(name) ?? 0) + cents)
        // 万元 of a table whose place prints 元 is rounded by each publisher for itself.
        for (const [name, cents] of rows("334"))
          if (!(ledger.place === "shanghai" && name.startsWith("threePublic")))
            expect([name, sum.get(name) ?? 0]).toEqual([name, cents])
      }),
      { numRuns: 15 },
    )
  })

  test("the form of Hebei: caption, header, numbered rows, zeros of 三公", () => {
    expect(printed(exampleLedger, "334", "threePublic")).toEqual([
      "334云岭县水务局|预算年度：2025|单位：万元",
      "序号|项 目|资 金 性 质",
      "||合计|一般公共预算财政拨款|政府性基金预算拨款|国有资本经营预算财政拨款",
      "栏次|1|2|3|4|5",
      "1|“三公”经费小计|4.80|4.80||",
      "2|一、因公出国（境）费|0.00|0.00||",
      "3|其中：教学科研人员因公出国（境）费|0.00|0.00||",
      "4|其他因公出国（境）费|0.00|0.00||",
      "5|二、公务用车购置及运维费|4.30|4.30||",
      "6|其中：公务用车购置费|0.00|0.00||",
      "7|公务用车运行维护费|4.30|4.30||",
      "8|三、公务接待费|0.50|0.50||",
    ])
  })

  test("the form of Shanghai: 元, codes over three columns, 合计 last across them", () => {
    expect(printed({ ...exampleLedger, place: "shanghai" }, "334", "governmentFund")).toEqual([
      "编制部门：云岭县水务局|单位：元",
      "项目|政府性基金预算支出",
      "功能分类科目编码|功能分类科目名称|合计|基本支出|项目支出",
      "类|款|项||||",
      "212|||城乡社区支出|240,000.00||240,000.00",
      "212|08||国有土地使用权出让收入安排的支出|240,000.00||240,000.00",
      "212|08|16|农业农村生态环境支出|240,000.00||240,000.00",
      "合计|240,000.00||240,000.00",
    ])
    expect(printed({ ...exampleLedger, place: "shanghai" }, "334", "threePublic").slice(1)).toEqual([
      "“三公”经费预算数|机关运行经费预算数",
      "合计|因公出国(境)费|公务接待费|公务用车购置及运行费|",
      "|||小计|购置费|运行费|",
      "4.80||0.50|4.30||4.30|27.48",
    ])
  })

  test("a form without a column for some revenue gets one when there is such money", () => {
    const line: BudgetLine = { ...exampleLedger.lines[0]!, fund: "superiorSubsidy", cents: 100_000 }
    const ledger = { ...exampleLedger, place: "shanghai", lines: [...exampleLedger.lines, line] }
    expect(printed(ledger, "334", "revenue")[2]).toBe(
      "功能分类科目编码|功能分类科目名称|合计|财政拨款收入|事业收入|事业单位经营收入|上级补助收入|其他收入|上年结转",
    )
    expect(printed(ledger, "334", "balance").map((row) => row.split("|")[0])).toEqual([
      "编制部门：云岭县水务局",
      "本年收入",
      "项目",
      "一、财政拨款收入",
      "1. 一般公共预算资金",
      "2. 政府性基金",
      "3. 国有资本经营预算",
      "二、事业收入",
      "三、事业单位经营收入",
      "四、上级补助收入",
      "五、其他收入",
      "六、上年结转",
      "收入总计",
    ])
  })

  test("a table without money is printed empty, with a remark that names it", () => {
    expect(printed(exampleLedger, "334", "stateCapital").slice(-2)).toEqual([
      "|||||",
      "注：没有国有资本经营预算财政拨款支出，空表列示。",
    ])
    expect(printed({ ...exampleLedger, lines: [] }, "334", "balance").at(-1)).toBe(
      "注：没有收支预算，空表列示。",
    )
  })

  test("a unit's tables are called those of a unit", () => {
    expect(tablesFor(exampleLedger, "334002")[0]).toMatchObject({ title: "单位预算收支总表" })
    expect(printed(exampleLedger, "334002", "balance")[0]).toBe(
      "334002云岭县水利技术服务站|预算年度：2025|单位：万元",
    )
  })

  test("codes are named as they were in the year of the budget", () => {
    const lines = exampleLedger.lines.map((line) =>
      line.function === "2080501" ? { ...line, function: "2080599" } : line,
    )
    const names = (year: number) =>
      printed({ ...exampleLedger, year, lines }, "334", "expenditure").filter((row) =>
        /\|2080599?\||\|20805\|/.test(row),
      )
    expect(names(2019).map((row) => row.split("|")[2])).toEqual([
      "行政事业单位离退休",
      "其他行政事业单位离退休支出",
    ])
    expect(names(2020).map((row) => row.split("|")[2])).toEqual([
      "行政事业单位养老支出",
      "其他行政事业单位养老支出",
    ])
  })

  test("a code that is in no list keeps its place below its parents", () => {
    const lines = [{ ...exampleLedger.lines[0]!, function: "2130398" }]
    expect(printed({ ...exampleLedger, lines }, "334", "generalPublic").slice(-3)).toEqual([
      "2|213|农林水支出|86.24|86.24|",
      "3|21303|水利|86.24|86.24|",
      "4|2130398|2130398|86.24|86.24|",
    ])
  })
})
