import fc from "fast-check"
import { sql } from "kysely"
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest"
import { region } from "../flow/county.test-data.ts"
import { act, countyIn, keyOf, wish } from "./county.test-data.ts"
import type { StoreEvent } from "./database.ts"
import { type Edit, editsOf, savesBefore } from "./history.ts"
import { type Change, draftRecords, type SaveWish, saveDraft, savesOf } from "./records.ts"
import { testStore } from "./test-database.test-data.ts"

const { store, drop } = await testStore({ connections: 20 })
await countyIn(store)
await act(store, "2026-09-01", "open year bh")
afterAll(drop)

const key = keyOf("334001")
const clerk = { region: region.code, person: "uc1" }
const save = (asked: SaveWish) => saveDraft(store, clerk, key, asked)
const records = () => store.as(clerk, (trx) => draftRecords(trx, key))
const saves = () => store.as(clerk, (trx) => savesBefore(trx, key, Number.MAX_SAFE_INTEGER, 1000))
const edits = (number: number) => store.as(clerk, (trx) => editsOf(trx, key, number))
const text = (id: string, seen: number, words: string | null, place = 0): Change => ({
  kind: "texts",
  id,
  seen,
  place,
  data: words === null ? null : { text: words },
})

/** Takes out what is in the draft, by a save. */
async function emptied(): Promise<void> {
  const all = await records()
  const changes = all.map(({ kind, id, version, place }) => ({ kind, id, seen: version, place, data: null }))
  if (changes.length > 0) await save(wish(changes))
}
beforeEach(emptied)

describe("a save", () => {
  test("writes who, when, before, after and why", async () => {
    const first = await save(wish([text("a", 0, "一", 1), text("b", 0, "二", 2)]))
    if (!first.ok) throw new Error("refused")
    const asked = wish([text("a", first.number, "一一", 2), text("b", first.number, null)], {
      why: "pasted",
      at: new Date("2026-09-03T08:00:00.123Z"),
    })
    const second = await save(asked)
    expect(second).toEqual({ ok: true, number: first.number + 1, again: false })
    expect((await saves())[0]).toEqual({
      number: first.number + 1,
      at: asked.at,
      by: "uc1",
      for: null,
      why: "pasted",
      undoes: null,
      changes: 2,
    })
    expect(await edits(first.number + 1)).toEqual([
      {
        kind: "texts",
        id: "a",
        before: { place: 1, data: { text: "一" } },
        after: { place: 2, data: { text: "一一" } },
      },
      { kind: "texts", id: "b", before: { place: 2, data: { text: "二" } }, after: null },
    ])
    expect(await records()).toEqual([
      { kind: "texts", id: "a", version: first.number + 1, place: 2, data: { text: "一一" } },
    ])
  })

  test("of many rows is one of all or none", async () => {
    const lines = Array.from({ length: 2000 }, (_, i) => ({
      kind: "lines",
      id: `l${i}`,
      seen: 0,
      place: i,
      data: { unit: "334001", cents: i },
    }))
    await save(wish(lines, { why: "imported" }))
    expect(await records()).toHaveLength(2000)
    const broken = { ...lines[0]!, id: "x", data: { unit: "361009", cents: 1 } }
    const before = await savesOfDraft()
    await expect(save(wish([text("c", 0, "三"), broken]))).rejects.toThrow("foreign key")
    expect(await records()).toHaveLength(2000)
    expect(await savesOfDraft()).toBe(before)
  })

  test("by the same key is answered, not done again, also at the same moment", async () => {
    const asked = wish([text("a", 0, "一")])
    const answers = await Promise.all(Array.from({ length: 8 }, () => save(asked)))
    const number = (await saves())[0]!.number
    expect(new Set(answers.map((answer) => answer.ok && answer.number))).toEqual(new Set([number]))
    expect(answers.filter((answer) => answer.ok && !answer.again)).toHaveLength(1)
    expect(await savesOfDraft()).toBe(number)
    // A later save does not reuse the number.
    expect(await save(wish([text("b", 0, "二")]))).toMatchObject({ number: number + 1 })
    expect(await save(asked)).toEqual({ ok: true, number, again: true })
  })

  test("on a version that is not the newest is a conflict that says what is there now, and changes nothing", async () => {
    const first = await save(wish([text("a", 0, "一"), text("b", 0, "二")]))
    if (!first.ok) throw new Error("refused")
    await save(wish([text("a", first.number, "甲")]))
    const [before, history] = [await records(), await saves()]
    for (const stale of [
      text("a", first.number, "乙"),
      text("a", 0, "乙"),
      text("gone", 7, "乙"),
      text("a", first.number, null),
    ]) {
      const refused = await save(wish([text("b", first.number, "丙"), stale]))
      const now = before.find(({ id }) => id === stale.id) ?? null
      expect(refused).toEqual({ ok: false, conflicts: [{ wish: stale, now }] })
    }
    expect([await records(), await saves()]).toEqual([before, history])
  })

  test("does not take a record that was removed and came back for the one that was seen", async () => {
    const first = await save(wish([text("a", 0, "一")]))
    if (!first.ok) throw new Error("refused")
    const second = await save(wish([text("a", first.number, null)]))
    expect(second.ok).toBe(true)
    await save(wish([text("a", 0, "又来")]))
    expect(await save(wish([text("a", first.number, "二")]))).toMatchObject({ ok: false })
  })

  test("changes a record once", async () => {
    await expect(save(wish([text("a", 0, "一"), text("a", 0, "二")]))).rejects.toThrow("once")
  })

  test("is refused by the database to whoever may not fill this budget now", async () => {
    for (const person of ["uh1", "uc2", "df334", "bh", null]) {
      const asked = wish([text("a", 0, "一")], { by: person ?? "" })
      const refused = saveDraft(store, { region: region.code, person }, key, asked)
      await expect(refused, person ?? "the public").rejects.toThrow("to fill 334001 now")
    }
    // In the name of another, and by somebody of another county.
    await expect(save(wish([text("a", 0, "一")], { by: "uh1" }))).rejects.toThrow("to fill 334001 now")
    const stranger = saveDraft(store, { region: "990000", person: "uc1" }, key, wish([text("a", 0, "一")]))
    await expect(stranger).rejects.toThrow("another region")
    expect(await records()).toEqual([])
  })

  test("is heard of by who listens, when it is done", async () => {
    const heard: StoreEvent[] = []
    const stop = store.listen((event) => heard.push(event))
    const missed = { region: "", year: 0, code: "", what: "missed" }
    // Listening begins when its connection is there: what came before may have been missed.
    await vi.waitFor(() => expect(heard).toEqual([missed]), 10_000)
    await save(wish([text("heard", 0, "听")]))
    const saved = { region: region.code, year: 2027, code: "334001", what: "save" }
    await vi.waitFor(() => expect(heard).toEqual([missed, saved]), 10_000)
    // And begins once more when the connection was lost.
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'listen %'`.execute(store.db)
    await vi.waitFor(() => expect(heard).toEqual([missed, saved, missed]), 10_000)
    stop()
  })
})

const savesOfDraft = () => store.as(clerk, (trx) => savesOf(trx, key))

type Draft = Map<string, { place: number; data: object }>

/** A draft after some edits. */
function replayed(draft: Draft, all: readonly Edit[]): Draft {
  const after = new Map(draft)
  for (const { kind, id, after: standing } of all)
    if (standing) after.set(`${kind} ${id}`, standing)
    else after.delete(`${kind} ${id}`)
  return after
}

async function draft(): Promise<Draft> {
  return new Map((await records()).map(({ kind, id, place, data }) => [`${kind} ${id}`, { place, data }]))
}

/** Wishes of somebody who does as they like with a few records: each of what the draft has or has not then. */
const anySave = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom("texts", "projects"),
    id: fc.constantFrom("a", "b", "c", "d"),
    place: fc.nat(5),
    data: fc.option(fc.record({ text: fc.string({ unit: "grapheme" }).filter(isKept), n: fc.integer() }), {
      freq: 3,
    }),
  }),
  { selector: ({ kind, id }) => `${kind} ${id}`, minLength: 1, maxLength: 5 },
)

/** The database keeps every text but the one character that ends a string in C. */
function isKept(text: string): boolean {
  return !text.includes("\0")
}

describe("history", () => {
  test("edits replayed give the draft; all saves undone, the newest first, give the start", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anySave, { minLength: 1, maxLength: 5 }), async (all) => {
        await emptied()
        const start = await savesOfDraft()
        for (const changes of all) {
          const now = new Map(
            (await records()).map((record) => [`${record.kind} ${record.id}`, record.version]),
          )
          const seen = changes
            .map((change) => ({ ...change, seen: now.get(`${change.kind} ${change.id}`) ?? 0 }))
            .filter(({ data, seen }) => data !== null || seen > 0)
          await save(wish(seen))
        }
        const done = (await saves()).filter(({ number }) => number > start).reverse()
        let after: Draft = new Map()
        for (const { number } of done) after = replayed(after, await edits(number))
        expect(after).toEqual(await draft())
        for (const { number } of done.toReversed()) {
          const now = new Map(
            (await records()).map((record) => [`${record.kind} ${record.id}`, record.version]),
          )
          const back = (await edits(number)).map(({ kind, id, before }) => ({
            kind,
            id,
            seen: now.get(`${kind} ${id}`) ?? 0,
            place: before?.place ?? 0,
            data: before?.data ?? null,
          }))
          await save(wish(back, { why: "undone", undoes: number }))
        }
        expect(await draft()).toEqual(new Map())
      }),
      { numRuns: 6 },
    )
  })

  test("twenty who save one budget at once: every save that was acknowledged is found once, in its order", async () => {
    const start = await savesOfDraft()
    const acknowledged: { number: number; key: string; id: string; words: string }[] = []
    let conflicts = 0
    const worker = async (name: number) => {
      for (let i = 0; i < 5; i++) {
        const id = `shared-${(name + i) % 3}`
        const seen = (await records()).find((record) => record.id === id)?.version ?? 0
        const words = `${name}-${i}`
        const asked = wish([text(id, seen, words)])
        const saved = await save(asked)
        if (saved.ok) acknowledged.push({ number: saved.number, key: asked.key, id, words })
        else conflicts++
      }
    }
    await Promise.all(Array.from({ length: 20 }, (_, name) => worker(name)))
    expect(acknowledged.length + conflicts).toBe(100)
    expect(conflicts).toBeGreaterThan(0)
    const numbers = acknowledged.map(({ number }) => number).sort((a, b) => a - b)
    expect(numbers).toEqual(numbers.map((_, i) => start + 1 + i))
    expect(await savesOfDraft()).toBe(numbers.at(-1))
    let after: Draft = new Map()
    for (const { number, id, words } of acknowledged.toSorted((a, b) => a.number - b.number)) {
      const [edit, ...more] = await edits(number)
      expect(more).toEqual([])
      expect(edit).toMatchObject({ id, after: { data: { text: words } } })
      // What it changed is what the save before it left: nobody's save was overwritten unseen.
      expect(edit!.before).toEqual(after.get(`texts ${id}`) ?? null)
      after = replayed(after, [edit!])
    }
    expect(await draft()).toEqual(after)
  })
})
