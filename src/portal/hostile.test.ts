import { HtmlValidate } from "html-validate"
import { expect, test } from "vitest"
import { addressOf, pathOf } from "./address.ts"
import { pageHtml } from "./html/index.ts"
import { shelfOf } from "./memory/index.ts"
import { pageOf } from "./pages/index.ts"
import { pictureSvg } from "./pictures/index.ts"
import { demoPublications } from "./portal.test-data.ts"
import { plainSite } from "./site.ts"
import { pageCsv, pageJson } from "./twins/index.ts"

const hostile = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `javascript:alert(1)`,
  `=HYPERLINK("http://a.test","x")`,
  `\u202e反过来\u2066`,
  `]]></title></style><svg/onload=alert(1)>`,
  `\ud800半个字`,
  `../../etc/passwd`,
  "长".repeat(350_000),
]

/** The smallest department of the demo with hostile words for all its own. */
function poisoned(words: string) {
  const own = demoPublications().find(
    ({ publication }) => publication.kind === "unit" && publication.year === 2027,
  )!
  const body = words.length > 1000 ? "长名" : words
  const { disclosure } = own
  return {
    ...own,
    publication: { ...own.publication, name: words, body, department: body, reason: words, file: words },
    disclosure: {
      ...disclosure,
      title: words,
      entity: { ...disclosure.entity, name: words },
      sections: disclosure.sections
        .slice(0, 14)
        .map((section) => ({ ...section, title: words, text: `${words}\n${words}` })),
      projects: disclosure.projects.slice(0, 1).map((project) => ({
        ...project,
        name: words,
        code: words,
        purpose: words,
        goals: [words],
        indicators: project.indicators
          .slice(0, 1)
          .map((each) => ({ ...each, name: words, description: words })),
      })),
      tables: disclosure.tables.slice(0, 3).map((table) => ({
        ...table,
        title: words,
        rows: table.rows.map((row, i) => (i < 2 ? { ...row, label: words } : row)),
        grid: table.grid.map((cells, i) => (i === 5 ? cells.map(() => words) : cells)),
      })),
      claims: [],
    },
    explanations: [],
    findings: [
      {
        check: "TXT-001",
        severity: "warning" as const,
        about: words,
        title: words,
        data: {},
        message: words,
        at: [],
        basis: "",
      },
    ],
  }
}

for (const words of hostile)
  test(`a document that says ${JSON.stringify(words.slice(0, 24))} is shown and does nothing`, async () => {
    const content = poisoned(words)
    const { region, year, stage, body } = content.publication
    const of = { region, year, stage, body }
    const shelf = shelfOf([content])
    const asked = { shelf, query: new URLSearchParams({ q: words.slice(0, 60) }), site: plainSite }
    const validator = new HtmlValidate({
      extends: ["html-validate:standard"],
      rules: { "long-title": "off" },
    })
    for (const address of [
      { kind: "bodyYear", ...of },
      { kind: "project", number: 1, ...of },
      { kind: "text", number: 2, ...of },
      { kind: "table", number: 1, ...of },
      { kind: "version", number: 1, ...of },
      { kind: "findings", ...of },
      { kind: "region", region },
      { kind: "year", region, year, stage },
      { kind: "search" },
    ] as const) {
      expect(addressOf(pathOf(address))).toEqual(body.isWellFormed() ? address : expect.anything())
      const page = (await pageOf(address, asked))!
      const html = pageHtml(page, {
        site: plainSite,
        style: "",
        canSearch: true,
        href: (to) => `/p/${to}`,
        twin: (ending) => `/p/${pathOf(address)}.${ending}`,
        look: null,
      })
      expect(html).not.toMatch(/<script|<img|<svg\/|href="(?!\/p\/|#)/i)
      expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069\ud800](?![\udc00-\udfff])/)
      if (address.kind === "project" || address.kind === "version")
        expect(validator.validateStringSync(html).results[0]?.messages ?? []).toEqual([])
      // Formulas and lines that begin with their signs stay words in a spreadsheet.
      expect(pageCsv(page)).not.toMatch(/(?:^|,|\n)"?[=@]/)
      expect(JSON.parse(JSON.stringify(pageJson(page)))).toMatchObject({ schema: "mingzhang.page/1" })
      for (const part of page.parts)
        if (part.kind === "picture")
          expect(pictureSvg(part, { size: "wide", href: (to) => `/p/${to}` })).not.toMatch(
            /<script|onload=[^&]*>/,
          )
      // What is long is shown in full in one place, not in every list.
      if (page.address.kind === "region") expect(html.length).toBeLessThan(60_000)
    }
  })
