import { describe, expect, test } from "vitest"
import { funds } from "../../model/ledger.ts"
import { computed } from "../formula.ts"
import type { Range, SpecialFundTemplate } from "../line-of-government.ts"
import { linesOfGovernment, townGovernment } from "./index.ts"

const lines = [...linesOfGovernment, townGovernment("柳河", "501")]

/** The fields of a record; those with a ? may be left out. */
const fields = {
  line: "key code name nature? about function staff vehicles duties work overall other? terms? abroad? specialFunds? units projects",
  unit: "name nature rank? funding? functions staff vehicles? space? machines? income? duties",
  project:
    "name unit? function category? numbers constants? derived? yuan economic season purpose goals indicators work fund? transfer? life? carried? buys? copies?",
  fund: "name numbers constants? derived? yuan purpose goals indicators",
}

describe.each(lines.map((line) => [line.name, line] as const))("%s", (_, line) => {
  test("has the fields of a line of government, and no others", () => {
    expect(misfits(line, fields.line)).toEqual([])
    for (const unit of line.units) expect(misfits(unit, fields.unit), unit.name).toEqual([])
    for (const project of line.projects) expect(misfits(project, fields.project), project.name).toEqual([])
    for (const fund of line.specialFunds ?? []) expect(misfits(fund, fields.fund), fund.name).toEqual([])
  })

  test("speaks of units and lines of work it has, of funds and seasons there are", () => {
    const roles = line.units.map(({ name }) => name)
    for (const { name, unit = roles[0]!, work, fund = "generalPublic", season } of line.projects) {
      expect([...roles, undefined], name).toContain(roles.length === 0 ? undefined : unit)
      expect(Object.keys(line.work), name).toContain(work[0])
      expect(funds, name).toContain(fund)
      expect(["even", "spring", "summer", "autumn", "winter", "building", "early"], name).toContain(season)
    }
  })

  test("costs something whatever is drawn, and its texts speak of numbers there are", () => {
    for (const template of [...line.projects, ...(line.specialFunds ?? [])])
      for (const end of ["low", "high"] as const) {
        const numbers = numbersAt(template, end)
        expect(computed(template.yuan, numbers), template.name).toBeGreaterThan(0)
        const texts = [template.purpose, ...template.goals, ...template.indicators].join("\n")
        const named = [...texts.matchAll(/\{([a-z])万?\}/g)].map(([, name]) => name!)
        expect(
          named.filter((name) => !Number.isFinite(numbers[name])),
          template.name,
        ).toEqual([])
      }
    for (const { name, economic } of line.projects)
      for (const [, share] of economic)
        if (typeof share === "string") {
          const template = line.projects.find((project) => project.name === name)!
          expect(computed(share, numbersAt(template, "low")), name).toBeGreaterThan(0)
        }
  })
})

function misfits(record: object, words: string): string[] {
  const all = words.split(" ").map((word) => word.replace("?", ""))
  const needed = words.split(" ").filter((word) => !word.endsWith("?"))
  const given = Object.keys(record)
  return [...given.filter((key) => !all.includes(key)), ...needed.filter((key) => !given.includes(key))]
}

function numbersAt(template: SpecialFundTemplate, end: "low" | "high"): Record<string, number> {
  const drawn = { ...template.constants, ...template.numbers } as Record<string, Range>
  const at = ([low, high]: Range) => (end === "low" ? low : high)
  const numbers = Object.fromEntries(Object.entries(drawn).map(([name, range]) => [name, at(range)]))
  const derived = Object.entries(template.derived ?? {})
  return {
    ...numbers,
    ...Object.fromEntries(derived.map(([name, formula]) => [name, computed(formula, numbers)])),
  }
}
