import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { besideKeys, nineTables } from "../../model/disclosure.ts"
import { disclosureFromJson } from "../../model/json.ts"
import { linesOf } from "../../portal/entries/index.ts"
import { onShelf } from "../../store/publications/shelf.ts"
import { keptContent } from "../../store/versions.ts"
import { act } from "../acts/act.ts"
import { demoOffice } from "../office.test-data.ts"
import { publications } from "../views/public.ts"
import { shelveAll } from "./shelve.ts"

let stage: Awaited<ReturnType<typeof demoOffice>>

beforeAll(async () => {
  stage = await demoOffice({ until: "published" })
}, 120_000)
afterAll(() => stage?.drop())

describe("what the office published", () => {
  test("is on the shelf after one pass, and a second one finds nothing to do", async () => {
    const { office, region } = stage
    expect(await onShelf(office.store, (shelf) => shelf.regions())).toEqual([])
    const published = await publications(office)
    expect(await shelveAll(office)).toBe(published.length)
    expect(await shelveAll(office)).toBe(0)
    await onShelf(office.store, async (shelf) => {
      expect(await shelf.regions()).toEqual([region])
      const all = await shelf.publications({ region: region.code, versions: "all" })
      expect(new Set(all.map(({ id }) => id))).toEqual(new Set(published.map(({ sha256 }) => sha256)))
      expect(await shelf.publications({ region: region.code, versions: "newest" })).toEqual(all)
    })
  })

  test("says there what it says in the office, and its lines are those of the document", async () => {
    const { office, region, year } = stage
    await onShelf(office.store, async (shelf) => {
      for (const publication of await shelf.publications({ region: region.code, versions: "newest" })) {
        const kept = await office.store.office(region.code, (trx) =>
          keptContent(trx, { region: region.code, year, body: publication.body }, "publication", 1),
        )
        const content = (await shelf.content(publication))!
        expect(content.disclosure).toEqual(disclosureFromJson(JSON.parse(kept!.disclosure)))
        expect(content.findings.filter(({ check }) => check.startsWith("LED"))).toEqual([])
        const tables = [...nineTables, ...besideKeys, "procurement", "assets", "organisation"] as const
        const lines = await shelf.lines({ ...publication, tables })
        const inTables = linesOf(publication, content.disclosure).filter(({ table }) =>
          (tables as readonly string[]).includes(table),
        )
        expect(lines).toEqual(inTables)
        expect(lines.length).toBeGreaterThan(10)
      }
    })
  })

  test("is found by words and by the pinyin of names", async () => {
    const { office, region } = stage
    await onShelf(office.store, async (shelf) => {
      const [project] = await shelf.projects({ region: region.code })
      const { hits, count } = await shelf.search({ text: project!.name, limit: 5 })
      expect(count).toBeGreaterThan(0)
      expect(hits[0]).toMatchObject({ kind: "project", title: project!.name })
      const [body] = await shelf.publications({ region: region.code, versions: "newest" })
      const { pinyinOf } = await import("../../store/publications/words.ts")
      for (const pinyin of pinyinOf(body!.name).split(" "))
        expect((await shelf.search({ text: pinyin.toUpperCase(), limit: 5 })).hits[0]).toMatchObject({
          kind: "body",
          bodyName: body!.name,
        })
      expect(await shelf.projects({ region: region.code, thread: project!.thread })).toContainEqual(project)
    })
  })
})

describe("a correction", () => {
  test("becomes the newest, the old stays, and who reads meanwhile sees one or the other whole", async () => {
    const { office, region, as, year } = stage
    const before = await onShelf(office.store, (shelf) =>
      shelf.publications({ region: region.code, versions: "newest" }),
    )
    const body = before.find(({ kind }) => kind === "unit")!
    const does = (who: string, name: Parameters<typeof act>[2]["act"], given = {}) =>
      act(office, as(who), { year, code: body.body, act: name, given })
    await does(`${body.body}经办`, "correct", { reason: "表格标题有误" })
    await does(`${body.body}经办`, "reviewSecrecy", { reviewer: "保密办" })
    await does(`${body.body}负责人`, "sign")
    await does(`${body.body}经办`, "publish")
    const seen = new Set<string>()
    let isDone = false
    const reading = (async () => {
      while (!isDone)
        await onShelf(office.store, async (shelf) => {
          const versions = await shelf.publications({ region: region.code, body: body.body, versions: "all" })
          const [newest] = await shelf.publications({
            region: region.code,
            body: body.body,
            versions: "newest",
          })
          const projects = await shelf.projects({ region: region.code, body: body.body })
          seen.add(
            `${versions.length} ${newest!.version} ${new Set(projects.map((p) => p.publication)).size}`,
          )
        })
    })()
    expect(await shelveAll(office)).toBe(1)
    isDone = true
    await reading
    expect([...seen].filter((each) => !["1 1 1", "2 2 1"].includes(each))).toEqual([])
    await onShelf(office.store, async (shelf) => {
      const versions = await shelf.publications({ region: region.code, body: body.body, versions: "all" })
      expect(versions.map(({ version, reason }) => [version, reason])).toEqual([
        [1, null],
        [2, "表格标题有误"],
      ])
      expect(await shelf.content(versions[0]!)).not.toBeNull()
    })
  })

  test("what is counted for search is what stands there", async () => {
    const { office } = stage
    const { rows } = await sql`
      with there as (select gram, count(*) as n from search_entry, unnest(grams) as gram group by gram)
      select from there full join gram_count using (gram)
      where coalesce(n, 0) <> coalesce(count, 0)`.execute(office.store.db)
    expect(rows).toEqual([])
  })
})

describe("who reads without an account", () => {
  test("can read nothing else, whatever is asked", async () => {
    const { office } = stage
    for (const table of ["content", "version", "record", "person", "session", "body", "incoming", "entry"])
      await expect(
        onShelf(office.store, (_, trx) => sql`select * from ${sql.table(table)}`.execute(trx)),
      ).rejects.toThrow(`permission denied for table ${table}`)
    await expect(
      onShelf(office.store, (_, trx) => sql`select asker from question`.execute(trx)),
    ).rejects.toThrow("permission denied")
    await expect(
      onShelf(office.store, (_, trx) => sql`delete from search_entry`.execute(trx)),
    ).rejects.toThrow(/permission denied|read-only/)
  })

  test("what was published is never changed, and nothing else is entered", async () => {
    const { office, region } = stage
    await expect(
      office.store.office(region.code, (trx) => sql`update publication set name = '别名'`.execute(trx)),
    ).rejects.toThrow("never change")
    await expect(
      office.store.office(region.code, (trx) =>
        sql`insert into publication (region, body, year, stage, version, id, name, kind, department, origin, said)
          select region, body, year, stage, 9, ${"0".repeat(64)}, name, kind, department, origin, said
          from publication limit 1`.execute(trx),
      ),
    ).rejects.toThrow("row-level security")
  })
})

test("a demonstration that is removed leaves nothing on the shelf", async () => {
  const { office } = stage
  const { removeDemo } = await import("../demo/index.ts")
  await removeDemo(office)
  expect(await onShelf(office.store, (shelf) => shelf.regions())).toEqual([])
  const { rows } = await sql`select from search_entry`.execute(office.store.db)
  expect(rows).toEqual([])
})
