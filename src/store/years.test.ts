import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { people, preparing, region } from "../flow/county.test-data.ts"
import { amountsOf, type BudgetYear } from "../flow/index.ts"
import { comparable, countyIn, decided, loaded, madeWith } from "./county.test-data.ts"
import type { Work } from "./database.ts"
import { peopleOf } from "./people.ts"
import { testStore } from "./test-database.test-data.ts"
import { keptContent, ledgerFrom, newestContents, versionsSeen } from "./versions.ts"
import { lockYear, madeWithOf, saveDone, yearOf, yearsOf } from "./years.ts"

const { store, drop } = await testStore()
beforeAll(() => countyIn(store))
afterAll(drop)

const office = <T>(work: (trx: Work) => Promise<T>) => store.office(region.code, work)

test("a year that is being prepared, and the people of the county, are found as they were kept", async () => {
  const year = await office((trx) => loaded(trx))
  expect(year).toEqual(preparing)
  expect(await office((trx) => madeWithOf(trx, region.code, 2027))).toEqual(madeWith)
  expect(await office((trx) => yearsOf(trx, region.code))).toEqual([{ year: 2027, state: "preparing" }])
  const known = await office((trx) => peopleOf(trx, region.code))
  expect(known.persons).toEqual(people.persons.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
})

test("a year that is not there is null, and cannot be locked", async () => {
  expect(await office((trx) => yearOf(trx, region, 2028))).toBeNull()
  expect(await office((trx) => lockYear(trx, region.code, 2028))).toBe(false)
  expect(await office((trx) => lockYear(trx, region.code, 2027))).toBe(true)
})

const unitUp = (unit: string, n: number, finance: string) => [
  `propose ${unit} uc${n}`,
  `submit ${unit} uh${n}`,
  `receive ${unit} ${finance}`,
]
const up = [
  ...unitUp("334001", 1, "df334"),
  ...unitUp("334002", 2, "df334"),
  ...unitUp("361001", 3, "df361"),
  ...["submit 334 df334", "receive 334 bo", "submit 361 df361", "receive 361 bo2"],
]
const published = (code: string, clerk: string, head: string) => [
  `reviewSecrecy ${code} ${clerk}`,
  `sign ${code} ${head}`,
  `publish ${code} ${clerk}`,
]

/** From the opening to a correction, with what goes back in between. */
const walk: readonly (readonly [day: string, ...acts: string[]])[] = [
  ["2026-09-01", "open year bh"],
  ["2026-09-10", "propose 334001 uc1", "withdraw 334001 uc1", "propose 334001 uc1", "return 334001 uh1"],
  ["2026-09-20", ...up],
  ["2026-10-20", "issue 334 bh", "adjust 334 bh", "issue 361 bh"],
  ["2026-10-25", "divide 334 df334", "divide 361 df361"],
  ["2026-11-20", ...up],
  ["2027-01-20", "present year bh", "recall year bh", "present year bh", "approve year bh"],
  ["2027-02-01", "reply 334 bh", "reply 361 bh", "reply 334001 df334"],
  ["2027-02-10", ...published("334", "df334", "dh334"), ...published("334001", "uc1", "uh1")],
  ["2027-02-11", "withhold 361 dh361"],
  ["2027-03-01", "correct 334 df334", ...published("334", "df334", "dh334")],
]

describe("a year walked act by act", () => {
  /** What each act saw: whole, and only the department it is about. */
  const seen: { words: string; memory: BudgetYear; whole: BudgetYear; part: BudgetYear }[] = []
  let memory = preparing

  beforeAll(async () => {
    for (const [day, ...acts] of walk)
      for (const words of acts) {
        const { done, kept } = await decided(memory, day, words, {})
        await office((trx) => saveDone(trx, memory, done, kept))
        memory = done.year
        const around = words.split(" ")[1]!
        seen.push({
          words,
          memory,
          whole: await office((trx) => loaded(trx)),
          part: await office((trx) => loaded(trx, { around: around === "year" ? "334002" : around })),
        })
      }
  })

  test("is the same loaded again as in memory, after every act", () => {
    expect(seen).toHaveLength(54)
    for (const { words, memory, whole } of seen)
      expect(comparable(whole), words).toEqual(comparable({ ...memory, amounts: new Map() }))
  })

  test("around one body: its department and units whole, the year's dates, and when the last act was", () => {
    for (const { words, memory, part } of seen) {
      const code = words.split(" ")[1]!.slice(0, 3)
      const department = code === "yea" ? "334" : code
      const isInside = (of: string) => of.startsWith(department)
      const versions = memory.versions.filter(({ of }) => isInside(of))
      const newest = memory.bodies.flatMap(
        ({ code }) => versions.findLast((each) => each.kind === "submission" && each.of === code) ?? [],
      )
      expect(comparable(part), words).toEqual(
        comparable({
          ...memory,
          bodies: memory.bodies.filter((body) => body.department === department),
          versions,
          amounts: new Map(newest.map(({ sha256 }) => [sha256, memory.amounts.get(sha256)!])),
          entries: memory.entries.filter(
            ({ code }, i) => code === "" || isInside(code) || i === memory.entries.length - 1,
          ),
        }),
      )
    }
  })

  test("an act can be decided on what is loaded around its body as on the whole", async () => {
    const { part, memory } = seen.findLast(({ words }) => words.startsWith("withhold"))!
    const words = "reviewSecrecy 361 df361"
    const [small, large] = await Promise.all(
      [part, memory].map((year) => decided(year, "2027-02-12", words, {})),
    )
    expect(small!.done.entry).toEqual(large!.done.entry)
    expect(small!.done.version).toEqual(large!.done.version)
  })

  test("what a submission comes to is what its lines come to", async () => {
    const key = { region: region.code, year: 2027 }
    const kept = await office((trx) => newestContents(trx, key, "submission", ["334"], "text", "amounts"))
    expect(kept.map(({ amounts }) => amounts)).toEqual(kept.map((each) => amountsOf(ledgerFrom(each).lines)))
    expect(kept[0]!.amounts.map(({ unit }) => unit)).toContain("334002")
  })

  test("versions come in the order they were made, with what they hold", async () => {
    const key = { region: region.code, year: 2027, body: "334" }
    const versions = await office((trx) => versionsSeen(trx, key))
    expect(versions).toEqual(memory.versions.filter(({ of }) => of === "334"))
    expect(versions.map(({ kind, number }) => `${kind} ${number}`)).toEqual([
      ...["submission 1", "submission 2", "candidate 1", "publication 1", "candidate 2", "publication 2"],
    ])
    for (const { kind, number, sha256 } of versions) {
      const kept = await office((trx) => keptContent(trx, key, kind, number))
      expect(kept?.sha256).toBe(sha256)
    }
    expect(await office((trx) => keptContent(trx, key, "publication", 3))).toBeNull()
  })

  test("the newest submission of each of some bodies", async () => {
    const bodies = ["334", "334002", "361001"]
    const newest = await office((trx) =>
      newestContents(trx, { region: region.code, year: 2027 }, "submission", bodies),
    )
    expect(newest.map(({ body, number }) => [body, number])).toEqual(bodies.map((body) => [body, 2]))
    expect(
      await office((trx) => newestContents(trx, { region: region.code, year: 2027 }, "submission", [])),
    ).toEqual([])
  })
})
