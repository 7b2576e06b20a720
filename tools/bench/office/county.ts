import { randomUUID } from "node:crypto"
import pg from "pg"
import type { Body } from "../../../src/flow/index.ts"
import type { Ledger } from "../../../src/model/ledger.ts"
import { hashOfToken } from "../../../src/office/accounts/tokens.ts"
import { type Plain, recordsOf } from "../../../src/office/drafts/ledger.ts"
import type { Store } from "../../../src/store/database.ts"
import { savePeople } from "../../../src/store/people.ts"
import { insertRegion } from "../../../src/store/regions.ts"
import { insertSession } from "../../../src/store/sessions.ts"

/** The year of the counties that are measured. */
export const year = 2027

/** People at work in a county. */
export interface Clerk {
  readonly id: string
  readonly unit: string
  readonly cookie: string
}

/**
 * A county of so many departments with four units each, everything in its first draft, and some clerks at units of
 * their own, signed in. Made by whoever owns the tables: how it came to be is not measured.
 */
export async function countyOf(
  store: Store,
  owner: pg.ClientConfig,
  region: string,
  departments: number,
  clerks: number,
): Promise<Clerk[]> {
  const code = (d: number, u: number) => `${1000 + d}${u === 0 ? "" : `00${u}`}`
  const bodies = Array.from({ length: departments }, (_, d) =>
    [0, 1, 2, 3, 4].map((u) => ({
      kind: u === 0 ? "department" : "unit",
      code: code(d, u),
      department: code(d, 0),
    })),
  ).flat()
  const units = bodies.filter(({ kind }) => kind === "unit")
  const people = Array.from({ length: clerks }, (_, i) => ({
    id: `clerk-${i}`,
    name: `经办${i}`,
    region,
    state: "active" as const,
    posts: [{ role: "unitClerk" as const, at: [units[i % units.length]!.code] }],
  }))
  await store.office(region, async (trx) => {
    await insertRegion(trx, { code: region, name: "云岭县", place: "hebei", isDemo: false })
    await savePeople(trx, { persons: [], deputies: [] }, { persons: people, deputies: [] })
  })
  await asOwner(owner, async (client) => {
    await client.query(
      'insert into budget_year (region, year, state, made_with) values ($1, $2, \'open\', \'{"program":"0","packs":{},"codes":{}}\')',
      [region, year],
    )
    await client.query(
      `insert into body (region, year, kind, code, name, department, state)
        select $1, $2, kind, code, code, department, 'firstDraft'
        from jsonb_to_recordset($3::jsonb) as b(kind text, code text, department text)`,
      [region, year, JSON.stringify(bodies)],
    )
    await client.query("analyze")
  })
  return Promise.all(
    people.map(async ({ id, posts }) => {
      const token = randomUUID()
      await insertSession(store.db, hashOfToken(token), { region, person: id }, new Date())
      return { id, unit: posts[0]!.at[0]!, cookie: `mingzhang_session=${token}` }
    }),
  )
}

/** Works as the owner of the tables, past the triggers that say how a year may come to be. */
export async function asOwner(
  owner: pg.ClientConfig,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  for (const table of ["budget_year", "body"]) await client.query(`alter table ${table} disable trigger user`)
  try {
    await work(client)
  } finally {
    for (const table of ["budget_year", "body"])
      await client.query(`alter table ${table} enable trigger user`)
    await client.end()
  }
}

/** What one unit of a ledger fills in, with so many lines: its own, each with another amount. */
export function unitOf(
  ledger: Ledger,
  count: number,
): { readonly body: Body; readonly own: Ledger; readonly records: Plain[] } {
  const unit = ledger.units.at(-1)!
  const byUnit = <R extends { readonly unit: string }>(all: readonly R[]) =>
    all.filter((each) => each.unit === unit.code)
  const by = <R extends { readonly of: string }>(all: readonly R[]) =>
    all.filter(({ of }) => of === unit.code)
  const lines = byUnit(ledger.lines)
  const own: Ledger = {
    ...ledger,
    units: [unit],
    projects: byUnit(ledger.projects),
    lines: Array.from({ length: count }, (_, i) => {
      const line = lines[i % lines.length]!
      return { ...line, id: `lines-${i + 1}`, cents: line.cents + 100 * Math.floor(i / lines.length) }
    }),
    procurement: byUnit(ledger.procurement),
    assets: byUnit(ledger.assets),
    purchases: byUnit(ledger.purchases),
    specialFunds: [],
    transfers: [],
    controls: [],
    // So many lines cost more than a head may, and more than the year before: norms and last year are left out, or
    // nothing could be handed in.
    quotas: [],
    lastYear: [],
    texts: by(ledger.texts),
  }
  const body: Body = {
    kind: "unit",
    code: unit.code,
    name: unit.name,
    department: unit.department,
    state: "firstDraft",
    controls: [],
    reply: null,
  }
  return { body, own, records: recordsOf(own, "unit") }
}
