import fc from "fast-check"
import { HtmlValidate } from "html-validate"
import { describe, expect, test } from "vitest"
import { once } from "../../memo/index.ts"
import { type Address, addressOf, pathOf } from "../address.ts"
import { pageHtml } from "../html/index.ts"
import { shelfOf } from "../memory/index.ts"
import type { Cell, Page, Part, Table } from "../page.ts"
import { pictureSvg } from "../pictures/index.ts"
import { demoPublications, executionOf } from "../portal.test-data.ts"
import { plainSite } from "../site.ts"
import { pageCsv, pageJson, partCsv, tableOf } from "../twins/index.ts"
import { pageKinds, pageOf } from "./index.ts"

const shelf = once(() =>
  shelfOf(demoPublications(), undefined, { execution: executionOf(demoPublications()) }),
)
const region = demoPublications()[0]!.publication.region
const department = demoPublications().findLast(({ publication }) => publication.kind === "department")!
  .publication.body
/** People and prices such as an office types in. */
const site = {
  ...plainSite,
  statistics: {
    residents: [{ region, year: 2025, people: 312_345, source: "清川县2025年国民经济和社会发展统计公报" }],
    prices: [2025, 2026, 2027].map((year) => ({ region, year, index: 1003, source: "清川县统计局" })),
  },
}
const inYear = { region, year: 2027, stage: "budget" } as const
const ofBody = { ...inYear, body: department }

function ask(address: Address, query = ""): Promise<Page | null> {
  return pageOf(address, { shelf: shelf(), query: new URLSearchParams(query), site })
}

async function at(path: string): Promise<Page> {
  const [own = "", query = ""] = path.split("#")[0]!.split("?")
  const address = addressOf(own)
  const page = address && (await ask(address, query))
  if (!page) throw new Error(`Nothing at ${path}`)
  return page
}

function html(page: Page): string {
  return pageHtml(page, {
    site: plainSite,
    style: "",
    canSearch: true,
    href: (to) => `/p/${to}`,
    twin: (ending) => `/p/${pathOf(page.address) || "index"}.${ending}`,
    look: (mode) => `/p/?mode=${mode}`,
  })
}

/** One page of each kind. */
const examples: readonly (readonly [string, string?])[] = [
  [""],
  ["glossary"],
  ["help"],
  ["verify"],
  ["catalogue"],
  ["search", "q=学生"],
  ["places"],
  ...(["region", "visit", "names", "how", "publications", "data", "projects"] as const).map(
    (kind) => [pathOf({ kind, region })] as const,
  ),
  [
    pathOf({ kind: "compare", region }),
    `a=${pathOf({ kind: "bodyYear", ...ofBody })}&b=${pathOf({ kind: "bodyYear", ...ofBody, year: 2026 })}`,
  ],
  [pathOf({ kind: "body", region, body: department })],
  [pathOf({ kind: "thread", region, thread: `2025-${department}-1` })],
  ...(["year", "threePublic", "changes", "departments", "execution"] as const).map(
    (kind) => [pathOf({ kind, ...inYear })] as const,
  ),
  [pathOf({ kind: "fund", fund: "generalPublic", ...inYear })],
  [pathOf({ kind: "function", code: "208", ...inYear })],
  [pathOf({ kind: "economic", code: "000", ...inYear })],
  ...(
    [
      "bodyYear",
      "bodyProjects",
      "indicators",
      "procurement",
      "assets",
      "bodyThreePublic",
      "bodyChanges",
      "findings",
      "results",
      "bodyExecution",
    ] as const
  ).map((kind) => [pathOf({ kind, ...ofBody })] as const),
  [pathOf({ kind: "table", number: 3, ...ofBody })],
  [pathOf({ kind: "project", number: 1, ...ofBody })],
  [pathOf({ kind: "text", number: 12, ...ofBody })],
  [pathOf({ kind: "version", number: 1, ...ofBody })],
  [pathOf({ kind: "figure", table: 3, row: 1, column: "total", ...ofBody })],
]

describe("every kind of page", () => {
  const pages = once(() => Promise.all(examples.map(([path, query]) => at(`${path}?${query ?? ""}`))))

  test("is among those looked at here", async () => {
    const shown = new Set((await pages()).map(({ address }) => address.kind))
    expect(pageKinds.filter((kind) => !shown.has(kind))).toEqual([])
  })

  test("is valid HTML without scripts and styles of its own", async () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:standard"],
      rules: { "no-inline-style": "error", "long-title": "off" },
    })
    for (const page of await pages()) {
      // Rows are alike: the first few are enough for the validator, which takes its time.
      const short = page.parts.map((part) =>
        part.kind === "table" ? { ...part, rows: part.rows.slice(0, 6) } : part,
      )
      const text = html({ ...page, parts: short })
      const { results } = validator.validateStringSync(text)
      const said = results.flatMap(({ messages }) =>
        messages.map(
          ({ ruleId, message, line }) => `${ruleId} ${message}: ${text.split("\n")[line - 1]?.slice(0, 200)}`,
        ),
      )
      expect(said, pathOf(page.address)).toEqual([])
      expect(text).not.toMatch(/<script|javascript:|\son\w+=|\sstyle=/i)
    }
  })

  test("is light", async () => {
    for (const page of await pages()) {
      const packed = new Response(new Blob([html(page)]).stream().pipeThrough(new CompressionStream("gzip")))
      expect((await packed.arrayBuffer()).byteLength, pathOf(page.address)).toBeLessThan(60 * 1024)
    }
  })

  test("says the same as data: every amount of its HTML is in both twins", async () => {
    for (const page of await pages()) {
      const json = JSON.stringify(pageJson(page))
      const csv = pageCsv(page)
      for (const part of page.parts) {
        if (part.kind !== "table" && part.kind !== "figures" && part.kind !== "picture") continue
        expect(csv).toContain(partCsv(part)!.slice(1).trim().split("\r\n")[0])
        for (const { cells } of tableOf(part).rows)
          for (const { cents } of cells) {
            if (cents == null) continue
            expect(csv).toContain((cents / 100).toFixed(2))
            expect(json).toContain(String(cents / 100))
          }
      }
    }
  })

  test("leads only to pages that there are", async () => {
    // Links of one part are alike: some of them, from the first to the last.
    for (const page of await pages())
      for (const to of linksOf(page).filter((_, i, all) => i % Math.ceil(all.length / 12) === 0)) {
        const path = to.split(/[?#]/)[0]!
        if (/\/data\/|^search|\.(?:jsonld|csv|atom)$/.test(path)) continue
        await expect(
          at(to).then(() => to),
          `${pathOf(page.address)} → ${to}`,
        ).resolves.toBe(to)
      }
  })

  test("adds up where it says a sum", async () => {
    for (const page of await pages())
      for (const part of page.parts)
        if (part.kind === "table" && part.total)
          part.columns.forEach(({ is }, column) => {
            const sum = part.total!.cells[column]?.cents
            if (is !== "money" || sum == null) return
            expect(sumOf(part, column), `${pathOf(page.address)} ${part.title}`).toBe(sum)
          })
  })

  test("opens every amount it shows: of tables all but sums and differences of what stands beside them", async () => {
    // What the treasury paid stands in no published document.
    const beside = /增减|人均|不变价|^(?:年初批复|调整后预算|已支付)/
    for (const page of await pages()) {
      const closed = page.parts.flatMap((part) =>
        part.kind === "table"
          ? part.rows.flatMap(({ cells }) =>
              part.columns.flatMap(({ is, title }, i) => {
                const { cents, to } = cells[i] ?? {}
                return is === "money" && cents != null && to === undefined && !beside.test(title)
                  ? [`${part.title}：${cells[0]?.text} ${title} ${cents}`]
                  : []
              }),
            )
          : part.kind === "figures"
            ? part.figures.flatMap(({ name, cents, to }) =>
                cents != null && to === undefined && !beside.test(name) ? [name] : [],
              )
            : [],
      )
      expect(closed, pathOf(page.address)).toEqual([])
    }
  })

  test("has pictures that stand alone as well-formed SVG", async () => {
    const { SaxesParser } = await import("saxes")
    const pictures = (await pages()).flatMap(({ parts }) => parts.filter((part) => part.kind === "picture"))
    expect(new Set(pictures.map(({ shape }) => shape.is))).toEqual(
      new Set(["treemap", "flow", "time", "bars", "waterfall"]),
    )
    for (const picture of pictures) {
      const parser = new SaxesParser()
      parser.on("error", (error) => {
        throw error
      })
      parser.write(pictureSvg(picture, { size: "wide", href: (to) => `/p/${to}` })).close()
    }
  })
})

/** Rows that stand inside of others are counted with them. */
function sumOf({ rows }: Table, column: number): number {
  return rows.reduce((sum, { level = 1, cells }) => sum + (level === 1 ? (cells[column]?.cents ?? 0) : 0), 0)
}

function linksOf(page: Page): string[] {
  const ofPart = (part: Part): (string | undefined)[] => {
    switch (part.kind) {
      case "table":
      case "picture":
        return tableOf(part).rows.flatMap(({ cells }) => cells.map(({ to }) => to))
      case "figures":
        return part.figures.flatMap(({ to, before }) => [to, before?.to])
      case "links":
        return part.links.map(({ to }) => to)
      case "prose":
        return part.paragraphs.flatMap(({ pieces }) => pieces.map(({ to }) => to))
      default:
        return []
    }
  }
  const all = [...page.trail.map(({ to }) => to), ...page.parts.flatMap(ofPart)]
  return [...new Set(all)].filter((to) => to !== undefined)
}

describe("a figure", () => {
  test("is opened down to lines that add up to the cent, from anywhere", async () => {
    // Any amount of the demo that has a page of its own.
    const amounts = demoPublications().flatMap(({ publication, disclosure }) =>
      disclosure.tables.flatMap(({ rows }, table) =>
        rows.flatMap(({ cells }, row) =>
          Object.entries(cells).flatMap(([column, { figure }]) =>
            figure
              ? [
                  {
                    kind: "figure" as const,
                    table: table + 1,
                    row: row + 1,
                    column,
                    region,
                    year: publication.year,
                    stage: publication.stage,
                    body: publication.body,
                    cents: figure.cents,
                  },
                ]
              : [],
          ),
        ),
      ),
    )
    expect(amounts.length).toBeGreaterThan(5000)
    let opened = 0
    const known = new Set<string>()
    const open = async (to: string, cents: number): Promise<void> => {
      if (known.has(to)) return
      known.add(to)
      const page = await at(to)
      const [figure] = page.parts.flatMap((part) => (part.kind === "figures" ? part.figures : []))
      expect(figure!.cents, to).toBe(cents)
      const parts = page.parts.find((part) => part.kind === "table" && part.id === "parts") as
        | Table
        | undefined
      if (!parts) return
      opened++
      expect(sumOf(parts, 1), to).toBe(cents)
      // One way down is as good as another.
      const [way] = [...parts.rows].sort((a, b) => (b.cells[1]!.cents ?? 0) - (a.cells[1]!.cents ?? 0))
      const next = way!.cells[1] as Cell
      await open(next.to!, next.cents!)
    }
    const chosen = fc.sample(fc.constantFrom(...amounts), { numRuns: 1000, seed: 7 })
    for (const { cents, ...address } of chosen) await open(pathOf(address), cents)
    expect(opened).toBeGreaterThan(300)
  })

  test("of a region comes down to the departments' documents", async () => {
    const year = await at(pathOf({ kind: "year", ...inYear }))
    const classes = year.parts.find((part) => part.id === "functions") as Table
    for (const { cells } of classes.rows) {
      const page = await at(cells[1]!.to!)
      const bodies = page.parts.find((part) => part.id === "bodies") as Table
      expect(sumOf(bodies, 1)).toBe(cells[1]!.cents)
      for (const row of bodies.rows) {
        const [figure] = (await at(row.cells[1]!.to!)).parts.flatMap((part) =>
          part.kind === "figures" ? part.figures : [],
        )
        expect(figure!.cents).toBe(row.cells[1]!.cents)
      }
    }
  })

  test("says that nothing is there where nothing is", async () => {
    const figure = { kind: "figure", ...ofBody } as const
    expect(await ask({ ...figure, table: 3, row: 9999, column: "total" })).toBeNull()
    expect(await ask({ ...figure, table: 3, row: 1, column: "toString" })).toBeNull()
    expect(await ask({ ...figure, table: 3, row: 1, column: "total", year: 2024 })).toBeNull()
    expect(await ask({ ...figure, table: 3, row: 1, column: "total", body: "constructor" })).toBeNull()
  })
})

describe("a project", () => {
  test("is three steps from the start page", async () => {
    const { disclosure } = demoPublications().findLast(({ publication }) => publication.body === department)!
    const name = disclosure.projects[0]!.name
    const start = await ask({ kind: "home" })
    const step = (page: Page | null, text: RegExp) => {
      const links = page!.parts.flatMap((part): readonly Cell[] => {
        if (part.kind === "table") return part.rows.flatMap(({ cells }) => cells)
        return part.kind === "links" ? part.links : []
      })
      return at(links.find((each) => each.to && text.test(each.text ?? ""))!.to!)
    }
    const place = await step(start, new RegExp(demoPublications()[0]!.disclosure.entity.region.name))
    const projects = await step(place, /全部项目/)
    const project = await step(projects, new RegExp(name.replace(/[^\u4e00-\u9fff].*/, "")))
    expect(project.address.kind).toBe("project")
  })
})

test("who published in time is told by the days after the reply; of what nobody knows nothing is said", async () => {
  const page = await at(pathOf({ kind: "publications", region }))
  const [calendar, ...years] = page.parts.filter((part) => part.kind === "table")
  const told = years.flatMap(({ rows }) =>
    rows.map(({ cells }) => cells.slice(2, 6).map((cell) => (cell && "text" in cell ? cell.text : ""))),
  )
  expect(told.length).toBeGreaterThan(3)
  for (const [replied, day, due, standing] of told) {
    const last = `${replied!.slice(0, 4)}-02-14`
    const days = Number(day!.slice(-2)) - Number(last.slice(-2))
    expect([day, due, standing]).toEqual([day, last, days <= 0 ? "按时" : `晚了${days}天`])
  }
  const late = told.filter(([, , , standing]) => standing?.startsWith("晚")).length
  expect(sumOfTexts(calendar!, 3)).toBe(late)
  expect(sumOfTexts(calendar!, 2)).toBe(told.length - late)
})

function sumOfTexts({ rows }: Table, column: number): number {
  return rows.reduce((sum, { cells }) => sum + Number(cells[column]?.text), 0)
}

describe("the execution of a year", () => {
  const at = { kind: "execution", ...inYear } as const
  const tables = (page: Page) => page.parts.filter((part) => part.kind === "table")

  test("says of which day it is, adds up, and tells how far indicators are", async () => {
    const page = (await ask(at))!
    expect(page.lead).toMatch(/^截至2027-06-30，2个部门已支付 /)
    const [bodies, functions] = tables(page)
    const paid = bodies!.total!.cells[3]!.cents!
    expect(sumOf(bodies!, 3)).toBe(paid)
    const ofClasses = functions!.rows.filter(({ level }) => level === 1)
    expect(ofClasses.reduce((sum, { cells }) => sum + cells[4]!.cents!, 0)).toBe(paid)
    const own = (await ask({ ...at, kind: "bodyExecution", body: department }))!
    expect(own.of.map(({ body }) => body)).toEqual([department])
    expect(tables(own).map(({ id }) => id)).toEqual(["functions", "projects", "indicators"])
    expect(JSON.stringify(own.parts)).toContain("进度正常")
  })

  test("is reached from the year, and is nothing where a region does not publish it", async () => {
    const to = pathOf(at)
    expect(linksOf((await ask({ ...at, kind: "year" }))!)).toContain(to)
    const without = { shelf: shelfOf(demoPublications()), query: new URLSearchParams(), site }
    expect(await pageOf(at, without)).toBeNull()
    expect(await pageOf({ ...at, kind: "bodyExecution", body: department }, without)).toBeNull()
    expect(linksOf((await pageOf({ ...at, kind: "year" }, without))!)).not.toContain(to)
    expect(await ask({ ...at, stage: "final" })).toBeNull()
  })
})
