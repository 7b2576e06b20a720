import { describe, expect, test } from "vitest"
import type { Project } from "../../model/disclosure.ts"
import { demoPublications } from "../portal.test-data.ts"
import { entriesOf, linesOf, projectsOf, type Sheets, type Threaded, threadsOf } from "./index.ts"

const newest = demoPublications().filter(({ publication }) => publication.year === 2027)

describe("lines", () => {
  test("say what every cell with a meaning says", () => {
    for (const { publication, disclosure } of newest) {
      const lines = linesOf(publication, disclosure)
      expect(lines.length).toBeGreaterThan(100)
      for (const line of lines) {
        const row = disclosure.tables[line.tableIndex]!.rows[line.rowIndex]!
        expect(row.cells[line.column]!.figure!.cents).toBe(line.cents)
        expect(row.code ?? row.key).not.toBeNull()
      }
    }
  })

  test("count a table that is printed twice once, and one that is in doubt never", () => {
    const { publication, disclosure } = newest[0]!
    const { tables } = disclosure
    const lines = linesOf(publication, disclosure)
    expect(linesOf(publication, { ...disclosure, tables: [...tables, ...tables] })).toEqual(lines)
    const doubtful = tables.map((table) => ({ ...table, doubt: "分不清各栏" }))
    expect(linesOf(publication, { ...disclosure, tables: doubtful })).toEqual([])
  })
})

describe("threads", () => {
  const project = (name: string, code: string | null = null, more: Partial<Project> = {}): Project => ({
    no: null,
    name,
    code,
    unit: null,
    amount: null,
    fiscal: null,
    other: null,
    purpose: "",
    plan: [],
    planTexts: [],
    goals: [],
    indicators: [],
    places: {},
    at: {},
    ...more,
  })
  const sheets = (year: number, body: string, projects: Project[], more: Partial<Sheets> = {}): Sheets => ({
    body,
    bodyName: `${body}局`,
    kind: "department",
    year,
    stage: "budget",
    projects,
    ...more,
  })
  const threadOf = (threads: readonly Threaded[], year: number, body: string, index = 0, stage = "budget") =>
    threads.find(
      (each) => each.year === year && each.body === body && each.index === index && each.stage === stage,
    )?.thread

  test("begin where a project first appears and go on by code, by name, by likeness", () => {
    const threads = threadsOf([
      sheets(2025, "301", [project("2025年防汛物资储备", "P1"), project("城区堤防巡查管护经费")]),
      sheets(2026, "301", [project("城区堤防巡查管护经费"), project("应急物资", "P1")]),
      sheets(2027, "301", [
        project("防洪应急物资采购", "P1"),
        project("城区堤防日常巡查管护经费"),
        project("水质监测"),
      ]),
    ])
    expect(threadOf(threads, 2026, "301", 0)).toBe("2025-301-2")
    expect(threadOf(threads, 2026, "301", 1)).toBe("2025-301-1")
    expect(threadOf(threads, 2027, "301", 0)).toBe("2025-301-1")
    expect(threadOf(threads, 2027, "301", 1)).toBe("2025-301-2")
    expect(threadOf(threads, 2027, "301", 2)).toBe("2027-301-3")
  })

  test("go on after a changed project code, a changed department code and a year without it", () => {
    const threads = threadsOf([
      sheets(2024, "301", [project("古树名木养护", "A-1")], { bodyName: "林业局" }),
      sheets(2025, "301", [project("苗圃建设", "A-2")], { bodyName: "林业局" }),
      sheets(2026, "411", [project("古树名木养护", "B-7"), project("苗圃建设", "B-8")], {
        bodyName: "林业局",
      }),
    ])
    expect(threadOf(threads, 2026, "411", 0)).toBe("2024-301-1")
    expect(threadOf(threads, 2026, "411", 1)).toBe("2025-301-1")
  })

  test("go on in the department that took another over, and nowhere when two could be meant", () => {
    const threads = threadsOf([
      sheets(2026, "301", [project("社区图书角"), project("培训费")]),
      sheets(2026, "302", [project("文艺下乡"), project("培训费")]),
      sheets(2027, "303", [project("社区图书角"), project("文艺下乡"), project("培训费")]),
    ])
    expect(threadOf(threads, 2027, "303", 0)).toBe("2026-301-1")
    expect(threadOf(threads, 2027, "303", 1)).toBe("2026-302-1")
    expect(threadOf(threads, 2027, "303", 2)).toBe("2027-303-3")
  })

  test("never lead out of a department that still publishes, and hold budget and final account together", () => {
    const threads = threadsOf([
      sheets(2026, "301", [project("消防设施维护")]),
      sheets(2026, "301", [project("消防设施维护")], { stage: "final" }),
      sheets(2027, "301", [project("道路养护")]),
      sheets(2027, "302", [project("消防设施维护")]),
    ])
    expect(threadOf(threads, 2026, "301", 0, "final")).toBe("2026-301-1")
    expect(threadOf(threads, 2027, "302")).toBe("2027-302-1")
  })

  test("name no two projects of a document, in whatever order documents come", () => {
    const all = demoPublications().map(({ publication, disclosure }) => ({
      ...publication,
      bodyName: publication.name,
      projects: disclosure.projects,
    }))
    const threads = threadsOf(all)
    const sorted = (found: readonly Threaded[]) => found.map((each) => JSON.stringify(each)).sort()
    expect(sorted(threadsOf([...all].reverse()))).toEqual(sorted(threads))
    for (const document of Map.groupBy(threads, ({ body, year }) => `${body} ${year}`).values())
      expect(new Set(document.map(({ thread }) => thread)).size).toBe(document.length)
    const through = Map.groupBy(threads, ({ thread }) => thread)
    expect([...through.values()].filter(({ length }) => length === 3).length).toBeGreaterThan(20)
    const { publication, disclosure } = newest[0]!
    expect(projectsOf(publication, disclosure.projects, threads).map(({ thread }) => thread)).toEqual(
      threads
        .filter(({ body, year }) => body === publication.body && year === 2027)
        .map((each) => each.thread),
    )
  })
})

describe("what search finds", () => {
  test("is every body, project, goal, indicator, thing bought, text, code and document number", () => {
    const all = newest.flatMap(({ publication, disclosure }) => entriesOf(publication, disclosure))
    const kinds = Map.groupBy(all, ({ kind }) => kind)
    const { publication, disclosure } = newest[0]!
    const own = entriesOf(publication, disclosure)
    expect([...kinds.keys()].sort()).toEqual(
      ["body", "code", "goal", "goods", "indicator", "number", "project", "text"].sort(),
    )
    expect(own.filter(({ kind }) => kind === "project").map(({ title }) => title)).toEqual(
      disclosure.projects.map(({ name }) => name),
    )
    for (const { text, title } of all) expect(text.startsWith(title)).toBe(true)
  })
})
