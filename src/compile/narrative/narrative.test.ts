import { describe, expect, test } from "vitest"
import { exampleLedger } from "../../model/example-ledger.ts"
import type { Ledger, LedgerText } from "../../model/ledger.ts"
import { defaultReference } from "../../packs/reference.ts"
import { compileSheets } from "../annexes/index.ts"
import { figuresOf } from "../figures.ts"
import { scopeOf } from "../scope.ts"
import { compileTables } from "../tables/index.ts"
import { contextOf, piecesOf } from "./index.ts"

/** A document as its reader sees it, tables as their titles. */
function documentOf(ledger: Ledger, of: string): string {
  const scope = scopeOf(ledger, of, defaultReference)!
  const tables = compileTables(scope)
  const context = contextOf(scope, figuresOf(scope), tables, compileSheets(scope, tables.length + 1))
  const lines = piecesOf(context).flatMap((piece) =>
    typeof piece === "string"
      ? [piece]
      : piece.title === ""
        ? []
        : [`【${piece.title}】`, ...(piece.note ? [piece.note] : [])],
  )
  return `${lines.join("\n")}\n`
}

/** The document of the bureau after a change of its ledger, without what stays the same in each line. */
function changed(change: Partial<Ledger>): string[] {
  const before = new Set(documentOf(exampleLedger, "334").split("\n"))
  return documentOf({ ...exampleLedger, ...change }, "334")
    .split("\n")
    .filter((line) => !before.has(line))
}

function written(kind: LedgerText["kind"], about: string, text: string): LedgerText {
  return { of: "334", kind, about, text, items: [], at: {} }
}

const without = (kind: LedgerText["kind"], about?: string) =>
  exampleLedger.texts.filter((text) => text.kind !== kind || (about !== undefined && text.about !== about))

describe("整份说明", () => {
  test.each([
    ["hebei", "334"],
    ["hebei", "334002"],
    ["hebei", "region"],
    ["shanghai", "334"],
    ["national", "334"],
  ])("%s %s", async (place, of) => {
    await expect(documentOf({ ...exampleLedger, place }, of)).toMatchFileSnapshot(
      `goldens/${place}-${of}.txt`,
    )
  })

  test("单位的说明只称单位", () => {
    const text = documentOf(exampleLedger, "334002")
    expect(text).not.toContain("部门")
    expect(text).toContain("本单位")
  })
})

describe("本人写的话", () => {
  test("一节的正文由本人写，代替起草的文字，表格照旧", () => {
    const own = written("section", "procurement", "我局本年采购以货物为主。\n采购计划随资金到位情况调整。")
    expect(changed({ texts: [...exampleLedger.texts, own] })).toEqual([
      "我局本年采购以货物为主。",
      "采购计划随资金到位情况调整。",
    ])
  })

  test("其他事项、名词解释一字不改", () => {
    const texts = [
      ...exampleLedger.texts,
      written("other", "", "我局所属水利技术服务站与县气象局合署办公。"),
      written("term", "河长制", "由各级负责人担任河长、负责河湖管理保护的制度。"),
      written("term", "上年结转", "上年没有用完的钱。"),
    ]
    expect(changed({ texts })).toEqual([
      "5、上年结转：上年没有用完的钱。",
      "15、河长制：由各级负责人担任河长、负责河湖管理保护的制度。",
      "我局所属水利技术服务站与县气象局合署办公。",
    ])
  })

  test("原因去掉重复的套话和句号", () => {
    const texts = [...without("reason", "basic"), written("reason", "basic", "主要原因是新录用公务员3人。")]
    expect(changed({ texts }).join()).toContain("基本支出增加11.91万元，主要原因是新录用公务员3人；项目支出")
  })

  test("没有写原因的，只说台账里看得出的", () => {
    expect(changed({ texts: without("reason") })).toEqual([
      "2025年预算收支安排649.56万元，较2024年预算增加39.56万元，增长6.49%，其中：基本支出增加11.91万元（人员经费增加8.11万元，公用经费增加3.80万元）；项目支出增加27.65万元，本年安排项目5个，其中上年结转的1个。",
      "2025年机关运行经费比2024年预算减少1.20万元，下降3.33%。",
      "（二）公务用车购置及运维费4.30万元，比2024年减少0.20万元，下降4.44%，其中：公务用车购置费0万元，与2024年持平，按照本年工作安排没有购置公务用车的计划；公务用车运行维护费4.30万元，比2024年减少0.20万元，下降4.44%，按照公务用车运行的实际需要安排。",
      "（三）公务接待费0.50万元，比2024年减少0.06万元，下降10.71%，按照本年公务接待任务安排。",
    ])
  })
})

describe("没有的不说", () => {
  test("没有上年数的不比较，上年为零的不写百分比", () => {
    expect(changed({ lastYear: [] })).toEqual([
      "2025年预算收支安排649.56万元，编制时没有取得2024年可比的预算数，不作增减比较。",
      "2025年，本部门财政拨款“三公”经费预算安排4.80万元，编制时没有取得2024年可比的预算数。其中：",
      "（一）因公出国（境）费0万元，按照本年工作安排没有因公出国（境）事项。",
      "（二）公务用车购置及运维费4.30万元，其中：公务用车购置费0万元，按照本年工作安排没有购置公务用车的计划；公务用车运行维护费4.30万元，合并巡查线路，减少车辆燃料和维修支出。",
      "（三）公务接待费0.50万元，严格接待审批，减少接待批次。",
    ])
    const lastYear = exampleLedger.lastYear.map((each) =>
      each.figure === "threePublic.reception" ? { ...each, cents: 0 } : each,
    )
    expect(changed({ lastYear })).toContain(
      "（三）公务接待费0.50万元，比2024年增加0.50万元，主要原因是严格接待审批，减少接待批次。",
    )
  })

  test("没有采购、资产、项目的，说明没有，表格空表列示", () => {
    const none = { procurement: [], assets: [], purchases: [], projects: [] }
    const lines = exampleLedger.lines.filter((line) => line.project === null)
    expect(changed({ ...none, lines })).toEqual(
      expect.arrayContaining([
        "本部门2025年没有安排项目支出。",
        "云岭县水务局2025年没有安排政府采购预算。",
        "注：本部门2025年没有安排政府采购预算，空表列示。",
        "截至2024年12月31日，云岭县水务局没有固定资产。",
        "注：本部门上年末没有固定资产，空表列示。",
      ]),
    )
  })

  test("名词解释只收文中用到的名词", () => {
    const lines = exampleLedger.lines.filter((line) => line.fund === "generalPublic" && !line.carriedOver)
    const terms = documentOf({ ...exampleLedger, lines }, "334").match(/(?<=^\d+、)[^：\n]+(?=：)/gm)
    expect(terms).not.toContain("政府性基金预算拨款收入")
    expect(terms).not.toContain("上年结转")
    expect(terms).toContain("一般公共预算拨款收入")
  })

  test("拟购置的资产不在采购预算里的，不说已列入", () => {
    const purchases = exampleLedger.purchases.map((each) => ({ ...each, goods: "测距仪" }))
    expect(changed({ purchases })).toEqual([
      "截至2024年12月31日，云岭县水务局（含所属单位）固定资产金额为404.93万元（详见下表）。本年度拟购置固定资产总额为35.40万元。",
    ])
  })
})
