import fc from "fast-check"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { classed, type Entry } from "../../portal/entries/index.ts"
import { facetsOf } from "../../portal/facets.ts"
import { pinyinOf } from "../../portal/pinyin.ts"
import { type HitFund, type HitKind, hitFunds, hitKinds, type Query } from "../../portal/shelf.ts"
import { testStore } from "../test-database.test-data.ts"
import { addGrams, type GramCounts, insertEntries, mark } from "./derived.ts"
import { enter, enterRegion } from "./enter.ts"
import { type Cost, search } from "./search.ts"
import { onShelf } from "./shelf.ts"
import { folded, wordsOf } from "./words.ts"

const { store, drop } = await testStore()
afterAll(drop)

/** Either way by force, and as the program chooses. */
const ways: Record<string, Cost | undefined> = {
  walked: { few: 4, lookedUp: 1e9, patience: 1 },
  "looked up": { few: 0, lookedUp: 0, patience: 1 },
  "given up and looked up": { few: 0, lookedUp: 1e9, patience: 1e-9 },
  chosen: undefined,
}

const regions = ["990101", "990102"]
const texts = ["修缮", "道路", "水务局", "a", "Ａ", "%", "_", "\\", "😀", "（", "年", " ", "２０", "É"]
const words = fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 6 }).map((all) => all.join(""))
const made = fc
  .sample(
    fc.record({
      text: fc.oneof(words, fc.string({ unit: "grapheme", maxLength: 30 })),
      kind: fc.constantFrom(...hitKinds),
      cents: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
      function: fc.option(fc.constantFrom("205", "2050101", "208")),
      fund: fc.option(fc.constantFrom(...hitFunds)),
    }),
    { numRuns: 250, seed: 7 },
  )
  .map((each) => (classed.includes(each.kind) ? each : { ...each, function: null }))

beforeAll(async () => {
  for (const [i, region] of regions.entries())
    await store.office(region, async (trx) => {
      await enterRegion(trx, { code: region, name: "云岭县", place: "national", isDemo: false })
      for (const year of [2025, 2026]) {
        const id = `${region}${year}`.padEnd(64, "0")
        await sql`insert into original (sha256, bytes) values (${id}, '')`.execute(trx)
        const publication = {
          region,
          id,
          year,
          body: "301",
          name: "云岭县水务局",
          kind: "department" as const,
          department: "301",
          stage: "budget" as const,
          day: null,
          replied: null,
          reason: null,
          origin: "archive" as const,
          file: "甲.docx",
        }
        const nothing = Buffer.alloc(0)
        const content = { disclosure: nothing, projects: nothing, remarks: nothing, checkedBy: "0" }
        await enter(trx, { publication, said: "", content })
        const { rows } = await sql<{
          number: number
        }>`select number from publication where id = ${id}`.execute(trx)
        await mark(trx, region, [rows[0]!.number])
        const grams: GramCounts = new Map()
        const entries = made
          .filter((_, n) => n % 4 === i * 2 + (year % 2))
          .map(
            (each): Entry => ({
              ...each,
              region,
              year,
              publication: id,
              stage: "budget",
              body: "301",
              bodyName: "",
              path: "",
              day: null,
              title: each.text.slice(0, 20),
            }),
          )
        await insertEntries(trx, publication, entries, grams)
        await addGrams(trx, grams)
      }
    })
})

/** What a plain LIKE over everything finds. */
async function scanned(
  { region, year, kind, function: code, fund, least, most }: Query,
  words: readonly string[],
) {
  const { rows } = await sql<{
    rank: number
    text: string
    region: string
    year: number
    kind: HitKind
    function: string | null
    fund: HitFund | null
    cents: number | null
  }>`
    select rank, text, region, year, kind, function, fund, cents from search_entry order by rank`.execute(
    store.db,
  )
  return rows.filter(
    (row) =>
      words.every((word) => row.text.includes(word)) &&
      (region === undefined || row.region === region) &&
      (year === undefined || row.year === year) &&
      (kind === undefined || row.kind === kind) &&
      (code === undefined || row.function?.startsWith(code)) &&
      (fund === undefined || row.fund === fund) &&
      (least === undefined || (row.cents !== null && row.cents >= least)) &&
      (most === undefined || (row.cents !== null && row.cents <= most)),
  )
}

const facets = fc.record(
  {
    region: fc.constantFrom(...regions),
    year: fc.constantFrom(2025, 2026, 1066),
    kind: fc.constantFrom(...hitKinds),
    function: fc.constantFrom("205", "20", "9"),
    fund: fc.constantFrom(...hitFunds),
    least: fc.integer({ min: 0, max: 500_000 }),
    most: fc.integer({ min: 300_000, max: 1_000_000 }),
  },
  { requiredKeys: [] },
)

describe.each(Object.entries(ways))("%s", (_, cost) => {
  test("everything that holds the words is found, and nothing else, page by page in the order of ranks", async () => {
    await fc.assert(
      fc.asyncProperty(words, facets, fc.integer({ min: 1, max: 40 }), async (text, wanted, limit) => {
        const looked = wordsOf(text)
        const expected = looked.length === 0 ? [] : await scanned({ text, limit, ...wanted }, looked)
        const first = await onShelf(store, (_, trx) => search(trx, { text, limit, ...wanted }, cost))
        expect(first.count).toBe(expected.length)
        expect(Object.values(first.kinds).reduce((sum, n) => sum + n, 0)).toBe(expected.length)
        expect(Object.values(first.years).reduce((sum, n) => sum + n, 0)).toBe(expected.length)
        const { kinds, years, regions: places, functions, funds, amounts } = first
        expect({ kinds, years, regions: places, functions, funds, amounts }).toEqual(facetsOf(expected))
        const found = [...first.hits]
        for (let after = first.next, n = 0; after !== null && n < 4; n++) {
          const from: string = after
          const page = await onShelf(store, (_, trx) =>
            search(trx, { text, limit, ...wanted, after: from }, cost),
          )
          expect(page.count).toBe(expected.length)
          found.push(...page.hits)
          after = page.next
        }
        const several = Math.min(expected.length, limit * 5)
        expect(found.map(({ region, year, kind, cents }) => ({ region, year, kind, cents }))).toEqual(
          expected.slice(0, several).map(({ region, year, kind, cents }) => ({ region, year, kind, cents })),
        )
      }),
      { numRuns: 25 },
    )
  })
})

describe("what nobody should type", () => {
  const search = (text: string, more: Partial<Query> = {}) =>
    onShelf(store, (shelf) => shelf.search({ text, limit: 20, ...more }))

  test.each([
    ["10 KB", "修".repeat(10_000)],
    ["10 KB of blanks", " ".repeat(10_000)],
    ["nothing", ""],
    ["NUL", "\0"],
    ["half a character", "\ud83d"],
    ["bytes of another encoding", Buffer.from("cbaecef1", "hex").toString("utf8")],
    ["many words", "水 火 ".repeat(500)],
    ["a question of SQL", "'; drop table publication; --"],
  ])("%s is answered, with nothing", async (_, text) => {
    expect(await search(text)).toMatchObject({ hits: [], next: null })
  })

  test("signs, wide letters and pictures are found as they stand", async () => {
    for (const text of ["%", "_", "\\", "😀", "（", "Ａ", "é"])
      expect((await search(text)).count, text).toBe(
        (await scanned({ text, limit: 0 }, [folded(text)])).length,
      )
  })

  test("a place that no page named is the beginning", async () => {
    const first = await search("道路", { limit: 3 })
    for (const after of ["", "!", "zzzzzzzzzzzzzzzz", "-1", "\0"])
      expect(await search("道路", { limit: 3, after })).toEqual(first)
    expect(
      (await search("道路", { least: Number.NaN, most: Number.POSITIVE_INFINITY })).count,
    ).toBeGreaterThan(0)
  })
})

test("folding leaves every character at its place", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(folded(text)).toHaveLength(text.length)
      expect(folded(folded(text))).toBe(folded(text))
    }),
  )
})

test("names have their pinyin, in full and by initials", () => {
  expect(pinyinOf("云岭县水务局")).toBe("yunlingxianshuiwuju ylxswj")
  expect(pinyinOf("重庆路改造")).toBe("chongqinglugaizao cqlgz")
  expect(pinyinOf("ABC-1")).toBe("")
})
