import { content, line, region } from "../../../flow/county.test-data.ts"
import type { Given } from "../../../flow/index.ts"
import type { BudgetLine, Control, LedgerProject, LedgerUnit } from "../../../model/ledger.ts"
import { countyIn, decided, loaded } from "../../../store/county.test-data.ts"
import { testStore } from "../../../store/test-database.test-data.ts"
import { lockYear, saveDone } from "../../../store/years.ts"
import { officeOn } from "../../office.test-data.ts"
import { openBook } from "./open.ts"

const units = [
  { code: "334001", clerk: "uc1", head: "uh1", finance: "df334", department: "334" },
  { code: "334002", clerk: "uc2", head: "uh2", finance: "df334", department: "334" },
  { code: "361001", clerk: "uc3", head: "uh3", finance: "df361", department: "361" },
] as const

/** What each unit's approved budget says: people, paper and power, and a project of goods and of works. */
export function linesOf(unit: string): BudgetLine[] {
  const section = unit.startsWith("334") ? "2130301" : "2070101"
  const of = (
    category: BudgetLine["category"],
    economic: string,
    cents: number,
    project: string | null = null,
  ) => ({
    ...line(unit, category, cents),
    function: section,
    economic,
    project,
  })
  return [
    of("personnel", "30101", 120_000_000),
    of("operating", "30201", 6_000_000),
    of("operating", "30206", 4_000_000),
    of("targeted", "30227", 24_000_000, `${unit}-P1`),
    of("targeted", "31002", 12_000_000, `${unit}-P1`),
  ]
}

const projectOf = (unit: string): LedgerProject => ({
  code: `${unit}-P1`,
  unit,
  name: `${unit}河道巡护`,
  purpose: "巡护河道",
  plan: [25, 50, 80, 100],
  goals: [],
  indicators: [],
  at: {},
})

const departmentOf = (unit: string) => unit.slice(0, 3)

const unitOf = (code: string): LedgerUnit => ({
  code,
  department: departmentOf(code),
  name: `单位${code}`,
  nature: "行政",
  rank: "",
  funding: "财政拨款",
  posts: 20,
  staff: 18,
  retired: 0,
  vehicles: 1,
  at: {},
})

/** What a unit planned to buy, and what it had. */
const goodsOf = (unit: string) => ({
  procurement: [
    {
      unit,
      project: `${unit}-P1`,
      goods: "水泵",
      catalogue: "A02051900",
      measure: "台",
      quantity: 4,
      priceCents: 2_500_000,
      cents: 10_000_000,
      fund: "generalPublic" as const,
      carriedOver: false,
      reservedCents: 6_000_000,
      at: {},
    },
  ],
  assets: [{ unit, key: "equipment" as const, quantity: 12, cents: 40_000_000, at: {} }],
  purchases: [{ unit, goods: "水泵", quantity: 4, cents: 10_000_000, at: {} }],
})

/** A county whose year is approved and replied: three units, each with its quotas; the book is open since 2027-02-10. */
export async function repliedCounty() {
  const { store, app, owner, drop } = await testStore()
  await countyIn(store)
  const act = async (day: string, words: string, given: Given = {}) => {
    const code = words.split(" ")[1]!
    await store.office(region.code, async (trx) => {
      await lockYear(trx, region.code, 2027)
      const before = await loaded(trx, code === "year" ? "all" : { around: code })
      const { done, kept } = await decided(before, day, words, given)
      await openBook(trx, done, await saveDone(trx, before, done, kept))
    })
  }
  const contentOf = (codes: readonly string[]) => {
    const made = content(codes.flatMap(linesOf))
    const goods = codes.map(goodsOf)
    return {
      ...made,
      ledger: {
        ...made.ledger,
        departments: [...new Set(codes.map(departmentOf))].map((code) => ({
          code,
          name: `部门${code}`,
          at: {},
        })),
        units: codes.map(unitOf),
        projects: codes.map(projectOf),
        procurement: goods.flatMap(({ procurement }) => procurement),
        assets: goods.flatMap(({ assets }) => assets),
        purchases: goods.flatMap(({ purchases }) => purchases),
      },
    }
  }
  const below = (department: string) => units.filter((unit) => unit.department === department)
  const departments = ["334", "361"] as const
  const controls = (of: string, codes: readonly string[]): Control[] =>
    (["basic", "project"] as const).map((kind) => ({
      of,
      fund: "generalPublic",
      kind,
      cents: codes.length * (kind === "basic" ? 130_000_000 : 36_000_000),
      at: {},
    }))
  const round = async (day: string) => {
    for (const { code, clerk, head, finance } of units) {
      const given = { content: contentOf([code]) }
      await act(day, `propose ${code} ${clerk}`, given)
      await act(day, `submit ${code} ${head}`, given)
      await act(day, `receive ${code} ${finance}`)
    }
    for (const department of departments) {
      const own = below(department)
      await act(day, `submit ${department} ${own[0]!.finance}`, {
        content: contentOf(own.map(({ code }) => code)),
      })
      await act(day, `receive ${department} bh`)
    }
  }
  await act("2026-09-01", "open year bh")
  await round("2026-10-01")
  for (const department of departments) {
    const codes = below(department).map(({ code }) => code)
    await act("2026-11-01", `issue ${department} bh`, { controls: controls(department, codes) })
    const given = { controls: codes.flatMap((code) => controls(code, [code])) }
    await act("2026-11-01", `divide ${department} df${department}`, given)
  }
  await round("2026-12-01")
  await act("2027-01-10", "present year bh")
  await act("2027-01-20", "approve year bh", { date: "2027-01-20", number: "岭人发〔2027〕1号" })
  for (const department of departments)
    await act("2027-02-01", `reply ${department} bh`, { date: "2027-02-01", number: "岭财预〔2027〕2号" })
  for (const { code, finance } of units)
    await act("2027-02-10", `reply ${code} ${finance}`, { date: "2027-02-10", number: "〔2027〕3号" })
  const { office, at } = officeOn(store)
  at("2027-02-10")
  const as = (person: string) => ({ region: region.code, person, for: null })
  return { office, store, app, owner, at, as, drop, year: 2027, region: region.code }
}
