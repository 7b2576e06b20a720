import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { readDocument } from "../../document/read.ts"
import { sha256 } from "../../document/sha256.ts"
import { besideKeys, nineTables } from "../../model/disclosure.ts"
import { disclosureFromJson } from "../../model/json.ts"
import { linesOf } from "../../portal/entries/index.ts"
import { saidOf } from "../../portal/said.ts"
import { readDisclosure } from "../../read/index.ts"
import { onShelf } from "../../store/publications/shelf.ts"
import { recognised } from "../../store/publications/verify.ts"
import { keptContent } from "../../store/versions.ts"
import { act } from "../acts/act.ts"
import { documentOf } from "../documents/file.ts"
import { demoOffice } from "../office.test-data.ts"
import { publications } from "../views/public.ts"
import { rememberFile } from "./given-out.ts"
import { ask, askedAt, questionsFor, settle, switchAsking } from "./questions.ts"
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
          keptContent(
            trx,
            { region: region.code, year, body: publication.body },
            "publication",
            1,
            "disclosure",
          ),
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
      const { pinyinOf } = await import("../../portal/pinyin.ts")
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
      with there as (select gram, kind, count(*) as n from search_entry, unnest(grams) as gram group by gram, kind)
      select from there full join gram_count using (gram, kind)
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

describe("is this the one that was published?", () => {
  const asked = (digest: string, said: string | null) =>
    onShelf(stage.office.store, (_, trx) => recognised(trx, { sha256: digest, said }))

  test("a genuine file, one saved again, an older one and an altered one are told apart", async () => {
    const { office, region, year } = stage
    const all = await onShelf(office.store, (shelf) =>
      shelf.publications({ region: region.code, versions: "all" }),
    )
    const corrected = all.find(({ version }) => version === 2)!
    const other = all.find(({ body }) => body !== corrected.body)!
    const { disclosure } = (await onShelf(office.store, (shelf) => shelf.content(other)))!
    const { name, bytes } = await documentOf(disclosure, "docx")
    await rememberFile(
      office,
      { region: region.code, year, code: other.body, number: 1, format: "docx" },
      bytes,
    )
    const reference = office.referenceFor(region.place)
    const read = readDisclosure(await readDocument(bytes, name), reference)
    const said = await saidOf(read)
    expect(await asked(await sha256(bytes), said)).toMatchObject([{ id: other.id, newest: true, by: "file" }])
    const again = new Uint8Array([...bytes, 0])
    expect(await asked(await sha256(again), said)).toMatchObject([{ id: other.id, by: "content" }])
    const [table] = read.tables
    const altered = {
      ...read,
      tables: [{ ...table!, grid: [...table!.grid, ["合计", "9.99"]] }, ...read.tables.slice(1)],
    }
    expect(await asked(await sha256(again), await saidOf(altered))).toEqual([])
    const older = all.find(({ body, version }) => body === corrected.body && version === 1)!
    const content = (await onShelf(office.store, (shelf) => shelf.content(older)))!
    const found = await asked("0".repeat(64), await saidOf(content.disclosure))
    // The correction changed nothing but its number: both versions say the same, the newest is told first.
    expect(found.map(({ version }) => version)).toEqual([2, 1])
    expect(await asked(older.id, null)).toMatchObject(
      older.id === corrected.id ? [{ version: 2 }, { version: 1 }] : [{ version: 1, newest: false }],
    )
  })
})

describe("a question at a page", () => {
  test("is held until the bureau has looked, answered once, and shown with its answer", async () => {
    const { office, region, as, year } = stage
    const path = `${region.code}/${year}`
    const wish = { region: region.code, path, about: "支出合计", text: "为什么比上年多？请说明。" }
    await ask(office, wish, "192.0.2.1")
    expect(await askedAt(office, region.code, path)).toEqual({ isOpen: true, unanswered: 1, questions: [] })
    const { questions } = await questionsFor(office, as("财政局长"))
    expect(questions).toMatchObject([{ text: wish.text, state: "held" }])
    await expect(questionsFor(office, as("系统管理员"))).rejects.toThrow("您不能查看")
    await settle(office, as("财政局长"), questions[0]!.number, { state: "shown", answer: "新增一个项目。" })
    expect(await askedAt(office, region.code, path)).toMatchObject({
      unanswered: 0,
      questions: [{ text: wish.text, answer: "新增一个项目。" }],
    })
    await expect(
      settle(office, as("财政局长"), questions[0]!.number, { state: "shown", answer: "改口。" }),
    ).rejects.toThrow("不能再改")
  })

  test("is limited, stands at a page, and can be switched off", async () => {
    const { office, region, as, year } = stage
    const path = `${region.code}/${year}`
    const wish = { region: region.code, path, about: "", text: "这一项用在哪里？" }
    for (let i = 0; i < 5; i++) await ask(office, wish, "192.0.2.7")
    await expect(ask(office, wish, "192.0.2.7")).rejects.toThrow("过一会儿再提")
    await expect(ask(office, { ...wish, path: "http://example.com/" }, "192.0.2.8")).rejects.toThrow(
      "一页上提",
    )
    await expect(ask(office, { ...wish, text: " ？ " }, "192.0.2.8")).rejects.toThrow("太短")
    await switchAsking(office, as("财政局长"), false)
    await expect(ask(office, wish, "192.0.2.9")).rejects.toThrow("没有开放提问")
    expect((await askedAt(office, region.code, path)).isOpen).toBe(false)
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
