import { describe, expect, test } from "vitest"
import { compile } from "../compile/index.ts"
import { county } from "../demo/index.ts"
import type { Disclosure, Indicator, Project } from "../model/disclosure.ts"
import type { Report } from "../model/finding.ts"
import { defaultReference } from "../packs/reference.ts"
import { writeReport } from "../report/findings/index.ts"
import { checkDisclosure } from "./index.ts"

/** A right document of a department with many projects, and what is made wrong in it. */
const ledger = county({ departments: 20, years: 1, seed: 5 })[0]!
const right = ledger.departments
  .map(({ code }) => compile(ledger, code, defaultReference))
  .reduce((most, one) => (one.projects.length > most.projects.length ? one : most))

/** Two hundred defects of eight kinds, as they happen when forms are filled in carelessly. */
function spoiled(): { disclosure: Disclosure; defects: number } {
  let defects = 0
  const hit = <T>(value: T): T => {
    defects++
    return value
  }
  // A department of sixty projects: each sheet several times, with a name and place of its own.
  const copies = Array.from({ length: 60 }, (_, n) => {
    const project = right.projects[n % right.projects.length]!
    return {
      ...project,
      name: `${project.name}${"甲乙丙丁戊己庚辛壬癸".charAt(Math.floor(n / right.projects.length))}`,
    }
  })
  const indicator = (one: Indicator, n: number): Indicator => {
    if (/满意度/.test(one.name) && n % 2 === 0)
      return hit({
        ...one,
        target: { ...one.target, operator: "≤", text: one.target.text.replace("≥", "≤") },
      })
    if (/率$/.test(one.name) && n % 3 === 0)
      return hit({
        ...one,
        target: { ...one.target, text: one.target.text.replace("%", "百分比"), unit: "百分比" },
      })
    return one
  }
  const projects = copies.map((project, n): Project => {
    const indicators = project.indicators.map((one) => indicator(one, n))
    if (n % 4 === 0)
      return hit({ ...project, indicators, plan: [60, 40, 80, 100], planTexts: ["60", "40", "80", "100"] })
    if (n % 4 === 1) return hit({ ...project, indicators, goals: [project.name] })
    if (n % 4 === 2) return hit({ ...project, indicators, goals: [] })
    return { ...project, indicators }
  })
  const tables = right.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row, r) => {
      const cells = Object.entries(row.cells).map(([key, cell], c) => {
        if (!cell.figure || cell.figure.cents === 0 || (r + c) % 3 !== 0 || table.key === "assets")
          return [key, cell]
        const cents = cell.figure.cents + 1_234_500 * (r + 1)
        return [key, hit({ ...cell, figure: { ...cell.figure, cents }, text: (cents / 1e6).toFixed(2) })]
      })
      return { ...row, cells: Object.fromEntries(cells) as typeof row.cells }
    }),
  }))
  const sections = right.sections.map((section) =>
    section.text.length > 40 ? hit({ ...section, text: section.text.replace("，", "，，") }) : section,
  )
  return { disclosure: { ...right, projects, tables, sections }, defects }
}

async function text(report: Report): Promise<string> {
  return new TextDecoder().decode(await writeReport("text", [report]))
}

describe("a document with two hundred defects", () => {
  const { disclosure, defects } = spoiled()
  const report = checkDisclosure({ disclosure, lastYear: null, reference: defaultReference })

  test("reads as about thirty findings, the worst first", async () => {
    expect(
      checkDisclosure({ disclosure: right, lastYear: null, reference: defaultReference }).findings,
    ).toEqual([])
    expect(defects).toBeGreaterThanOrEqual(200)
    const heads = (await text(report)).match(/^(?:错误|警告|提示) {2}[A-Z]+-\d+/gm)!
    expect(heads.length).toBeLessThanOrEqual(36)
    expect(heads.length).toBeGreaterThan(8)
    const severities = heads.map((head) => head.slice(0, 2))
    expect(severities).toEqual(
      [...severities].sort((a, b) => "错误警告提示".indexOf(a) - "错误警告提示".indexOf(b)),
    )
  })

  test("long lists are shortened and say so; data keeps every place", async () => {
    const long = report.findings.find(({ each }) => each && each.length > 8)!
    expect(await text(report)).toContain(`等${long.each!.length}处，其余 ${long.each!.length - 8} 处略`)
    expect(long.message).toMatch(new RegExp(`；等${long.each!.length}处。$`))
    expect(long.at).toEqual(expect.arrayContaining(long.each!.flatMap(({ at }) => at)))
    const html = new TextDecoder().decode(await writeReport("html", [report]))
    const json = JSON.parse(new TextDecoder().decode(await writeReport("json", [report])))
    expect(html.match(/<article/g)!.length).toBeLessThanOrEqual(36)
    expect(json.files[0].findings).toHaveLength(report.findings.length)
  })

  test("warnings and notes come kind by kind", () => {
    for (const severity of ["warning", "note"]) {
      const kinds = report.findings.filter((found) => found.severity === severity).map(({ check }) => check)
      expect(kinds.filter((kind, i) => kind !== kinds[i - 1])).toEqual([...new Set(kinds)])
    }
  })
})
