import { sql } from "kysely"
import type { Day } from "../flow/index.ts"
import { type Account, accountKey, type Part, type Purse, parts } from "../follow/book/account.ts"
import { type Cause, causes } from "../follow/book/causes.ts"
import type { Entry, Move } from "../follow/book/entry.ts"
import { type Quota, quotaKey } from "../follow/book/quota.ts"
import type { Moment, Standing } from "../follow/book/view.ts"
import type { Fund } from "../model/ledger.ts"
import type { Work } from "./database.ts"

/** The year of a region, which has one book. */
export interface YearKey {
  readonly region: string
  readonly year: number
}

/** An entry of the book with its number, and the list of payments it came with. */
export interface KeptEntry extends Entry {
  readonly number: number
  readonly file: number | null
  readonly isReversed: boolean
}

/** Which movements are looked at: those of quotas that are all of what is said. */
export type Touching = Partial<{ readonly [Key in keyof Quota]: Quota[Key] }>

/** So many entries at once change how the tables are best asked. */
const many = 500

/** Writes entries down under the act of this transaction; gives their numbers. */
export async function appendEntries(
  trx: Work,
  { region, year }: YearKey,
  entries: readonly Entry[],
  written: {
    readonly entry: number
    readonly file?: number
    /** Numbers of entries that are taken back, by their ids. */
    readonly reversed?: ReadonlyMap<string, number>
  },
): Promise<number[]> {
  if (entries.length === 0) return []
  const first = (await lastNumber(trx, { region, year }, "movement")) + 1
  const own = new Map(entries.map(({ id }, i) => [id, first + i]))
  const reverses = entries.map(({ reverses: of }) =>
    of === null ? null : (written.reversed?.get(of) ?? own.get(of)!),
  )
  const heads = new Numbered<Head>()
  const head = entries.map(({ date, known, cause, by, approvedBy }) =>
    heads.of([date, cause, known, by, approvedBy ?? ""], () => ({
      date,
      known,
      cause,
      by,
      approved_by: approvedBy,
    })),
  )
  await sql`
    insert into movement (region, year, number, id, date, known, cause, document, reason, by, approved_by, reverses, file, entry)
    select ${region}, ${year}, ${first}::integer + ordinality - 1, id, date, known, cause, document, reason, by, approved_by,
      reverses, ${written.file ?? null}::integer, ${written.entry}::integer
    from unnest(${textsOf(entries.map(({ id }) => id))}::text[], ${textsOf(entries.map(({ document }) => document))}::text[],
      ${textsOf(entries.map(({ reason }) => reason))}::text[], ${numbersOf(head)}::integer[],
      ${numbersOf(reverses)}::integer[]) with ordinality as t(id, document, reason, head, reverses, ordinality)
    join json_to_recordset(${JSON.stringify(heads.all)}::json)
      as h(n integer, date date, known date, cause text, by text, approved_by text) on h.n = t.head`.execute(
    trx,
  )
  await insertMoves(trx, { region, year }, entries, first)
  if (entries.length >= many) await sql`select much_was_added()`.execute(trx)
  return entries.map((_, i) => first + i)
}

/** Writes down what entries move: places and days stand in long lists over and over, and are told once. */
async function insertMoves(
  trx: Work,
  { region, year }: YearKey,
  entries: readonly Entry[],
  first: number,
): Promise<void> {
  const places = new Numbered<MoveRow>()
  const days = new Numbered<Pick<Head, "date" | "known" | "cause">>()
  const columns = {
    movement: [] as number[],
    sequence: [] as number[],
    place: [] as number[],
    day: [] as number[],
    cents: [] as number[],
  }
  for (const [i, { date, known, cause, moves }] of entries.entries()) {
    const day = days.of([date, cause, known], () => ({ date, known, cause }))
    for (const [sequence, { key, row, cents }] of rowsFor(moves).entries()) {
      columns.movement.push(first + i)
      columns.sequence.push(sequence)
      columns.place.push(places.of(key, row))
      columns.day.push(day)
      columns.cents.push(cents)
    }
  }
  await sql`
    insert into move (region, year, movement, sequence, purse, unit, project, function, economic, part, against, fund,
      cents, date, known, cause)
    select ${region}, ${year}, t.movement, t.sequence, p.purse, p.unit, p.project, p.function, p.economic, p.part,
      p.against, p.fund, t.cents, d.date, d.known, d.cause
    from unnest(${numbersOf(columns.movement)}::integer[], ${numbersOf(columns.sequence)}::integer[],
      ${numbersOf(columns.place)}::integer[], ${numbersOf(columns.day)}::integer[], ${numbersOf(columns.cents)}::bigint[])
      as t(movement, sequence, place, day, cents)
    join json_to_recordset(${JSON.stringify(places.all)}::json) as p(n integer, purse text, unit text, project text,
      function text, economic text, part text, against text, fund text) on p.n = t.place
    join json_to_recordset(${JSON.stringify(days.all)}::json) as d(n integer, date date, known date, cause text)
      on d.n = t.day`.execute(trx)
}

/** What entries of a long list have in common. */
interface Head extends Pick<Entry, "date" | "known" | "cause" | "by"> {
  readonly approved_by: string | null
}

/** Values that come again and again, each with a number. Keys are looked up text by text: putting them together is slow. */
class Numbered<T extends object> {
  readonly all: (T & { readonly n: number })[] = []
  private readonly numbers: Branch = new Map()

  of(key: readonly string[], make: () => T): number {
    let branch = this.numbers
    for (let i = 0; i < key.length - 1; i++) {
      let next = branch.get(key[i]!) as Branch | undefined
      if (!next) {
        next = new Map()
        branch.set(key[i]!, next)
      }
      branch = next
    }
    const last = key[key.length - 1]!
    const known = branch.get(last) as number | undefined
    if (known !== undefined) return known
    const n = this.all.length
    branch.set(last, n)
    this.all.push({ ...make(), n })
    return n
  }
}

type Branch = Map<string, number | Branch>

/** Whole numbers as the database reads an array of them. */
function numbersOf(all: readonly (number | null)[]): string {
  return `{${all.map((each) => each ?? "null").join(",")}}`
}

/** Texts as the database reads an array of them. */
function textsOf(all: readonly (string | null)[]): string {
  return `{${all.map((each) => (each === null ? "null" : `"${escaped(each)}"`)).join(",")}}`
}

function escaped(text: string): string {
  return text.includes('"') || text.includes("\\") ? text.replace(/["\\]/g, "\\$&") : text
}

/** The number given last in a table of the year. */
export async function lastNumber(
  trx: Work,
  { region, year }: YearKey,
  table:
    | "movement"
    | "payment_file"
    | "waiting_payment"
    | "budget_change"
    | "contract"
    | "asset_change"
    | "kept_money",
): Promise<number> {
  const { max } = await trx
    .selectFrom(table)
    .select(({ fn }) => fn.max("number").as("max"))
    .where("region", "=", region)
    .where("year", "=", year)
    .executeTakeFirstOrThrow()
  return max ?? 0
}

/** The day the last entry was written down; "" when there is none. */
export async function lastKnown(trx: Work, { region, year }: YearKey): Promise<Day> {
  const { known } = await trx
    .selectFrom("movement")
    .select(({ fn }) => fn.max("known").as("known"))
    .where("region", "=", region)
    .where("year", "=", year)
    .executeTakeFirstOrThrow()
  return known ?? ""
}

/** What stands on each account of some units and of the purses, by {@link accountKey}, in cents. */
export async function balancesOf(
  trx: Work,
  { region, year }: YearKey,
  units: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<MoveRow>`
    select null as purse, ${quotaColumns}, part, stands.cents from quota_sum,
      lateral (values ('free', free), ('tied', tied), ('paid', paid), ('carried', carried)) as stands(part, cents)
    where region = ${region} and year = ${year} and unit = any(${units})
    union all
    select purse, null, null, null, null, fund, null, sum(cents)::bigint as cents from move
    where region = ${region} and year = ${year} and purse is not null group by purse, fund`.execute(trx)
  return new Map(rows.map((row) => [accountKey(accountOf(row)), row.cents]))
}

/** Which of some ids stand in the book, and whether each was taken back. */
export async function idsIn(
  trx: Work,
  { region, year }: YearKey,
  ids: readonly string[],
): Promise<Map<string, { readonly number: number; readonly isReversed: boolean }>> {
  const { rows } = await sql<{ id: string; number: number; isReversed: boolean }>`
    select m.id, m.number, r.number is not null as "isReversed" from movement m
    left join movement r on r.region = m.region and r.year = m.year and r.reverses = m.number
    where m.region = ${region} and m.year = ${year} and m.id = any(${ids})`.execute(trx)
  return new Map(rows.map(({ id, number, isReversed }) => [id, { number, isReversed }]))
}

/** What stands in the book under some vouchers, by quota: payments that were not taken back. */
export async function underVouchers(
  trx: Work,
  { region, year }: YearKey,
  vouchers: readonly string[],
): Promise<{ number: number; voucher: string; date: Day; cents: number; quota: Quota }[]> {
  const { rows } = await sql<QuotaRow & { number: number; voucher: string; date: Day; cents: number }>`
    select m.number, m.document as voucher, m.date, v.cents, ${quotaColumns} from movement m
    join move v on v.region = m.region and v.year = m.year and v.movement = m.number and v.part = 'paid'
    where m.region = ${region} and m.year = ${year} and m.document = any(${vouchers}) and m.reverses is null
      and m.cause in ('pay', 'refund') and not exists (select from movement r
        where r.region = m.region and r.year = m.year and r.reverses = m.number)`.execute(trx)
  return rows.map(({ number, voucher, date, cents, ...quota }) => ({
    number,
    voucher,
    date,
    cents,
    quota: quotaOf(quota),
  }))
}

/** The quotas some payments were taken from, by the numbers of their entries. */
export async function quotasPaidBy(
  trx: Work,
  { region, year }: YearKey,
  numbers: readonly number[],
): Promise<Map<number, Quota>> {
  const { rows } = await sql<QuotaRow & { movement: number }>`
    select movement, ${quotaColumns} from move
    where region = ${region} and year = ${year} and movement = any(${numbers}) and part = 'paid'`.execute(trx)
  return new Map(rows.map(({ movement, ...quota }) => [movement, quotaOf(quota)]))
}

const quotaColumns = sql`unit, project, function, economic, fund`
const figureColumns = sql`approved, adjusted, tied, paid, carried, free`

/** How far each quota is, as of a day and as known on a day; of whatever the asker may see. */
export async function standingsOf(
  trx: Work,
  { region, year }: YearKey,
  moment: Moment | null = null,
  units: readonly string[] | null = null,
): Promise<Standing[]> {
  const those = sql`region = ${region} and year = ${year} ${units ? sql`and unit = any(${units})` : sql``}`
  const isAll = moment === null || (await isOver(trx, { region, year }, moment))
  const { rows } = await (isAll
    ? sql<StandingRow>`select ${quotaColumns}, ${figureColumns} from quota_sum where ${those} order by ${quotaColumns}`
    : asOfDay(those, moment)
  ).execute(trx)
  return rows.map(({ unit, project, function: section, economic, fund, free: left, ...sums }) => ({
    quota: { unit, project, function: section, economic, fund },
    ...sums,
    left,
  }))
}

type StandingRow = QuotaRow & Omit<Standing, "quota" | "left"> & { readonly free: number }

/** Whether all that was written down counts by a day and was known by a day. */
async function isOver(trx: Work, { region, year }: YearKey, { asOf, knownOn }: Moment): Promise<boolean> {
  const { rows } = await sql<{ later: boolean }>`
    select exists (select from quota_sum where region = ${region} and year = ${year}
      and (last_date > ${asOf} or last_known > ${knownOn})) as later`.execute(trx)
  return !rows[0]!.later
}

/**
 * Whole months as they are kept, and what the two months that are not over add: which of it was known when. Of a day late
 * in the year it is less to take the months after it from all there is than to add up those before it.
 */
function asOfDay(those: ReturnType<typeof sql>, { asOf, knownOn }: Moment) {
  const [dated, noted] = [`${asOf.slice(0, 7)}-01`, `${knownOn.slice(0, 7)}-01`]
  const isLate = asOf.slice(5) > "07" && knownOn.slice(5) > "07"
  const before = sql`(dated < ${dated} and noted < ${noted})`
  const months = isLate
    ? sql`
      select ${quotaColumns}, ${figureColumns} from quota_sum where ${those}
      union all
      select ${quotaColumns}, -approved, -adjusted, -tied, -paid, -carried, -free from quota_month
      where ${those} and not ${before}`
    : sql`select ${quotaColumns}, ${figureColumns} from quota_month where ${those} and ${before}`
  return sql<StandingRow>`
    with months as (${months}),
    days as (
      select ${quotaColumns},
        coalesce(sum(cents) filter (where against is null and cause = any(${causesThat(["opening"])})), 0) as approved,
        coalesce(sum(cents) filter (where against is null and cause = any(${causesThat(["opening", "budget"])})), 0)
          as adjusted,
        ${standsIn("tied")}, ${standsIn("paid")}, ${standsIn("carried")}, ${standsIn("free")}
      from move where ${those} and unit is not null and date <= ${asOf} and known <= ${knownOn}
        and (date >= ${dated} or known >= ${noted})
      group by ${quotaColumns}),
    standing as (
      select ${quotaColumns}, sum(approved)::bigint as approved, sum(adjusted)::bigint as adjusted, sum(tied)::bigint as tied,
        sum(paid)::bigint as paid, sum(carried)::bigint as carried, sum(free)::bigint as free
      from (select * from months union all select * from days) as added
      group by ${quotaColumns})
    select * from standing s ${isLate ? hadMoved(those, before) : sql``}
    order by ${quotaColumns}`
}

/** A quota that comes to nothing and had not moved by the day was made later: it is not shown yet. */
function hadMoved(those: ReturnType<typeof sql>, before: ReturnType<typeof sql>) {
  const same = sql`(m.unit, m.function, m.economic, m.fund) = (s.unit, s.function, s.economic, s.fund)
    and m.project is not distinct from s.project`
  return sql`
    where (approved, adjusted, tied, paid, carried, free) <> (0, 0, 0, 0, 0, 0)
      or exists (select from quota_month m where ${those} and ${same} and ${before})
      or exists (select from days m where ${same})`
}

/** What rows add to a part of a quota: one that says where its money came from takes it from there. */
function standsIn(part: Part) {
  return sql`coalesce(sum(case when part = ${part} then cents else 0 end
    - case when against = ${part} then cents else 0 end), 0) as ${sql.ref(part)}`
}

function causesThat(changes: readonly string[]): string[] {
  return Object.entries(causes).flatMap(([cause, rule]) => (changes.includes(rule.changes) ? [cause] : []))
}

/** What units had paid by the end of a month, as known on a day, in cents; of some, or of all the asker may see. */
export async function paidThrough(
  trx: Work,
  key: YearKey,
  month: number,
  moment: Moment,
  units: readonly string[] | null,
): Promise<number> {
  const those = sql`region = ${key.region} and year = ${key.year} ${units ? sql`and unit = any(${units})` : sql``}`
  const isKnown = await isOver(trx, key, { ...moment, asOf: "9999-12-31" })
  const { rows } = await (isKnown
    ? sql<{ cents: number }>`
        select coalesce(sum(cents), 0)::bigint as cents from paid_month where ${those} and month <= ${month}`
    : sql<{ cents: number }>`
        select coalesce(sum(cents), 0)::bigint as cents from move where ${those} and part = 'paid'
          and extract(month from date) <= ${month} and known <= ${moment.knownOn}`
  ).execute(trx)
  return rows[0]!.cents
}

/** What stands in the purses of the region, by fund. */
export async function pursesOf(
  trx: Work,
  { region, year }: YearKey,
  moment: Moment | null = null,
): Promise<{ purse: Purse; fund: Fund; cents: number }[]> {
  const { rows } = await sql<{ purse: Purse; fund: Fund; cents: number }>`
    select purse, fund, sum(cents)::bigint as cents
    from move where region = ${region} and year = ${year} and purse is not null ${within(moment)}
    group by purse, fund order by purse, fund`.execute(trx)
  return rows
}

/** Entries that move money of some quotas, the newest first; `before` is a number. */
export async function movementsOf(
  trx: Work,
  key: YearKey,
  touching: Touching,
  {
    before = 2 ** 31 - 1,
    size = 100,
    moment = null,
  }: Partial<{
    readonly before: number
    readonly size: number
    readonly moment: Moment | null
  }> = {},
): Promise<KeptEntry[]> {
  const { rows } = await sql<{ number: number }>`
    select distinct movement as number from move
    where region = ${key.region} and year = ${key.year} and movement < ${before} and unit is not null
      ${touches(touching)} ${within(moment)}
    order by movement desc limit ${size}`.execute(trx)
  return entriesAt(
    trx,
    key,
    rows.map(({ number }) => number),
  )
}

/** Entries by their numbers, the newest first. */
export async function entriesAt(
  trx: Work,
  { region, year }: YearKey,
  numbers: readonly number[],
): Promise<KeptEntry[]> {
  if (numbers.length === 0) return []
  return entriesWhere(trx, { region, year }, sql`m.number = any(${numbers})`)
}

/** The entries of a list of payments, those taken back too. */
export async function entriesOfFile(trx: Work, key: YearKey, file: number): Promise<KeptEntry[]> {
  return entriesWhere(trx, key, sql`m.file = ${file} and m.reverses is null`)
}

/** Every entry of the book in the order it was written down: what tests and rules over the whole book look at. */
export async function allEntries(
  trx: Work,
  key: YearKey,
  moment: Moment | null = null,
): Promise<KeptEntry[]> {
  return (await entriesWhere(trx, key, sql`true ${within(moment)}`)).reverse()
}

async function entriesWhere(
  trx: Work,
  { region, year }: YearKey,
  condition: ReturnType<typeof sql>,
): Promise<KeptEntry[]> {
  const { rows } = await sql<
    Omit<KeptEntry, "approvedBy" | "moves" | "cause"> & { cause: Cause; approved_by: string | null }
  >`
    select m.number, m.id, m.date, m.known, m.cause, m.document, m.reason, m.by, m.approved_by, m.file,
      o.id as reverses, r.number is not null as "isReversed"
    from movement m
    left join movement r on r.region = m.region and r.year = m.year and r.reverses = m.number
    left join movement o on o.region = m.region and o.year = m.year and o.number = m.reverses
    where m.region = ${region} and m.year = ${year} and ${condition}
    order by m.number desc`.execute(trx)
  const moves = await movesOf(
    trx,
    { region, year },
    rows.map(({ number }) => number),
  )
  return rows.map(({ approved_by, ...row }) => ({
    ...row,
    approvedBy: approved_by,
    moves: moves.get(row.number) ?? [],
  }))
}

/** The moves of some entries the asker may see, by the numbers of the entries. */
async function movesOf(
  trx: Work,
  { region, year }: YearKey,
  numbers: readonly number[],
): Promise<Map<number, Move[]>> {
  if (numbers.length === 0) return new Map()
  const { rows } = await sql<MoveRow & { movement: number }>`
    select movement, purse, unit, project, function, economic, part, against, fund, cents from move
    where region = ${region} and year = ${year} and movement = any(${numbers})
    order by movement, sequence`.execute(trx)
  const groups = Map.groupBy(rows, ({ movement }) => movement)
  return new Map([...groups].map(([number, own]) => [number, own.flatMap(movesIn)]))
}

function touches(touching: Touching) {
  const { unit, project, function: section, economic, fund } = touching
  return sql`
    ${unit === undefined ? sql`` : sql`and unit = ${unit}`}
    ${project === undefined ? sql`` : sql`and project is not distinct from ${project}`}
    ${section === undefined ? sql`` : sql`and function = ${section}`}
    ${economic === undefined ? sql`` : sql`and economic = ${economic}`}
    ${fund === undefined ? sql`` : sql`and fund = ${fund}`}`
}

function within(moment: Moment | null) {
  return moment ? sql`and date <= ${moment.asOf} and known <= ${moment.knownOn}` : sql``
}

interface QuotaRow {
  unit: string
  project: string | null
  function: string
  economic: string
  fund: Fund
}

interface MoveRow extends Partial<Omit<QuotaRow, "fund">> {
  purse: Purse | null
  part: Part | null
  /** The part of the same quota the money left; null when that stands in a row of its own. */
  against?: Part | null
  fund: Fund
  cents: number
}

function quotaOf({ unit, project, function: section, economic, fund }: QuotaRow): Quota {
  return { unit, project, function: section, economic, fund }
}

function accountOf(row: MoveRow): Account {
  if (row.purse !== null) return { purse: row.purse, fund: row.fund }
  return { quota: quotaOf(row as QuotaRow), part: row.part! }
}

function rowOf({ account, cents }: Move): MoveRow {
  if (!("quota" in account)) return { purse: account.purse, part: null, fund: account.fund, cents }
  return { purse: null, ...account.quota, part: account.part, cents }
}

/** The moves one row says. */
function movesIn(row: MoveRow): Move[] {
  const move = { account: accountOf(row), cents: row.cents }
  return row.against
    ? [{ account: accountOf({ ...row, part: row.against }), cents: -row.cents }, move]
    : [move]
}

/** Moves as rows, by what they say but the cents: what goes from one part of a quota to a later one is one row. */
function rowsFor(
  moves: readonly Move[],
): { readonly key: readonly string[]; readonly row: () => MoveRow; readonly cents: number }[] {
  const [from, to] = moves
  if (moves.length === 2 && isWithin(from!, to!)) {
    const { part } = from!.account as { part: Part }
    return [
      {
        key: [accountKey(to!.account), part],
        row: () => ({ ...rowOf(to!), against: part }),
        cents: to!.cents,
      },
    ]
  }
  return moves.map((move) => ({
    key: [accountKey(move.account), ""],
    row: () => rowOf(move),
    cents: move.cents,
  }))
}

/** Whether two moves are one within a quota, told in the order {@link movesIn} gives them back. */
function isWithin(from: Move, to: Move): boolean {
  if (!("quota" in from.account && "quota" in to.account) || from.cents !== -to.cents) return false
  return (
    parts.indexOf(from.account.part) < parts.indexOf(to.account.part) &&
    (from.account.quota === to.account.quota || quotaKey(from.account.quota) === quotaKey(to.account.quota))
  )
}

/** A payment, or money that came back. */
export interface BookedPayment {
  readonly number: number
  readonly date: Day
  readonly cents: number
  readonly voucher: string | null
  readonly summary: string
  readonly quota: Quota
}

/** Payments and money that came back, as far as they were not taken back, in the order of their days. */
export async function paymentsOf(
  trx: Work,
  { region, year }: YearKey,
  moment: Moment,
): Promise<BookedPayment[]> {
  // A hundred thousand rows cost more to send and to read than to find: they come as columns, and quotas once.
  const { rows } = await sql<Record<keyof BookedPayment, string | null> & { known: string | null }>`
    with quotas as materialized (
      select row_number() over () - 1 as n, ${quotaColumns} from quota_sum where region = ${region} and year = ${year}),
    own as materialized (
      select movement, date, cents, ${quotaColumns} from move
      where region = ${region} and year = ${year} and part = 'paid' ${within(moment)}),
    taken as materialized (
      select number, document, reason, reverses from movement
      where region = ${region} and year = ${year} ${within(moment)}),
    paid as (
      select t.number, o.date, o.cents, t.document, t.reason, q.n
      from own o join taken t on t.number = o.movement
      join quotas q on q.unit = o.unit and coalesce(q.project, '') = coalesce(o.project, '') and q.function = o.function
        and q.economic = o.economic and q.fund = o.fund
      where t.reverses is null and t.number not in (select reverses from taken where reverses is not null)
      order by o.date, t.number)
    select array_agg(number)::text as number, array_agg(date)::text as date, array_agg(cents)::text as cents,
      json_agg(document)::text as voucher, json_agg(reason)::text as summary, array_agg(n)::text as quota,
      (select json_agg(json_build_object('unit', unit, 'project', project, 'function', function, 'economic', economic,
        'fund', fund) order by n)::text from quotas) as known
    from paid`.execute(trx)
  const columns = rows[0]!
  if (columns.number === null) return []
  const [dates, cents, places] = [listed(columns.date), numbersIn(columns.cents), numbersIn(columns.quota)]
  const vouchers = JSON.parse(columns.voucher!) as (string | null)[]
  const summaries = JSON.parse(columns.summary!) as string[]
  const quotas = JSON.parse(columns.known!) as Quota[]
  return numbersIn(columns.number).map((number, i) => ({
    number,
    date: dates[i]!,
    cents: cents[i]!,
    voucher: vouchers[i]!,
    summary: summaries[i]!,
    quota: quotas[places[i]!]!,
  }))
}

/** An array of numbers or days as the database writes it. */
function listed(text: string | null): string[] {
  return text === null ? [] : text.slice(1, -1).split(",")
}

function numbersIn(text: string | null): number[] {
  return listed(text).map(Number)
}

/** The first day each quota had money, by its key. */
export async function sinceOf(trx: Work, { region, year }: YearKey): Promise<Map<string, Day>> {
  const { rows } = await sql<QuotaRow & { since: Day }>`
    select ${quotaColumns}, min(date) as since from move
    where region = ${region} and year = ${year} and part = 'free' and cents > 0 and cause not in ('refund', 'pay')
    group by ${quotaColumns}`.execute(trx)
  return new Map(rows.map(({ since, ...quota }) => [quotaKey(quotaOf(quota)), since]))
}

/** What of each quota came from the year before, in cents, by its key. */
export async function carriedInOf(trx: Work, { region, year }: YearKey): Promise<Map<string, number>> {
  const { rows } = await sql<QuotaRow & { cents: number }>`
    select ${quotaColumns}, sum(cents)::bigint as cents from move
    where region = ${region} and year = ${year} and cause = 'carryIn' and part = 'free'
    group by ${quotaColumns} having sum(cents) <> 0`.execute(trx)
  return new Map(rows.map(({ cents, ...quota }) => [quotaKey(quotaOf(quota)), cents]))
}

/** What earlier years had paid by the end of each month, the earliest first; of some units, or of all the asker may see. */
export async function earlierMonths(
  trx: Work,
  { region, year }: YearKey,
  units: readonly string[] | null,
): Promise<number[][]> {
  const { rows } = await sql<{ year: number; month: number; cents: number }>`
    select year, month, sum(cents)::bigint as cents from paid_month
    where region = ${region} and year < ${year} ${units ? sql`and unit = any(${units})` : sql``}
    group by 1, 2 order by 1, 2`.execute(trx)
  return [...Map.groupBy(rows, (row) => row.year).values()].map((own) => {
    let sum = 0
    return Array.from({ length: 12 }, (_, i) => {
      sum += own.find(({ month }) => month === i + 1)?.cents ?? 0
      return sum
    })
  })
}
