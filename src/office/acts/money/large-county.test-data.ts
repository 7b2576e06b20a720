import pg from "pg"
import { approvalEntries, replyEntries } from "../../../follow/book/opening.ts"
import type { Quota } from "../../../follow/book/quota.ts"
import type { BudgetLine } from "../../../model/ledger.ts"
import { appendEntries } from "../../../store/book.ts"
import { madeWith } from "../../../store/county.test-data.ts"
import type { Store } from "../../../store/database.ts"
import { savePeople } from "../../../store/people.ts"
import { insertRegion, regionsIn } from "../../../store/regions.ts"
import { saveEntry } from "../../../store/years.ts"

/** The year of the county. */
export const year = 2027

const economics = ["30201", "30206", "30227", "30299", "31002", "31005"]

/** The quotas of a unit: four of basic expenditure, two of a project. */
function quotasOf(unit: string): Quota[] {
  return economics.map((economic, i) => ({
    unit,
    project: i < 4 ? null : `${unit}-P1`,
    function: i < 4 ? "2130301" : "2130305",
    economic,
    fund: "generalPublic",
  }))
}

/**
 * A county of so many departments with four units each whose year is approved and replied, made by whoever owns the tables:
 * how it came to be is looked at elsewhere. Every quota has so much, in cents. Another year of a county that is there is added to it.
 */
export async function largeCounty(
  { store, owner }: { readonly store: Store; readonly owner: pg.ClientConfig },
  region: string,
  departments: number,
  each: number,
  of = year,
): Promise<readonly Quota[]> {
  const codes = Array.from({ length: departments }, (_, i) => String(1000 + i))
  const bodies = codes.flatMap((department) => [
    { kind: "department", code: department, department },
    ...[1, 2, 3, 4].map((n) => ({ kind: "unit", code: `${department}00${n}`, department })),
  ])
  const units = bodies.flatMap(({ kind, code }) => (kind === "unit" ? [code] : []))
  const quotas = units.flatMap(quotasOf)
  const person = (id: string, role: "bureauHead" | "bureauOfficer") => ({
    id,
    name: id,
    region,
    state: "active" as const,
    posts: [{ role, at: role === "bureauHead" ? [] : codes }],
  })
  await store.office(region, async (trx) => {
    if ((await regionsIn(trx)).some(({ code }) => code === region)) return
    await insertRegion(trx, { code: region, name: "云岭县", place: "national", isDemo: false })
    const persons = [person("bh", "bureauHead"), person("bo", "bureauOfficer")]
    await savePeople(trx, { persons: [], deputies: [] }, { persons, deputies: [] })
  })
  await asOwner(owner, async (client) => {
    const at = [region, of]
    await client.query(
      "insert into budget_year (region, year, state, made_with) values ($1, $2, 'approved', $3)",
      [...at, JSON.stringify(madeWith)],
    )
    await client.query(
      `insert into body (region, year, kind, code, name, department, state)
        select $1, $2, kind, code, code, department, 'replied'
        from jsonb_to_recordset($3::jsonb) as b(kind text, code text, department text)`,
      [...at, JSON.stringify(bodies)],
    )
    await client.query(
      `insert into followed_project (region, year, unit, code, name, is_project, plan)
        select $1, $2, u, u || '-P1', u || '改造', true, '[25, 50, 80, 100]' from unnest($3::text[]) u`,
      [...at, units],
    )
  })
  await store.office(region, async (trx) => {
    const key = { region, year: of }
    const day = `${of}-02-10`
    const entry = await saveEntry(trx, key, {
      at: Date.parse(`${day}T10:00:00+08:00`),
      day,
      by: "bh",
      for: null,
      who: "bh",
      act: "bookPayments",
      kind: "year",
      code: "",
      from: "approved",
      to: "approved",
      version: null,
      given: {},
    })
    const lines = quotas.map((quota) => lineOf(quota, each))
    const written = { date: day, known: day, document: null, by: "bh" }
    await appendEntries(
      trx,
      key,
      [
        ...approvalEntries(of, lines, written),
        ...units.flatMap((unit) =>
          replyEntries(
            of,
            unit,
            lines.filter((line) => line.unit === unit),
            written,
          ),
        ),
      ],
      { entry },
    )
  })
  return quotas
}

function lineOf(quota: Quota, cents: number): BudgetLine {
  const rest = {
    governmentEconomic: null,
    carriedOver: false,
    level: "local" as const,
    document: null,
    at: {},
  }
  return { ...quota, category: quota.project === null ? "operating" : "targeted", ...rest, cents }
}

async function asOwner(owner: pg.ClientConfig, work: (client: pg.Client) => Promise<void>): Promise<void> {
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
