import { posix } from "node:path"
import { expect, test } from "vitest"
import { shelfOf } from "../memory/index.ts"
import { demoPublications } from "../portal.test-data.ts"
import { plainSite } from "../site.ts"
import { beginning, type StaticFile, staticSite } from "./index.ts"
import { folderOf, wayTo } from "./names.ts"

const unit = demoPublications().find(({ publication: { kind, year } }) => kind === "unit" && year === 2027)!
const { region, body } = unit.publication
const own = demoPublications().filter(
  ({ publication }) => publication.body === body && publication.year > 2025,
)
// Two tables are enough to see how files hang together.
const shelf = shelfOf(
  own.map((each) => ({
    ...each,
    disclosure: {
      ...each.disclosure,
      tables: each.disclosure.tables.slice(0, 2).map((table) => ({ ...table, rows: table.rows.slice(-6) })),
      sections: each.disclosure.sections.slice(8, 14),
    },
  })),
)

test("a region is written as files of which every link leads to another", async () => {
  const files = new Map<string, string>()
  for await (const { path, content } of staticSite(shelf, region, {
    site: plainSite,
    style: "",
  }) as AsyncIterable<StaticFile>)
    files.set(path, content)
  expect(files.has("index.html")).toBe(true)
  expect(files.has(beginning(region))).toBe(true)
  expect(files.has(`${region}/2027/bodies/${body}/projects/1/index.html`)).toBe(true)
  for (const [path, content] of files) {
    if (!path.endsWith(".html")) continue
    expect(content).not.toMatch(/href="\/|<form|href="[^"#]*\?/)
    for (const [, href] of content.matchAll(/(?:href|src)="([^"#]*)/g)) {
      if (!href) continue
      const to = posix.normalize(posix.join(posix.dirname(path), decodeURIComponent(href)))
      expect(files.has(to), `${path} → ${href}`).toBe(true)
    }
  }
})

test("names of files are safe and different where addresses are", () => {
  expect(folderOf("990001/bodies/..%2F%E6%9F%90%E5%B1%80")).toBe("990001/bodies/_2e__2e__2f_某局")
  expect(folderOf("990001/projects", "year=2027&from=300")).toBe("990001/projects/year-2027/from-300")
  const long = [..."ab"].map((end) => folderOf(`990001/bodies/${encodeURIComponent("长".repeat(500) + end)}`))
  expect(new Set(long).size).toBe(2)
  expect(Math.max(...long.map((name) => name.length))).toBeLessThan(100)
  expect(wayTo("a/b", "c/index.html")).toBe("../../c/index.html")
  expect(wayTo("", "index.html")).toBe("index.html")
})
