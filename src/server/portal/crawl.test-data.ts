import { randomUUID } from "node:crypto"
import Fastify from "fastify"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { sha256 } from "../../document/sha256.ts"
import { shelveAll } from "../../office/archive/shelve.ts"
import type { demoOffice } from "../../office/office.test-data.ts"
import { demoPublications } from "../../portal/portal.test-data.ts"
import type { PublicationContent } from "../../portal/shelf.ts"
import { spendingOf, wholeTables } from "../../portal/sums/spending.ts"
import { packedContent } from "../../store/publications/content.ts"
import { enter, enterRegion } from "../../store/publications/enter.ts"
import { bring } from "../../store/publications/incoming.ts"
import { onShelf } from "../../store/publications/shelf.ts"
import { addPortal, shelvesIn } from "./index.ts"

/** With `MINGZHANG_CRAWL=all` every page that can be reached, and every identifier at every place. */
const isWhole = process.env.MINGZHANG_CRAWL === "all"
const mostPages = isWhole ? Number.POSITIVE_INFINITY : 60
const mostGuesses = isWhole ? Number.POSITIVE_INFINITY : 60
const year = 2026

type Stage = Awaited<ReturnType<typeof demoOffice>>

let stage: Stage
const app = Fastify()

/** Fills the public pages of an office at work on a year of which nothing is published with what came from elsewhere. */
async function fill(): Promise<void> {
  const published = demoPublications().filter(({ publication }) => publication.year === year)
  for (const each of isWhole ? published : published.slice(0, 3)) await publish(each)
  await shelveAll(stage.office)
  addPortal(app, { shelves: shelvesIn(stage.office.store) })
  await app.ready()
}

async function publish({ publication, disclosure }: PublicationContent) {
  const { office, region } = stage
  const bytes = Buffer.from(randomUUID())
  const id = await sha256(bytes)
  await office.store.office(region.code, async (trx) => {
    await enterRegion(trx, region)
    await bring(trx, [{ sha256: id, name: "公开.docx", bytes, region: region.code }], null)
    await enter(trx, {
      publication: { ...publication, region: region.code, id, origin: "archive", file: "公开.docx" },
      said: id,
      content: packedContent(disclosure, { findings: [], explanations: [] }, "0"),
    })
  })
}

/** What the office keeps for itself: digests of what was handed in, ids of what is drafted, accounts. */
async function secrets(): Promise<string[]> {
  const { office, region } = stage
  return office.store.office(region.code, async (trx) => {
    const { rows } = await sql<{ secret: string }>`
      select sha256 as secret from version union select sha256 from content union select id from record
      union select id from person where length(id) > 3`.execute(trx)
    return rows.map(({ secret }) => secret)
  })
}

const linksIn = (body: string) =>
  [...body.matchAll(/(?:href|src)="([^"#]*)/g)]
    .map(([, link = ""]) => link.replaceAll("&amp;", "&"))
    .filter((link) => link.startsWith("/p/") && !/[?&]mode=/.test(link))

/** Tests what the public reaches beside an office whose drafts nobody may see; the office is that of the tests around it. */
export function testsWithoutAccount(office: () => Stage): void {
  describe("who comes without an account", () => {
    beforeAll(async () => {
      stage = office()
      await fill()
    }, 120_000)
    afterAll(() => app.close())

    test("finds nothing that was not published, wherever links lead", async () => {
      const hidden = (await secrets()).filter((each) => each.length > 12)
      expect(hidden.length).toBeGreaterThan(20)
      const known = new Set(["/p/"])
      const waiting = [...known]
      let crawled = 0
      // What was found last is looked at first, and then what was found first: some of every part.
      for (; waiting.length > 0 && crawled < mostPages; crawled++) {
        const url = crawled % 2 === 0 ? waiting.pop()! : waiting.shift()!
        const { statusCode, body, headers } = await app.inject(url)
        expect(statusCode, url).toBe(200)
        expect(
          hidden.filter((each) => body.includes(each)),
          url,
        ).toEqual([])
        if (!String(headers["content-type"]).startsWith("text/html")) continue
        for (const next of linksIn(body))
          if (!known.has(next)) {
            known.add(next)
            waiting.push(next)
          }
      }
      expect(crawled).toBeGreaterThan(50)
      console.log(`${crawled} addresses looked at for ${hidden.length} identifiers`)
    }, 3_600_000)

    test("finds nothing by guessing what the office keeps for itself", async () => {
      const all = await secrets()
      const code = stage.region.code
      const guesses = all.flatMap((secret) => {
        const name = encodeURIComponent(secret)
        return [
          `${code}/${name}`,
          `${code}/bodies/${name}`,
          `${code}/projects/${name}`,
          `${code}/2027/bodies/${name}`,
          `${code}/2027/bodies/${name}.json`,
          `${code}/2027/bodies/${name}/projects/1`,
          `${code}/data/${name}.csv`,
          `${name}.json`,
        ]
      })
      const step = Math.max(1, Math.floor(guesses.length / mostGuesses))
      const tried = guesses.filter((_, i) => i % step === 0)
      for (const path of [...tried, `${code}/2027`, `${code}/2027.json`, `${code}/data/2027.csv`])
        expect((await app.inject(`/p/${path}`)).statusCode, path).toBe(404)
      const words = all.filter((each) => each.length > 12)
      for (const secret of isWhole ? words : words.slice(0, 10)) {
        const { lead } = (await app.inject(`/p/search.json?q=${encodeURIComponent(secret)}`)).json()
        expect(lead, secret).toMatch(/没有找到/)
      }
      console.log(`${tried.length} of ${guesses.length} addresses guessed from ${all.length} identifiers`)
    }, 3_600_000)

    test("sees of every department the sum of its document, and of all departments their sum", async () => {
      const { office, region } = stage
      const page = (await app.inject(`/p/${region.code}/${year}.json`)).json()
      const table = page.parts.find(({ id }: { id: string }) => id === "bodies")
      await onShelf(office.store, async (shelf) => {
        const at = { region: region.code, year, stage: "budget" as const }
        const departments = (await shelf.publications({ ...at, versions: "newest" })).filter(
          ({ kind }) => kind === "department",
        )
        expect(departments.length).toBeGreaterThan(0)
        let sum = 0
        for (const { body, name } of departments) {
          const { cents } = spendingOf(await shelf.lines({ ...at, body, tables: wholeTables }))!
          const row = table.rows.find(({ cells }: { cells: unknown[] }) => cells[0] === name)
          expect(row.cells[2], name).toBe(cents / 100)
          sum += cents
        }
        expect(table.total.cells[2]).toBe(sum / 100)
      })
    })
  })
}
