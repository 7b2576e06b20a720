import { describe, expect, test } from "vitest"
import { checkDisclosure } from "../check/index.ts"
import { checkLedger } from "../check/ledger/index.ts"
import { builtInCodes, governmentCodeOf } from "../codes/index.ts"
import { figuresOf } from "../compile/figures.ts"
import { compile, scopeOf } from "../compile/index.ts"
import { funds, type Ledger } from "../model/ledger.ts"
import { packs } from "../packs/list.ts"
import { defaultReference } from "../packs/reference.ts"
import { county, departmentLedgers } from "./index.ts"
import { linesOfGovernment } from "./lines-of-government/index.ts"

const years = county({ departments: 20 })
const latest = years.at(-1)!

describe("a county", () => {
  test("has about twenty departments, seventy units and three years", () => {
    expect(years.map(({ year }) => year)).toEqual([2023, 2024, 2025])
    expect(latest.departments).toHaveLength(20)
    expect(latest.units.length).toBeGreaterThan(60)
    expect(latest.units.length).toBeLessThan(80)
  })

  test("is the same whenever it is made, and another for another seed", () => {
    expect(JSON.stringify(county({ departments: 20 }))).toBe(JSON.stringify(years))
    expect(county({ departments: 1, years: 1, seed: 2 })[0]!.region.name).not.toBe(latest.region.name)
  })

  test("makes a department alike alone, among others, and with fewer years", () => {
    const [first] = departmentLedgers({ departments: 3, years: 1 })
    const { source: _, ...alone } = first!.ledgers[0]!
    const code = alone.departments[0]!.code
    expect(alone.lines).toEqual(latest.lines.filter(({ unit }) => unit.startsWith(code)))
    expect(alone.texts).toEqual(latest.texts.filter(({ of }) => of.startsWith(code)))
    expect(alone.lastYear).toEqual(latest.lastYear.filter(({ of }) => of.startsWith(code)))
  })

  test("can hold as many departments as a real one, which then are towns", () => {
    const all = [...departmentLedgers({ departments: 100, years: 1, isOneCounty: true })]
    expect(new Set(all.map(({ code }) => code)).size).toBe(100)
    expect(new Set(all.map(({ ledgers }) => ledgers[0]!.departments[0]!.name)).size).toBe(100)
    expect(new Set(all.map(({ ledgers }) => ledgers[0]!.region.code)).size).toBe(1)
  })

  test("has every category, fund, level, nature and kind of text", () => {
    const all = <K extends keyof Ledger["lines"][number]>(key: K) =>
      new Set(years.flatMap(({ lines }) => lines.map((line) => line[key])))
    expect(all("category").size).toBe(7)
    expect([...all("fund")].sort()).toEqual([...funds].sort())
    expect(all("level")).toEqual(new Set(["local", "central", "provincial", "municipal"]))
    expect(all("carriedOver").size).toBe(2)
    expect(new Set(latest.units.map(({ nature }) => nature)).size).toBe(3)
    expect(new Set(years.flatMap(({ texts }) => texts.map(({ kind }) => kind)))).toEqual(
      new Set(["duty", "overallGoal", "lineOfWork", "safeguard", "reason", "term", "other"]),
    )
    expect(latest.specialFunds.length).toBeGreaterThan(0)
    const economic = new Set(years.flatMap(({ lines }) => lines.map((line) => line.economic)))
    for (const code of ["30212", "30217", "30231", "31013"]) expect(economic).toContain(code)
  })

  test("uses codes of the lists only", () => {
    for (const { function: fn, economic, governmentEconomic } of latest.lines) {
      expect(builtInCodes.function(fn, 2025)?.level, fn).toBe(3)
      expect(builtInCodes.economic(economic, 2025)?.level, economic).toBe(2)
      if (governmentEconomic)
        expect(
          [governmentCodeOf(economic, "organ"), governmentCodeOf(economic, "institution")],
          economic,
        ).toContain(governmentEconomic)
    }
  })

  test("has units with hundreds of lines, and amounts that need rounding", () => {
    const counts = Map.groupBy(latest.lines, ({ unit }) => unit)
    expect(Math.max(...[...counts.values()].map((lines) => lines.length))).toBeGreaterThan(300)
    expect(latest.lines.some(({ cents }) => cents % 100 !== 0)).toBe(true)
  })

  test("prints what it knows of last year", () => {
    for (const [i, ledger] of years.slice(1).entries())
      for (const [of, known] of Map.groupBy(ledger.lastYear, (each) => each.of)) {
        const printed = figuresOf(scopeOf(years[i]!, of, defaultReference)!)
        expect(known.map(({ figure, cents }) => [figure, cents])).toEqual(
          known.map(({ figure }) => [figure, printed.get(figure)]),
        )
      }
  })

  test.each(packs.map(({ name }) => name))("is right in everything, in the form of %s", (place) => {
    for (const seed of [1, 2]) {
      const ledgers = county({ departments: 36, years: 2, seed, place })
      expect(ledgers.flatMap((ledger) => checkLedger(ledger, defaultReference))).toEqual([])
      for (const { code } of ledgers[1]!.departments.filter((_, i) => i % 6 === seed)) {
        const [before, now] = ledgers.map((ledger) => compile(ledger, code, defaultReference))
        expect(
          checkDisclosure({ disclosure: now!, lastYear: before!, reference: defaultReference }).findings,
        ).toEqual([])
      }
    }
  })

  test("grows to a province: codes stay unique", () => {
    const province = county({ departments: 120, years: 1 })[0]!
    for (const codes of [province.departments, province.units, province.projects].map((records) =>
      records.map(({ code }) => code),
    ))
      expect(new Set(codes).size).toBe(codes.length)
    expect(new Set(province.departments.map(({ name }) => name)).size).toBe(120)
  })
})

describe("the vocabulary", () => {
  const templates = linesOfGovernment.flatMap((line) => line.projects.map((project) => ({ line, project })))

  test("has more than sixty kinds of project, no two with a goal or an indicator in common", () => {
    expect(templates.length).toBeGreaterThan(60)
    const goals = templates.flatMap(({ project }) => [...project.goals, ...(project.carried?.goals ?? [])])
    expect(new Set(goals).size).toBe(goals.length)
    const names = templates.flatMap(({ project }) =>
      [...project.indicators, ...(project.carried?.indicators ?? [])].map((row) => row.split("|")[1]),
    )
    expect(new Set(names).size).toBe(names.length)
  })

  test("names units, lines of work and columns that there are", () => {
    for (const { line, project } of templates) {
      if (project.unit) expect(line.units.map(({ name }) => name)).toContain(project.unit)
      expect(Object.keys(line.work), project.name).toContain(project.work[0])
      if (project.life === "once") expect(project.carried, project.name).toBeDefined()
      for (const row of project.indicators) expect(row.split("|"), row).toHaveLength(5)
    }
  })
})
