import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { checkDisclosure } from "../check/index.ts"
import { county } from "../demo/index.ts"
import type { Disclosure } from "../model/disclosure.ts"
import { exampleLedger } from "../model/example-ledger.ts"
import { disclosureToJson } from "../model/json.ts"
import type { Fund, Ledger, LedgerText } from "../model/ledger.ts"
import { packNamed } from "../packs/list.ts"
import { defaultReference } from "../packs/reference.ts"
import { readDisclosure } from "../read/index.ts"
import { printOf } from "../write/index.ts"
import { compileSheets } from "./annexes/index.ts"
import { blocksOf } from "./blocks.ts"
import { figuresOf } from "./figures.ts"
import { compile, NoSuchPublisher, scopeOf } from "./index.ts"
import { contextOf, piecesOf } from "./narrative/index.ts"
import { compileTables } from "./tables/index.ts"

const places = ["hebei", "shanghai", "national"]

/** Everyone who can publish from a ledger. */
function publishers(ledger: Ledger): string[] {
  return [...ledger.departments, ...ledger.units].map(({ code }) => code).concat("region")
}

function found(ledger: Ledger, of: string, lastYear: Disclosure | null = null): string[] {
  const { findings } = checkDisclosure({
    disclosure: compile(ledger, of, defaultReference),
    lastYear,
    reference: { ...defaultReference, pack: packNamed(ledger.place) },
  })
  return findings.map(({ check, severity, message }) => `${of} ${severity} ${check} ${message}`)
}

/** The document printed as blocks and read again. */
function readBack(ledger: Ledger, of: string): Disclosure {
  const scope = scopeOf(ledger, of, defaultReference)!
  const tables = compileTables(scope)
  const context = contextOf(scope, figuresOf(scope), tables, compileSheets(scope, tables.length + 1))
  const cover = [context.say("title"), context.say("cover")].filter((line) => line !== "")
  const { blocks } = blocksOf([...cover, ...piecesOf(context)], Number.POSITIVE_INFINITY)
  return readDisclosure(
    {
      source: { name: "", format: "docx", sha256: "" },
      blocks: [...blocks],
    },
    defaultReference,
  )
}

/** A disclosure without the places its figures and words stand at. */
function said(disclosure: Disclosure): unknown {
  const places = new Set(["source", "at", "asOfAt", "places", "turns"])
  return JSON.parse(
    JSON.stringify(disclosureToJson(disclosure), (key, value) => (places.has(key) ? undefined : value)),
  )
}

test("一份台账，部门、单位、全县各有完整的文件", () => {
  const all = publishers(exampleLedger).map((of) => compile(exampleLedger, of, defaultReference))
  expect(
    all.map(({ title, entity, tables, projects }) => [title, entity.kind, tables.length, projects.length]),
  ).toEqual([
    ["云岭县水务局2025年部门预算信息公开情况说明", "department", 22, 5],
    ["云岭县水务局本级2025年单位预算信息公开情况说明", "unit", 18, 3],
    ["云岭县水利技术服务站2025年单位预算信息公开情况说明", "unit", 16, 2],
    ["云岭县各部门汇总2025年部门预算信息公开情况说明", "department", 12, 0],
  ])
})

test("封面：标题下面写明谁编制、哪个月；没有说日期就不写，全县的不写编制单位", () => {
  const date = new Date(2025, 1, 14)
  const cover = (of: string, options = {}) => {
    const [first] = compile(exampleLedger, of, defaultReference, options).sections
    return `${first!.title}｜${first!.text.replace("\n", "｜")}`
  }
  expect(cover("334", { date })).toBe(
    "云岭县水务局2025年部门预算信息公开情况说明｜编制部门：云岭县水务局｜二〇二五年二月",
  )
  expect(cover("334002")).toBe(
    "云岭县水利技术服务站2025年单位预算信息公开情况说明｜编制单位：云岭县水利技术服务站",
  )
  const { cover: printed } = printOf(compile(exampleLedger, "334", defaultReference, { date }))
  expect(printed!.lines).toEqual(["编制部门：云岭县水务局", "二〇二五年二月"])
})

test("台账中没有的部门和单位", () => {
  expect(() => compile(exampleLedger, "999", defaultReference)).toThrow(NoSuchPublisher)
  expect(() => compile(exampleLedger, "999", defaultReference)).toThrow(
    "台账中没有编码为“999”的部门或单位；可用的有：334云岭县水务局、334001云岭县水务局本级、334002云岭县水利技术服务站、region（全部部门汇总）。",
  )
})

test("河北的表在前，说明在后，附表在各节之内", () => {
  const { sections, tables } = compile(exampleLedger, "334", defaultReference)
  const at = tables.map(({ key, stands }) => `${key} ${sections[stands!.section]!.title}`)
  expect(at.slice(7, 13)).toEqual([
    "stateCapital 部门预算国有资本经营预算财政拨款支出表",
    "threePublic 部门预算财政拨款“三公”经费支出表",
    "organisation 部门机构设置情况",
    "project 七、部门项目预算安排情况及绩效目标",
    "indicators 七、部门项目预算安排情况及绩效目标",
    "project 七、部门项目预算安排情况及绩效目标",
  ])
  expect(tables.map((table) => table.at.table)).toEqual(tables.map((_, i) => i + 1))
})

describe.each(places)("%s", (place) => {
  const [before, ledger] = county({ place, departments: 2, years: 2 })

  test("编成的文件没有一条发现，对照上年的文件也没有", () => {
    for (const each of [{ ...exampleLedger, place }, ledger!])
      for (const of of publishers(each)) expect(found(each, of)).toEqual([])
    for (const of of publishers(ledger!).filter((code) => scopeOf(before!, code, defaultReference)))
      expect(found(ledger!, of, compile(before!, of, defaultReference))).toEqual([])
  })

  test("印出来再读，读到的就是编成的", () => {
    for (const each of [{ ...exampleLedger, place }, ledger!])
      for (const of of publishers(each))
        expect(said(readBack(each, of))).toEqual(said(compile(each, of, defaultReference)))
  })
})

const cents = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 3_000_000, max: 99_999_999 }),
  fc.integer({ min: 3, max: 99 }).map((n) => n * 1_000_000),
)
const appropriated: readonly Fund[] = ["generalPublic", "governmentFund", "stateCapital"]
const others: readonly Fund[] = [
  "fiscalAccount",
  "institutionIncome",
  "businessIncome",
  "superiorSubsidy",
  "otherIncome",
]

test("不管本年数和上年数如何，文中的话与表格、与自己都不矛盾", () => {
  const figures = [...exampleLedger.lastYear.map(({ figure }) => figure), "business", "remittance", "subsidy"]
  const project = fc.oneof(
    fc.record({
      category: fc.constantFrom("targeted" as const, "otherOperating" as const),
      fund: fc.constantFrom(...appropriated, ...others),
      carriedOver: fc.boolean(),
    }),
    fc.record({
      category: fc.constantFrom("business" as const, "remittance" as const, "subsidy" as const),
      fund: fc.constantFrom(...others),
      carriedOver: fc.boolean(),
    }),
  )
  const count = exampleLedger.lines.length
  // Why an amount moved is typed by people, who know which way it did.
  const texts = exampleLedger.texts.map((each) =>
    each.kind === "reason" ? { ...each, text: "按核定编制和定额标准测算" } : each,
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...places),
      fc.constantFrom("334", "334001", "334002", "region"),
      fc.array(cents, { minLength: count, maxLength: count }),
      fc.array(project, { minLength: count, maxLength: count }),
      fc.dictionary(fc.constantFrom(...figures), cents),
      fc.boolean(),
      (place, of, amounts, kinds, last, abroad) => {
        const lines = exampleLedger.lines.map((line, i) => ({
          ...line,
          ...(line.project === null ? {} : kinds[i]),
          economic: abroad && line.economic === "30239" ? "30212" : line.economic,
          cents: amounts[i]!,
        }))
        const lastYear = Object.entries(last).flatMap(([figure, cents]) =>
          ["334", "334001"].map((of) => ({ of, figure, cents, at: {} })),
        )
        const disclosure = compile({ ...exampleLedger, place, lines, lastYear, texts }, of, defaultReference)
        const { findings } = checkDisclosure(
          { disclosure, lastYear: null, reference: { ...defaultReference, pack: packNamed(place) } },
          { only: ["NAR", "TPE", "SUM", "TXT"] },
        )
        expect(findings.map(({ check, message }) => `${check} ${message}`)).toEqual([])
      },
    ),
    { numRuns: 20 },
  )
})

test("本人写什么，读回来的章节和编成的一样", () => {
  const line = fc.oneof(
    fc.constantFrom(
      "机构设置：",
      "1、收入说明",
      "（三）机构设置情况",
      "二、名词解释",
      "单位：万元",
      "部门预算收支总表",
      "注：以上数据均为预算数。",
      "本年预算收入100.00万元，其中：一般公共预算拨款收入90.00万元。",
      "12",
    ),
    fc.string({ unit: fc.constantFrom(..."农村供水水库管理（）、：，。；0123456789.万元年“”《》") }),
  )
  const kind = fc.constantFrom<LedgerText["kind"]>(
    "duty",
    "overallGoal",
    "lineOfWork",
    "safeguard",
    "reason",
    "section",
    "other",
  )
  const about = fc.constantFrom(
    "overview",
    "threePublic",
    "assets",
    "performance",
    "basic",
    "threePublic.reception",
  )
  const text = fc.record({
    kind,
    about,
    text: fc.array(line).map((lines) => lines.join("\n")),
    items: fc.array(line),
  })
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.array(text), (place, texts) => {
      const entered = texts.map((each): LedgerText => ({ ...each, of: "334", at: {} }))
      const ledger = { ...exampleLedger, place, texts: [...exampleLedger.texts, ...entered] }
      const [compiled, read] = [compile(ledger, "334", defaultReference), readBack(ledger, "334")]
      expect(read.sections.map(({ key, title, level, text }) => [key, title, level, text])).toEqual(
        compiled.sections.map(({ key, title, level, text }) => [key, title, level, text]),
      )
      expect(read.claims.map(({ subject, text }) => [subject, text])).toEqual(
        compiled.claims.map(({ subject, text }) => [subject, text]),
      )
      expect(read.tables.map(({ title, note }) => [title, note])).toEqual(
        compiled.tables.map(({ title, note }) => [title, note]),
      )
    }),
    { numRuns: 10 },
  )
})
