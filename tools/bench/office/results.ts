import { createHash } from "node:crypto"
import type pg from "pg"
import { departmentLedgers } from "../../../src/demo/index.ts"
import { moneyFor } from "../../../src/follow/monitoring/money.ts"
import { openEvaluation } from "../../../src/follow/results/open.ts"
import { withIds } from "../../../src/model/ids.ts"
import type { Ledger } from "../../../src/model/ledger.ts"
import { carefulResults } from "../../../src/office/demo/results.ts"
import { evaluated, evaluationsOf, findingsOn } from "../../../src/office/results/look.ts"
import { endOf } from "../../../src/office/results/open.ts"
import { scoringRules } from "../../../src/packs/scoring.ts"
import type { Store } from "../../../src/store/database.ts"
import { insertRegion, regionsIn } from "../../../src/store/regions.ts"
import { roundOf, sheetsWith } from "../../../src/store/sheets.ts"
import { duel } from "../measure.ts"
import { type Row, row } from "../rows.ts"
import { asOwner } from "./county.ts"

const region = "990015"
const year = 2026
const wanted = 50_000
/** A part of the careful reports is spoilt, so that there is something to be found. */
const spoiltOfHundred = 3

/** Scoring and checking the self-evaluations of a region with 50 000 indicators against reading their rows. */
export async function resultsRow(store: Store, owner: pg.ClientConfig, rounds: number): Promise<Row> {
  const made = await fill(store, owner)
  const key = { region, year, until: endOf(year), use: "evaluation" } as const
  const [read, loaded] = await store.office(region, async (trx) => {
    const round = (await roundOf(trx, key))!
    const [own] = (await regionsIn(trx)).filter(({ code }) => code === region)
    const scene = { round, region: own! }
    return [scene, await evaluationsOf(trx, scene, null)] as const
  })
  let found = 0
  const judged = () => {
    found = 0
    for (const kept of loaded.sheets) {
      found += findingsOn(read, kept, evaluated(read, kept, loaded), loaded).length
    }
  }
  const reading = () => store.office(region, (trx) => sheetsWith(trx, key))
  const result = await duel(judged, reading, rounds)
  return row(
    `${made.indicators} indicators on ${made.sheets} sheets: scored and checked (${found} findings) ÷ their rows read from the database`,
    "≤ 3",
    result,
  )
}

async function fill(store: Store, owner: pg.ClientConfig) {
  await store.office(region, (trx) =>
    insertRegion(trx, { code: region, name: "云岭县", place: "national", isDemo: false }),
  )
  let indicators = 0
  let sheets = 0
  await asOwner(owner, async (client) => {
    await client.query(
      'insert into budget_year (region, year, state, made_with) values ($1, $2, \'open\', \'{"program":"0","packs":{},"codes":{}}\')',
      [region, year],
    )
    await client.query(
      "insert into sheet_round (region, year, until, use, due, rules) values ($1, $2, $3, 'evaluation', $4, 'national')",
      [region, year, endOf(year), `${year + 1}-02-28`],
    )
    for (const { ledgers } of departmentLedgers({ departments: 5000, years: 1, year, place: "national" })) {
      const all = sheetsOf(withIds(ledgers[0]!))
      await insert(client, all)
      indicators += all.reduce((sum, each) => sum + each.count, 0)
      sheets += all.length
      if (indicators >= wanted) break
    }
    await client.query("analyze")
  })
  return { indicators, sheets }
}

function sheetsOf(ledger: Ledger) {
  const [department] = ledger.departments
  return [...ledger.departments, ...ledger.units].map(({ code, name }) => {
    const { subjects, fills, rules } = openEvaluation(ledger, code)
    const shown = subjects.map((subject) => ({
      ...subject,
      money: moneyFor(subject, { projects: fills.subjects }),
    }))
    const careful = carefulResults(shown, fills, scoringRules(rules, year))
    const spoilt = Object.entries(careful.indicators).map(([id, own]) => [
      id,
      hundredth(id) < spoiltOfHundred ? { ...own, reason: "" } : own,
    ])
    return {
      code,
      name,
      kind: code === department!.code ? "department" : "unit",
      department: department!.code,
      count: subjects.reduce((sum, each) => sum + each.indicators.length, 0),
      projects: subjects,
      fills: { ...careful, indicators: Object.fromEntries(spoilt) },
    }
  })
}

function hundredth(id: string): number {
  return createHash("sha256").update(id).digest().readUInt32BE(0) % 100
}

async function insert(client: pg.Client, all: ReturnType<typeof sheetsOf>): Promise<void> {
  const json = JSON.stringify(all)
  await client.query(
    `insert into body (region, year, kind, code, name, department, state)
      select $1, $2, kind, code, name, department, 'replied'
      from jsonb_to_recordset($3::jsonb) as b(kind text, code text, name text, department text)`,
    [region, year, json],
  )
  await client.query(
    `insert into sheet (region, year, until, use, body, kind, department, state, projects, fills)
      select $1, $2, $3, 'evaluation', code, kind || 'Evaluation', department, 'filling', projects, fills
      from jsonb_to_recordset($4::jsonb) as s(code text, kind text, department text, projects jsonb, fills jsonb)`,
    [region, year, endOf(year), json],
  )
}
