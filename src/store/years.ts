import type {
  Act,
  Body,
  BudgetYear,
  Done,
  Entry,
  Given,
  Kind,
  MadeWith,
  State,
  Version,
} from "../flow/index.ts"
import type { Amount } from "../model/control.ts"
import type { Control, Fund } from "../model/ledger.ts"
import { notify, type Work } from "./database.ts"
import { type KeptContent, newestContents, versionFrom } from "./versions.ts"

/** The years a region has, the newest first. */
export async function yearsOf(trx: Work, region: string): Promise<{ year: number; state: string }[]> {
  return trx
    .selectFrom("budget_year")
    .select(["year", "state"])
    .where("region", "=", region)
    .orderBy("year", "desc")
    .execute()
}

/** Adds a year that is being prepared. */
export async function insertYear(trx: Work, { region, year, state, bodies }: BudgetYear, madeWith: MadeWith) {
  await trx
    .insertInto("budget_year")
    .values({ region: region.code, year, state, made_with: JSON.stringify(madeWith) })
    .execute()
  const rows = bodies.map(({ kind, code, name, department, state: at }) => ({
    region: region.code,
    year,
    kind,
    code,
    name,
    department,
    state: at,
  }))
  for (let i = 0; i < rows.length; i += 1000)
    await trx
      .insertInto("body")
      .values(rows.slice(i, i + 1000))
      .execute()
}

/** The packs and code lists a year is fixed on. */
export async function madeWithOf(trx: Work, region: string, year: number): Promise<MadeWith | null> {
  const row = await trx
    .selectFrom("budget_year")
    .select("made_with")
    .where("region", "=", region)
    .where("year", "=", year)
    .executeTakeFirst()
  return row?.made_with ?? null
}

/** Which bodies of a year are loaded: all, or those that an act on one of them looks at (its department and units). */
export type Part = "all" | { readonly around: string }

/** A year as acts see it; of a part of it with what its newest submissions come to. */
export async function yearOf(
  trx: Work,
  region: { readonly code: string; readonly name: string },
  year: number,
  part: Part = "all",
): Promise<BudgetYear | null> {
  const row = await trx
    .selectFrom("budget_year")
    .selectAll()
    .where("region", "=", region.code)
    .where("year", "=", year)
    .executeTakeFirst()
  if (!row) return null
  const bodyRows = await bodiesOf(trx, region.code, year, part)
  const codes = part === "all" ? null : bodyRows.map(({ code }) => code)
  const controls = await controlsOf(trx, region.code, year, codes)
  const versions = await versionsOf(trx, region.code, year, codes)
  const entries = await entriesOf(trx, region.code, year, codes)
  const byBody = Map.groupBy(controls, ({ of }) => of)
  const deadlines = row.first_up && row.second_up ? { firstUp: row.first_up, secondUp: row.second_up } : null
  const approval =
    row.approval_date && row.approval_number ? { date: row.approval_date, number: row.approval_number } : null
  return {
    region,
    year,
    state: row.state as BudgetYear["state"],
    deadlines,
    meeting: row.meeting,
    approval,
    bodies: bodyRows.map(({ kind, code, name, department, state, reply_date, reply_number }) => ({
      kind,
      code,
      name,
      department,
      state: state as Body["state"],
      controls: byBody.get(code) ?? [],
      reply: reply_date && reply_number ? { date: reply_date, number: reply_number } : null,
    })),
    versions,
    amounts: codes ? await amountsIn(trx, region.code, year, codes) : new Map(),
    entries,
  }
}

/** One department or unit of a year, without what stands around it. */
export async function bodyIn(
  trx: Pick<Work, "selectFrom">,
  region: string,
  year: number,
  code: string,
): Promise<Pick<Body, "kind" | "code" | "name" | "department" | "state"> | null> {
  const row = await trx
    .selectFrom("body")
    .select(["kind", "code", "name", "department", "state"])
    .where("region", "=", region)
    .where("year", "=", year)
    .where("code", "=", code)
    .executeTakeFirst()
  return row ? { ...row, state: row.state as Body["state"] } : null
}

/** Every department and unit of a year, without what stands around them. */
export async function bodiesIn(
  trx: Work,
  { region, year }: { readonly region: string; readonly year: number },
): Promise<Pick<Body, "kind" | "code" | "name" | "department" | "state">[]> {
  const rows = await trx
    .selectFrom("body")
    .select(["kind", "code", "name", "department", "state"])
    .where("region", "=", region)
    .where("year", "=", year)
    .orderBy("code")
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as Body["state"] }))
}

/** Makes sure that nobody else acts in the year until the transaction ends. */
export async function lockYear(trx: Work, region: string, year: number): Promise<boolean> {
  const row = await trx
    .selectFrom("budget_year")
    .select("year")
    .where("region", "=", region)
    .where("year", "=", year)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

async function bodiesOf(trx: Work, region: string, year: number, part: Part) {
  const all = trx
    .selectFrom("body")
    .selectAll()
    .where("region", "=", region)
    .where("year", "=", year)
    .orderBy("department")
    .orderBy("kind")
    .orderBy("code")
  if (part === "all") return all.execute()
  const department = trx
    .selectFrom("body as at")
    .select("at.department")
    .where("at.region", "=", region)
    .where("at.year", "=", year)
    .where("at.code", "=", part.around)
  return all.where("department", "in", department).execute()
}

async function controlsOf(
  trx: Work,
  region: string,
  year: number,
  codes: string[] | null,
): Promise<Control[]> {
  const all = trx.selectFrom("control").selectAll().where("region", "=", region).where("year", "=", year)
  const rows = await (codes ? all.where("body", "in", [...codes, ""]) : all)
    .orderBy("body")
    .orderBy("fund")
    .orderBy("kind")
    .execute()
  return rows.map(({ body, fund, kind, cents }) => ({
    of: body,
    fund: fund as Fund | null,
    kind,
    cents,
    at: {},
  }))
}

async function versionsOf(
  trx: Work,
  region: string,
  year: number,
  codes: string[] | null,
): Promise<Version[]> {
  const all = trx.selectFrom("version").selectAll().where("region", "=", region).where("year", "=", year)
  const rows = await (codes ? all.where("body", "in", [...codes, ""]) : all).orderBy("entry").execute()
  return rows.map(versionFrom)
}

async function entriesOf(trx: Work, region: string, year: number, codes: string[] | null): Promise<Entry[]> {
  const all = trx.selectFrom("entry").selectAll().where("region", "=", region).where("year", "=", year)
  const last = trx
    .selectFrom("entry")
    .select(({ fn }) => fn.max("number").as("number"))
    .where("region", "=", region)
    .where("year", "=", year)
  const rows = await (codes
    ? all.where(({ eb, or }) => or([eb("code", "in", [...codes, ""]), eb("number", "=", last)]))
    : all
  )
    .orderBy("number")
    .execute()
  return rows.map(entryFrom)
}

async function amountsIn(
  trx: Work,
  region: string,
  year: number,
  codes: readonly string[],
): Promise<ReadonlyMap<string, readonly Amount[]>> {
  const rows = await newestContents(trx, { region, year }, "submission", codes, "amounts")
  return new Map(rows.map(({ sha256, amounts }) => [sha256, amounts]))
}

interface EntryRow {
  at: Date
  day: string
  by: string
  for: string | null
  who: string
  act: string
  kind: string
  code: string
  from_state: string
  to_state: string
  given: object
  version_kind: Version["kind"] | null
  version_number: number | null
}

/** An act as it was written down. */
export function entryFrom(row: EntryRow): Entry {
  return {
    at: row.at.getTime(),
    day: row.day,
    by: row.by,
    for: row.for,
    who: row.who,
    act: row.act as Act,
    kind: row.kind as Kind,
    code: row.code,
    from: row.from_state as State,
    to: row.to_state as State,
    given: row.given as Given,
    version: row.version_kind === null ? null : { kind: row.version_kind, number: row.version_number ?? 0 },
  }
}

/** Writes down an act and everything it changed, and tells who listens; gives the number of the act. */
export async function saveDone(
  trx: Work,
  before: BudgetYear,
  { year: after, entry, version }: Done,
  kept: KeptContent | null,
): Promise<number> {
  const key = { region: after.region.code, year: after.year }
  if (version && kept)
    await trx
      .insertInto("content")
      .values({ ...key, body: version.of, ...kept, amounts: JSON.stringify(kept.amounts) })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  const number = await saveEntry(trx, key, entry)
  if (version) {
    const { of, ...rest } = version
    await trx
      .insertInto("version")
      .values({ ...key, body: of, entry: number, ...rest })
      .execute()
  }
  await saveYear(trx, before, after)
  await saveBodies(trx, before, after)
  await notify(trx, { ...key, code: entry.code, what: "act" })
  return number
}

/** Writes down that an act was done; gives its number. What it changed is saved in the same transaction. */
export async function saveEntry(
  trx: Work,
  key: { readonly region: string; readonly year: number },
  entry: Entry,
): Promise<number> {
  const { max } = await trx
    .selectFrom("entry")
    .select(({ fn }) => fn.max("number").as("max"))
    .where("region", "=", key.region)
    .where("year", "=", key.year)
    .executeTakeFirstOrThrow()
  const number = (max ?? 0) + 1
  await trx
    .insertInto("entry")
    .values({
      ...key,
      number,
      at: new Date(entry.at),
      day: entry.day,
      by: entry.by,
      for: entry.for,
      who: entry.who,
      act: entry.act,
      kind: entry.kind as "year" | "department" | "unit",
      code: entry.code,
      from_state: entry.from,
      to_state: entry.to,
      given: JSON.stringify(entry.given),
      version_kind: entry.version?.kind ?? null,
      version_number: entry.version?.number ?? null,
    })
    .execute()
  return number
}

async function saveYear(trx: Work, before: BudgetYear, after: BudgetYear): Promise<void> {
  const columns = ({ state, deadlines, meeting, approval }: BudgetYear) => ({
    state,
    first_up: deadlines?.firstUp ?? null,
    second_up: deadlines?.secondUp ?? null,
    meeting,
    approval_date: approval?.date ?? null,
    approval_number: approval?.number ?? null,
  })
  if (JSON.stringify(columns(before)) === JSON.stringify(columns(after))) return
  await trx
    .updateTable("budget_year")
    .set(columns(after))
    .where("region", "=", after.region.code)
    .where("year", "=", after.year)
    .execute()
}

async function saveBodies(trx: Work, before: BudgetYear, after: BudgetYear): Promise<void> {
  const key = { region: after.region.code, year: after.year }
  const old = new Map(before.bodies.map((body) => [body.code, body]))
  const moved = after.bodies.filter((body) => old.get(body.code)?.state !== body.state)
  for (const [state, bodies] of Map.groupBy(moved, (body) => body.state))
    await trx
      .updateTable("body")
      .set({ state })
      .where("region", "=", key.region)
      .where("year", "=", key.year)
      .where(
        "code",
        "in",
        bodies.map(({ code }) => code),
      )
      .execute()
  for (const { code, reply, controls } of after.bodies) {
    const was = old.get(code)
    if (reply && was?.reply !== reply)
      await trx
        .updateTable("body")
        .set({ reply_date: reply.date, reply_number: reply.number })
        .where("region", "=", key.region)
        .where("year", "=", key.year)
        .where("code", "=", code)
        .execute()
    if (was?.controls !== controls) await saveControls(trx, key, code, controls)
  }
}

async function saveControls(
  trx: Work,
  key: { readonly region: string; readonly year: number },
  body: string,
  controls: readonly Control[],
): Promise<void> {
  await trx
    .deleteFrom("control")
    .where("region", "=", key.region)
    .where("year", "=", key.year)
    .where("body", "=", body)
    .execute()
  if (controls.length > 0)
    await trx
      .insertInto("control")
      .values(controls.map(({ fund, kind, cents }) => ({ ...key, body, fund, kind, cents })))
      .execute()
}

/** The departments and units of the newest year of a region; empty before there is one. */
export async function newestTree(
  trx: Work,
  region: string,
): Promise<{ kind: Body["kind"]; code: string; name: string }[]> {
  const [newest] = await yearsOf(trx, region)
  if (!newest) return []
  return trx
    .selectFrom("body")
    .select(["kind", "code", "name"])
    .where("region", "=", region)
    .where("year", "=", newest.year)
    .orderBy("code")
    .execute()
}

/** The day on which an act on the year itself was done last; null when it was not. */
export async function actDay(
  trx: Work,
  { region, year }: { readonly region: string; readonly year: number },
  act: string,
): Promise<string | null> {
  const { day } = await trx
    .selectFrom("entry")
    .select(({ fn }) => fn.max("day").as("day"))
    .where("region", "=", region)
    .where("year", "=", year)
    .where("code", "=", "")
    .where("act", "=", act)
    .executeTakeFirstOrThrow()
  return day
}
