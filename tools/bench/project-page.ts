import { randomUUID } from "node:crypto"
import { compileFinal } from "../../src/compile/final/index.ts"
import { compile } from "../../src/compile/index.ts"
import { departmentFinals } from "../../src/demo/index.ts"
import { sha256 } from "../../src/document/sha256.ts"
import type { Disclosure } from "../../src/model/disclosure.ts"
import { shelveAll } from "../../src/office/archive/shelve.ts"
import { defaultReference } from "../../src/packs/reference.ts"
import { pathOf } from "../../src/portal/address.ts"
import { saidOf } from "../../src/portal/said.ts"
import { plainSite } from "../../src/portal/site.ts"
import { answerTo } from "../../src/server/portal/answer.ts"
import type { Store } from "../../src/store/database.ts"
import { packedContent } from "../../src/store/publications/content.ts"
import { enter, enterRegion } from "../../src/store/publications/enter.ts"
import { bring } from "../../src/store/publications/incoming.ts"
import { onShelf } from "../../src/store/publications/shelf.ts"
import { officeOn } from "./database.ts"
import { duel } from "./measure.ts"
import { type Row, row } from "./rows.ts"

const last = 2026
/** One page is a few milliseconds. */
const several = 30

/** The public page of a project that ten years of budgets and final accounts speak of, against one year of the same. */
export async function projectPageRow(store: Store, rounds: number): Promise<Row> {
  await publish(store, "990021", 1)
  await publish(store, "990022", 10)
  await shelveAll(officeOn(store))
  const projects = await onShelf(store, (shelf) => shelf.projects({ region: "990022" }))
  const threads = [...Map.groupBy(projects, ({ thread }) => thread).values()]
  const oldest = threads
    .filter((own) => own.at(-1)!.year === last)
    .reduce((most, own) => (own.length > most.length ? own : most))
  const { body, index, stage } = oldest.at(-1)!
  const face = { base: "/p/", site: plainSite, style: "" }
  const page = (region: string) => async () => {
    const path = pathOf({ kind: "project", region, year: last, stage, body, number: index + 1 })
    for (let i = 0; i < several; i++) {
      const answer = await onShelf(store, (shelf) => answerTo(path, new URLSearchParams(), shelf, face))
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
    }
  }
  const result = await duel(page("990022"), page("990021"), rounds)
  return row(
    `page of a project in ${oldest.length} documents of ten years ÷ of one year (× ${several})`,
    "≤ 1.3",
    result,
  )
}

async function publish(store: Store, region: string, years: number): Promise<void> {
  await store.office(region, (trx) =>
    enterRegion(trx, { code: region, name: "云岭县", place: "national", isDemo: false }),
  )
  // The same ten years: what is left out of them is not published.
  for (const finals of departmentFinals({ departments: 3, isOneCounty: true, years: 10, year: last }))
    for (const { ledger, account } of finals.years.slice(-years))
      for (const disclosure of [
        compile(ledger, finals.code, defaultReference),
        compileFinal(account, finals.code, defaultReference),
      ])
        await enterOne(store, region, finals.code, disclosure)
}

async function enterOne(store: Store, region: string, body: string, disclosure: Disclosure): Promise<void> {
  const bytes = new TextEncoder().encode(randomUUID())
  const id = await sha256(bytes)
  const { entity, stage, year } = disclosure
  const file = `${body}.docx`
  const said = await saidOf(disclosure)
  await store.office(region, async (trx) => {
    await bring(trx, [{ sha256: id, name: file, bytes: Buffer.from(bytes), region }], null)
    await enter(trx, {
      publication: {
        region,
        id,
        body,
        name: entity.name,
        kind: entity.kind as "department",
        department: body,
        year: year!,
        stage,
        day: null,
        replied: null,
        reason: null,
        origin: "archive",
        file,
      },
      said,
      content: packedContent(disclosure, { findings: [], explanations: [] }, "0"),
    })
  })
}
