import { randomUUID } from "node:crypto"
import type pg from "pg"
import { compile } from "../../src/compile/index.ts"
import { everyPublisher } from "../../src/compile/publishers.ts"
import { departmentLedgers } from "../../src/demo/index.ts"
import { shelveAll } from "../../src/office/archive/shelve.ts"
import { defaultReference } from "../../src/packs/reference.ts"
import { saidOf } from "../../src/portal/said.ts"
import { plainSite } from "../../src/portal/site.ts"
import { answerTo } from "../../src/server/portal/answer.ts"
import type { Store } from "../../src/store/database.ts"
import { packedContent } from "../../src/store/publications/content.ts"
import { enter, enterRegion } from "../../src/store/publications/enter.ts"
import { bring } from "../../src/store/publications/incoming.ts"
import { onShelf } from "../../src/store/publications/shelf.ts"
import { officeOn, withDatabase } from "./database.ts"
import { spread, spreadText } from "./measure.ts"
import { pagesRows } from "./pages.ts"
import type { Row } from "./rows.ts"

/** How large the province is. */
const counties = Number(process.env.MINGZHANG_BENCH_COUNTIES ?? 170)
const departments = 10

/** Public pages of one county, of a tenth of a province, and of a whole one; and as a server sends them. */
export async function portalRows(): Promise<Row[]> {
  return withDatabase(async ({ store, app, client: owner }) => {
    const base = await firstCounty(store)
    const pages: number[][] = []
    const rows: Row[] = []
    let made = 1
    for (const share of [0.01, 0.1, 1]) {
      const wanted = Math.max(1, Math.round(counties * share))
      await moreCounties(owner, base, made, wanted)
      made = Math.max(made, wanted)
      pages.push(await pageTimes(store, base.year))
    }
    const last = (times: readonly number[]) =>
      [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.99)]!
    rows.unshift({
      what: `page of a county: p99 with ${made} counties ÷ with ${Math.max(1, Math.round(counties / 100))}`,
      ratio: (last(pages[2]!) / last(pages[0]!)).toFixed(2),
      aim: "≤ 1.5",
      times: pages.map((times) => `${spreadText(spread(times))} ms`).join(" · "),
    })
    rows.push(...(await pagesRows(store, app, base)))
    return rows
  })
}

interface County {
  readonly region: string
  readonly year: number
}

/** A county whose documents are there as a whole. */
async function firstCounty(store: Store): Promise<County> {
  const region = "990001"
  const year = 2026
  for (const { code, ledgers } of departmentLedgers({ departments, years: 1, year })) {
    const ledger = ledgers[0]!
    for (const { code: body } of everyPublisher(ledger)) {
      const disclosure = compile(ledger, body, defaultReference)
      const bytes = Buffer.from(randomUUID())
      const id = Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex")
      const said = await saidOf(disclosure)
      await store.office(region, async (trx) => {
        await enterRegion(trx, { code: region, name: "云岭县", place: "national", isDemo: false })
        await bring(trx, [{ sha256: id, name: `${body}.docx`, bytes, region }], null)
        const { entity, stage } = disclosure
        const publication = {
          region,
          id,
          body,
          name: entity.name,
          kind: entity.kind,
          department: code,
          year,
          stage,
          day: null,
          replied: null,
          reason: null,
          origin: "archive" as const,
          file: `${body}.docx`,
        }
        await enter(trx, {
          publication,
          said,
          content: packedContent(disclosure, { findings: [], explanations: [] }, "0"),
        })
      })
    }
  }
  await shelveAll(officeOn(store))
  return { region, year }
}

/** The same again under other names, a county a time, until there are so many. */
async function moreCounties(owner: pg.Client, { region }: County, made: number, wanted: number) {
  if (wanted <= made) return
  for (let n = made; n < wanted; n++) {
    const code = String(100_001 + n)
    const name = nameOf(n)
    await owner.query("insert into portal_region (code, name, place) values ($1, $2, 'national')", [
      code,
      name,
    ])
    for (const table of [
      "publication",
      "publication_content",
      "shelf_table",
      "shelf_project",
      "search_count",
    ])
      await owner.query(copyOf(table, columns[table]!), [code, region])
  }
  await owner.query("analyze")
}

const columns: Readonly<Record<string, string>> = {
  publication:
    "body, year, stage, version, id, name, kind, department, day, reason, origin, file, said, shelved, newest",
  publication_content: "id, disclosure, projects, remarks, checked_by",
  shelf_table: "year, stage, key, body, index, publication, kind, lines",
  shelf_project: "body, year, stage, index, publication, body_name, name, code, cents, thread",
  search_count: "kind, year, count",
}

function copyOf(table: string, names: string): string {
  return `insert into ${table} (region, ${names}) select $1, ${names} from ${table} where region = $2`
}

/** Two characters that hardly anything else holds, and 县. */
function nameOf(n: number): string {
  return `${String.fromCodePoint(0x9700 + (n % 200))}${String.fromCodePoint(0x9800 + Math.floor(n / 200))}县`
}

async function pageTimes(store: Store, year: number): Promise<number[]> {
  const face = { base: "/p/", site: plainSite, style: "" }
  const times: number[] = []
  for (let i = 0; i < 120; i++) {
    const path = [`990001/${year}`, "990001", `990001/${year}/function/205`][i % 3]!
    const begun = performance.now()
    await onShelf(store, (shelf) => answerTo(path, new URLSearchParams(), shelf, face))
    if (i >= 12) times.push(performance.now() - begun)
  }
  return times
}
