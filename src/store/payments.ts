import { sql } from "kysely"
import type { Day } from "../flow/index.ts"
import type { Quota } from "../follow/book/quota.ts"
import type { Columns } from "../follow/payments/columns.ts"
import type { Waiting } from "../follow/payments/incoming.ts"
import type { Payment } from "../follow/payments/payment.ts"
import { lastNumber, type YearKey } from "./book.ts"
import type { Work } from "./database.ts"

/** A list of payments that was taken. */
export interface PaymentFile {
  readonly number: number
  readonly name: string
  readonly sha256: string
  readonly payments: number
  /** The sum of the list, in cents. */
  readonly cents: number
  readonly day: Day
  readonly by: string
  readonly back: { readonly day: Day; readonly by: string; readonly reason: string } | null
}

/** A list that is being taken. */
export interface NewFile extends Omit<PaymentFile, "number" | "back"> {
  readonly layout: string
}

/** A payment that waits for its quota, and how it was settled. */
export interface KeptWaiting extends Omit<Waiting, "key"> {
  readonly number: number
  readonly file: number
  readonly settled: {
    readonly day: Day
    readonly by: string
    readonly movement: number | null
    readonly reason: string
  } | null
}

/** Adds a list under the act that takes it; gives its number. */
export async function insertFile(
  trx: Work,
  key: YearKey,
  { layout, ...file }: NewFile,
  entry: number,
): Promise<number> {
  const number = (await lastNumber(trx, key, "payment_file")) + 1
  await trx
    .insertInto("payment_file")
    .values({ ...yearOf(key), ...file, layout, number, entry })
    .execute()
  return number
}

/** Writes down that a list was taken back. */
export async function insertBack(
  trx: Work,
  key: YearKey,
  file: number,
  back: NonNullable<PaymentFile["back"]> & { readonly entry: number },
): Promise<void> {
  await trx
    .insertInto("payment_file_back")
    .values({ ...yearOf(key), file, ...back })
    .execute()
}

/** The lists of a year, the newest first. */
export async function filesOf(trx: Work, { region, year }: YearKey): Promise<PaymentFile[]> {
  const rows = await trx
    .selectFrom("payment_file as f")
    .leftJoin("payment_file_back as b", (join) =>
      join.onRef("b.region", "=", "f.region").onRef("b.year", "=", "f.year").onRef("b.file", "=", "f.number"),
    )
    .select(["f.number", "f.name", "f.sha256", "f.payments", "f.cents", "f.day", "f.by"])
    .select(["b.day as back_day", "b.by as back_by", "b.reason as back_reason"])
    .where("f.region", "=", region)
    .where("f.year", "=", year)
    .orderBy("f.number", "desc")
    .execute()
  return rows.map(({ back_day, back_by, back_reason, ...file }) => ({
    ...file,
    back: back_day ? { day: back_day, by: back_by!, reason: back_reason! } : null,
  }))
}

/** Adds payments that wait. */
export async function insertWaiting(
  trx: Work,
  key: YearKey,
  file: number,
  waiting: readonly Waiting[],
): Promise<void> {
  if (waiting.length === 0) return
  const first = (await lastNumber(trx, key, "waiting_payment")) + 1
  const rows = waiting.map((each, i) => ({
    number: first + i,
    key: each.key,
    unit: each.payment.unit ?? each.proposals[0]?.unit ?? null,
    payment: each.payment,
    because: each.because,
    proposals: each.proposals,
  }))
  await sql`
    insert into waiting_payment (region, year, number, file, key, unit, payment, because, proposals)
    select ${key.region}, ${key.year}, number, ${file}::integer, key, unit, payment, because, proposals
    from json_to_recordset(${JSON.stringify(rows)}::json) as t(number integer, key text, unit text, payment jsonb,
      because text, proposals jsonb)`.execute(trx)
}

/** The keys that wait or waited, in lists that were not taken back. */
export async function waitedKeys(trx: Work, { region, year }: YearKey): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select w.key from waiting_payment w where w.region = ${region} and w.year = ${year}
      and not exists (select from payment_file_back b where b.region = w.region and b.year = w.year and b.file = w.file)`.execute(
    trx,
  )
  return new Set(rows.map(({ key }) => key))
}

/** Payments that wait or were settled, of lists that were not taken back; those that wait first, then the newest. */
export async function waitingOf(
  trx: Work,
  { region, year }: YearKey,
  { number, isOpen }: { readonly number?: number; readonly isOpen?: boolean } = {},
): Promise<KeptWaiting[]> {
  const { rows } = await sql<{
    number: number
    file: number
    payment: Payment
    because: string
    proposals: Quota[]
    day: Day | null
    by: string
    movement: number | null
    reason: string
  }>`
    select w.number, w.file, w.payment, w.because, w.proposals, s.day, s.by, s.movement, s.reason
    from waiting_payment w
    left join waiting_settled s on s.region = w.region and s.year = w.year and s.waiting = w.number
    where w.region = ${region} and w.year = ${year}
      ${number === undefined ? sql`` : sql`and w.number = ${number}`}
      ${isOpen === undefined ? sql`` : isOpen ? sql`and s.day is null` : sql`and s.day is not null`}
      and not exists (select from payment_file_back b where b.region = w.region and b.year = w.year and b.file = w.file)
    order by s.day is not null, w.number desc limit 1000`.execute(trx)
  return rows.map(({ day, by, movement, reason, ...row }) => ({
    ...row,
    settled: day === null ? null : { day, by, movement, reason },
  }))
}

/** Writes down how a waiting payment was settled. */
export async function insertSettled(
  trx: Work,
  key: YearKey,
  waiting: number,
  settled: NonNullable<KeptWaiting["settled"]> & { readonly entry: number },
): Promise<void> {
  await trx
    .insertInto("waiting_settled")
    .values({ ...yearOf(key), waiting, ...settled })
    .execute()
}

/** The columns that persons gave layouts. */
export async function layoutsOf(trx: Work, region: string): Promise<Map<string, Columns>> {
  const rows = await trx
    .selectFrom("payment_layout")
    .select(["layout", "columns"])
    .where("region", "=", region)
    .execute()
  return new Map(rows.map(({ layout, columns }) => [layout, columns as Columns]))
}

/** Remembers which column of a layout says what. */
export async function saveLayout(
  trx: Work,
  region: string,
  layout: string,
  columns: Columns,
  by: string,
): Promise<void> {
  const row = { columns: JSON.stringify(columns), by }
  await trx
    .insertInto("payment_layout")
    .values({ region, layout, ...row })
    .onConflict((conflict) => conflict.columns(["region", "layout"]).doUpdateSet(row))
    .execute()
}

/** A project whose money is followed: its name and its plan of payments. */
export interface FollowedProject {
  readonly unit: string
  readonly code: string
  readonly name: string
  /** Whether its money is project expenditure: places give basic expenditure project codes, too. */
  readonly isProject: boolean
  /** Cumulative per cent at the ends of March, June, October and December. */
  readonly plan: readonly (number | null)[]
}

/** Keeps what the approved budget of a unit says of its projects. */
export async function insertProjects(
  trx: Work,
  key: YearKey,
  projects: readonly FollowedProject[],
): Promise<void> {
  if (projects.length === 0) return
  await trx
    .insertInto("followed_project")
    .values(
      projects.map(({ plan, isProject, ...rest }) => ({
        ...yearOf(key),
        ...rest,
        is_project: isProject,
        plan: JSON.stringify(plan),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The projects whose money is followed, of whatever the asker may see. */
export async function projectsOf(trx: Work, { region, year }: YearKey): Promise<FollowedProject[]> {
  return trx
    .selectFrom("followed_project")
    .select(["unit", "code", "name", "is_project as isProject", "plan"])
    .where("region", "=", region)
    .where("year", "=", year)
    .execute()
}

function yearOf({ region, year }: YearKey) {
  return { region, year }
}
