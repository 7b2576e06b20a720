import { describe, expect, test } from "vitest"
import { exampleLedger } from "../model/example-ledger.ts"
import { defaultReference } from "../packs/reference.ts"
import { figuresOf, operatingCostItems } from "./figures.ts"
import { scopeOf } from "./scope.ts"
import { compileTables } from "./tables/index.ts"

const scope = (of: string, place = "hebei") => scopeOf({ ...exampleLedger, place }, of, defaultReference)!
const yuan = (of: string, place?: string) => {
  const figures = figuresOf(scope(of, place))
  return (key: string) => figures.get(key)! / 100
}

describe("figuresOf", () => {
  test("are the figures the tables print", () => {
    const figures = figuresOf(scope("334"))
    const tables = compileTables(scope("334"))
    const cell = (table: string, row: string, column: string) => {
      const found = tables.find(({ key }) => key === table)!.rows.find(({ key }) => key === row)
      return found?.cells[column]?.figure?.cents ?? 0
    }
    const pairs = [
      ["revenue", cell("revenue", "total", "total")],
      ["revenue.currentTotal", cell("revenue", "total", "currentRevenue")],
      ["revenue.appropriation", cell("revenue", "total", "appropriation")],
      ["revenue.institutionIncome", cell("revenue", "total", "institutionIncome")],
      ["revenue.carryOver", cell("revenue", "total", "carryOver")],
      ["expenditure", cell("expenditure", "total", "total")],
      ["basic", cell("expenditure", "total", "basic")],
      ["project", cell("expenditure", "total", "project")],
      ["generalPublic", cell("generalPublic", "total", "total")],
      ["generalPublic.personnel", cell("basic", "total", "personnel")],
      ["generalPublic.operating", cell("basic", "total", "operating")],
      ["governmentFund", cell("governmentFund", "total", "total")],
      ["threePublic", cell("threePublic", "total", "total")],
      ["threePublic.reception", cell("threePublic", "reception", "total")],
      ["threePublic.vehicleOperation", cell("threePublic", "vehicleOperation", "total")],
    ] as const
    for (const [key, cents] of pairs) expect([key, figures.get(key)]).toEqual([key, cents])
  })

  test("机关运行经费 counts by the place: in Hebei all 公用经费, elsewhere those of organs", () => {
    expect(yuan("334")("operatingCosts")).toBe(348_000)
    expect(yuan("334", "national")("operatingCosts")).toBe(yuan("334001")("operatingCosts"))
    expect(yuan("334002", "national")("operatingCosts")).toBe(0)
  })

  test("机关运行经费 by section adds up to the whole", () => {
    const items = operatingCostItems(scope("334"))
    expect(items[0]).toEqual({ code: "30201", cents: 5_250_000 })
    expect(items.reduce((total, { cents }) => total + cents, 0) / 100).toBe(yuan("334")("operatingCosts"))
  })

  test("procurement by kind, assets by kind without counting offices twice, planned purchases", () => {
    const of = yuan("334")
    expect(of("procurement")).toBe(603_000)
    expect(of("procurement.goods") + of("procurement.works") + of("procurement.services")).toBe(603_000)
    expect(of("assets")).toBe(
      of("assets.buildings") + of("assets.vehicles") + of("assets.equipment") + of("assets.other"),
    )
    expect(of("plannedAssets")).toBe(354_000)
    expect(yuan("334002")("plannedAssets")).toBe(132_000)
  })
})
