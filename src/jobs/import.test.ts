import { createHash } from "node:crypto"
import { sql } from "kysely"
import { afterAll, describe, expect, test } from "vitest"
import { shelveAll } from "../office/archive/shelve.ts"
import type { ReadDocument } from "../office/archive/take-in.ts"
import { testOffice } from "../office/office.test-data.ts"
import { demoPublications } from "../portal/portal.test-data.ts"
import { packedContent } from "../store/publications/content.ts"
import { onShelf } from "../store/publications/shelf.ts"
import { queueVersion } from "../store/queue.ts"
import { bringFiles, type Dealt, openImports, queueWaiting, type Reader, workImports } from "./import.ts"

const stage = await testOffice()
const { office } = stage
afterAll(() => stage.drop())

/** A document in a form that a test reads at once: what it is called, its year, and how it goes. */
const file = (body: string, year: number, how = "good", region: string | null = "139901") => {
  const bytes = Buffer.from(JSON.stringify({ body, year, how }))
  return {
    sha256: createHash("sha256").update(bytes).digest("hex"),
    name: `文件/${body}${year}.docx`,
    bytes,
    region,
  }
}

const { disclosure } = demoPublications()[0]!
const content = packedContent(
  {
    ...disclosure,
    sections: [],
    claims: [],
    projects: disclosure.projects.slice(0, 1),
    tables: disclosure.tables.slice(0, 3),
  },
  { findings: [], explanations: [] },
  "0",
)

const reader: Reader = async (name, bytes) => {
  const { body, year, how } = JSON.parse(Buffer.from(bytes).toString()) as Record<string, string>
  if (how === "broken") return { problem: `“${name}”已损坏。`, died: false }
  if (how === "killer") return { problem: `“${name}”：处理中断。`, died: true }
  const read: ReadDocument = {
    entity: { name: body!, code: null, kind: "department", region: { name: "", code: null } },
    year: how === "no year" ? null : Number(year),
    stage: "budget",
    said: "",
    isUnrecognised: how === "nothing",
    content,
  }
  return { read }
}

/** Works until the queue is empty. */
async function worked(read: Reader = reader): Promise<Dealt[]> {
  const queue = await openImports(office)
  const dealt: Dealt[] = []
  try {
    await workImports(office, queue, read, { isDone: async () => true, hear: (each) => dealt.push(each) })
  } finally {
    await queue.close()
  }
  return dealt
}

async function stored(): Promise<string[]> {
  const { rows } = await office.store.office("139901", (trx) =>
    sql<{ of: string }>`
      select concat_ws(' ', body, year, version) as of from publication where region = '139901' order by 1`.execute(
      trx,
    ),
  )
  return rows.map(({ of }) => of)
}

describe("documents that are brought", () => {
  const good = Array.from({ length: 60 }, (_, i) => file(`第${i + 10}局`, 2025))
  const bad = [
    file("坏局", 2025, "broken"),
    file("凶局", 2025, "killer"),
    file("空局", 2025, "nothing"),
    file("无年局", 2025, "no year"),
    file("何处局", 2025, "good", null),
  ]

  test("are each stored once, though the program is killed twice, and what failed says why", async () => {
    const queue = await openImports(office)
    await bringFiles(office, queue, [...good.slice(0, 30), ...bad, ...good.slice(30)])
    // The same once more changes nothing.
    expect(await bringFiles(office, queue, good.slice(0, 5))).toHaveLength(5)
    await queue.close()
    for (const limit of [7, 20]) {
      let reads = 0
      const killed: Reader = async (name, bytes) => {
        if (++reads > limit) throw new Error("killed")
        return reader(name, bytes)
      }
      await expect(worked(killed)).rejects.toThrow("killed")
    }
    const before = (await stored()).length
    expect(before).toBeGreaterThan(7)
    expect(before).toBeLessThan(60)
    const again = await openImports(office)
    await queueWaiting(office, again)
    await again.close()
    const dealt = await worked()
    expect(await stored()).toEqual(good.map(({ name }) => `${name.slice(3, -9)} 2025 1`).sort())
    const { rows } = await sql<{ because: string; state: string }>`
      select state, because from incoming where state <> 'stored' order by name`.execute(office.store.db)
    expect(
      new Set(rows.map(({ state, because }) => `${state} ${because.replace(/[，。；].*/, "")}`)),
    ).toEqual(
      new Set([
        "failed “文件/何处局2025.docx”没有写明行政区划的代码",
        "aside “文件/凶局2025.docx”：处理中断",
        "failed “文件/坏局2025.docx”已损坏",
        "failed “文件/无年局2025.docx”没有写明年度",
        "failed “文件/空局2025.docx”里没有认出部门预算或决算的内容",
      ]),
    )
    expect(dealt.length).toBeGreaterThan(0)
  })

  test("that failed wait no more, until they are brought again by name", async () => {
    const queue = await openImports(office)
    expect((await bringFiles(office, queue, bad)).map(({ state }) => state).sort()).toEqual([
      "aside",
      "failed",
      "failed",
      "failed",
      "failed",
    ])
    expect(await worked()).toEqual([])
    await bringFiles(office, queue, [{ ...bad[4]!, region: "139901" }], { again: true })
    await queue.close()
    expect(await worked()).toMatchObject([{ state: "stored" }])
  })

  test("are on the shelf after a pass; another file of the same year is a newer version, the older stays", async () => {
    const queue = await openImports(office)
    await bringFiles(office, queue, [file("第10局", 2025, "good again")])
    await queue.close()
    await worked()
    await shelveAll(office)
    await onShelf(office.store, async (shelf) => {
      const all = await shelf.publications({ region: "139901", body: "第10局", versions: "all" })
      expect(all.map(({ version, origin, file: name }) => [version, origin, name])).toEqual([
        [1, "archive", "第10局2025.docx"],
        [2, "archive", "第10局2025.docx"],
      ])
      expect(await shelf.publications({ region: "139901", body: "第10局", versions: "newest" })).toEqual([
        all[1],
      ])
      expect((await shelf.content(all[0]!))!.publication).toEqual(all[0])
    })
  }, 60_000)
})

test("the queue's tables are those its library works with", async () => {
  const { getConstructionPlans } = await import("pg-boss")
  expect(getConstructionPlans("pgboss")).toContain(`VALUES ('${queueVersion}')`)
})
