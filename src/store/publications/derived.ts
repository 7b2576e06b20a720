import { sql } from "kysely"
import { disclosureFromJson } from "../../model/json.ts"
import type { Entry, Threaded } from "../../portal/entries/index.ts"
import { pinyinOf } from "../../portal/pinyin.ts"
import type { Line, Publication, ShelfProject } from "../../portal/shelf.ts"
import type { Work } from "../database.ts"
import { unpacked } from "./packed.ts"
import { rankOf } from "./rank.ts"
import { type PublicationRow, publicationColumns } from "./rows.ts"
import { folded, gramsOf, piecesOf } from "./words.ts"

/** What a body published for a year: versions of one thing. */
export type Series = Pick<Publication, "region" | "body" | "year" | "stage">

/** Nobody else puts anything of the region on the shelf until this transaction ends. */
export async function lockShelf(trx: Work, region: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`shelf ${region}`}, 0))`.execute(trx)
}

/** Publications of a region that are not on the shelf yet, in the order they came. */
export async function waiting(trx: Work, region: string, limit: number): Promise<PublicationRow[]> {
  const { rows } = await sql<PublicationRow>`
    select ${publicationColumns}, p.newest, p.number from publication p
    where p.region = ${region} and not p.shelved order by p.number limit ${limit}`.execute(trx)
  return rows
}

/** Regions in which something waits to be put on the shelf; asked with the office's view of each. */
export async function isWaiting(trx: Work, region: string): Promise<boolean> {
  const { rows } = await sql`
    select from publication where region = ${region} and not shelved limit 1`.execute(trx)
  return rows.length > 0
}

/**
 * Marks versions as on the shelf and gives, for each series that has another newest one now, that one: what the office
 * published goes before what was read elsewhere, then the last.
 */
export async function mark(trx: Work, region: string, numbers: readonly number[]): Promise<PublicationRow[]> {
  await sql`update publication set shelved = true where region = ${region} and number = any(${numbers})`.execute(
    trx,
  )
  const { rows } = await sql<PublicationRow>`
    select * from (
      select distinct on (p.body, p.year, p.stage) ${publicationColumns}, p.newest, p.number
      from publication p
      join (select distinct region, body, year, stage from publication
        where region = ${region} and number = any(${numbers})) touched
        using (region, body, year, stage)
      where p.shelved
      order by p.body, p.year, p.stage, p.origin = 'office' desc, p.version desc
    ) first where not newest order by number`.execute(trx)
  for (const { body, year, stage, version } of rows) {
    await sql`update publication set newest = false
      where region = ${region} and body = ${body} and year = ${year} and stage = ${stage} and newest`.execute(
      trx,
    )
    await sql`update publication set newest = true where region = ${region} and body = ${body} and year = ${year}
      and stage = ${stage} and version = ${version}`.execute(trx)
  }
  return rows.map((row) => ({ ...row, newest: true }))
}

/** Whoever keeps what was shown looks anew; last in a transaction, for others wait behind it. */
export async function renewShelf(trx: Work): Promise<void> {
  await sql`update shelf_state set number = number + 1`.execute(trx)
}

/** How often two characters stand together in what comes and goes, by kind. */
export type GramCounts = Map<string, Map<number, number>>

/** Takes what is derived of a series away; what was counted is taken from `grams`. */
export async function removeDerived(
  trx: Work,
  { region, body, year, stage }: Series,
  grams: GramCounts,
): Promise<void> {
  const of = sql`region = ${region} and body = ${body} and year = ${year} and stage = ${stage}`
  await sql`delete from shelf_table where ${of}`.execute(trx)
  await sql`delete from shelf_project where ${of}`.execute(trx)
  const { rows } = await sql<{ kind: string; grams: number[] }>`
    delete from search_entry where ${of} returning kind, grams`.execute(trx)
  for (const row of rows) count(grams, row.kind, row.grams, -1)
  await addCounts(trx, region, year, countBy(rows, -1))
}

/** Puts the lines of a publication on the shelf: a row a table. */
export async function insertLines(
  trx: Work,
  { region, year, stage, body, kind }: Publication,
  lines: readonly Line[],
): Promise<void> {
  const rows = [...Map.groupBy(lines, ({ tableIndex }) => tableIndex)].map(([index, group]) => ({
    index,
    key: group[0]!.table,
    publication: group[0]!.publication,
    lines: JSON.stringify(group.map(packedLine)),
  }))
  await sql`
    insert into shelf_table (region, year, stage, key, body, index, publication, kind, lines)
    select ${region}, ${year}, ${stage}, key, ${body}, index, publication, ${kind}, lines
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(key text, index integer, publication text, lines text)`.execute(
    trx,
  )
}

/** A line as it is kept: what its table says of all is left out. */
export type PackedLine = readonly [
  rowIndex: number,
  code: string | null,
  label: string,
  level: number | null,
  key: string | null,
  side: Line["side"],
  column: string,
  cents: number,
]

function packedLine({ rowIndex, code, label, level, key, side, column, cents }: Line): PackedLine {
  return [rowIndex, code, label, level, key, side, column, cents]
}

/** Puts the projects of a publication on the shelf. */
export async function insertProjects(
  trx: Work,
  region: string,
  projects: readonly ShelfProject[],
): Promise<void> {
  await sql`
    insert into shelf_project (region, body, year, stage, index, publication, body_name, name, code, cents, thread)
    select ${region}, body, year, stage, index, publication, "bodyName", name, code, cents, thread
    from json_to_recordset(${JSON.stringify(projects)}::json) as x(body text, year integer, stage text,
      index integer, publication text, "bodyName" text, name text, code text, cents bigint, thread text)`.execute(
    trx,
  )
}

/** Counts up when something else is derived of a publication; what was derived before is made anew. */
const rules = 1

/** Newest publications of a region whose derived rows were made by other rules. */
export async function outdated(trx: Work, region: string, limit: number): Promise<PublicationRow[]> {
  const { rows } = await sql<PublicationRow>`
    select ${publicationColumns}, p.newest, p.number from publication p
    where p.region = ${region} and p.newest and not exists (select from shelf_rules r
      where (r.region, r.body, r.year, r.stage) = (p.region, p.body, p.year, p.stage) and r.rules = ${rules})
    order by p.number limit ${limit}`.execute(trx)
  return rows
}

/** What search knows by name, so that it is found by pinyin, too. */
const named = new Set<Entry["kind"]>(["body", "project", "code"])

/** Puts the words of a publication on the shelf; what is counted is added to `grams`. */
export async function insertEntries(
  trx: Work,
  { region, body, year, stage }: Series,
  entries: readonly Entry[],
  grams: GramCounts,
): Promise<void> {
  const pieces = entries.flatMap((entry) =>
    piecesOf(clean(entry.text)).map((words, i) => {
      const name = i === 0 && named.has(entry.kind) ? pinyinOf(entry.title) : ""
      const text = folded(words) + (name === "" ? "" : `\n${name}`)
      return { entry, words, text, grams: gramsOf(text) }
    }),
  )
  const { rows: numbers } = await sql<{ number: number }>`
    select nextval('search_number') as number from generate_series(1, ${pieces.length}::integer)`.execute(trx)
  const rows = pieces.map(({ entry, words, text, grams: own }, i) => {
    count(grams, entry.kind, own, 1)
    return {
      rank: rankOf(entry.kind, year, entry.cents, numbers[i]!.number),
      kind: entry.kind,
      path: entry.path,
      title: clean(entry.title),
      words: words === text ? "" : words,
      text,
      grams: own,
      cents: entry.cents,
      function: entry.function?.slice(0, 12) ?? null,
      fund: entry.fund,
    }
  })
  await sql`
    insert into search_entry (rank, region, body, year, stage, kind, path, title, words, text, grams, cents, function, fund)
    select rank, ${region}, ${body}, ${year}, ${stage}, kind, path, title, words, text, grams, cents, function, fund
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(rank bigint, kind text, path text, title text,
      words text, text text, grams integer[], cents bigint, function text, fund text)`.execute(trx)
  await addCounts(trx, region, year, countBy(rows, 1))
  await sql`insert into shelf_rules (region, body, year, stage, rules) values (${region}, ${body}, ${year}, ${stage}, ${rules})
    on conflict (region, body, year, stage) do update set rules = excluded.rules`.execute(trx)
}

/** Writes down how often what stands together; in one order, so that nobody waits for each other in a circle. */
export async function addGrams(trx: Work, grams: GramCounts): Promise<void> {
  const changed = [...grams]
    .flatMap(([kind, counts]) => [...counts].map(([gram, n]) => ({ kind, gram, n })))
    .filter(({ n }) => n !== 0)
    .sort((a, b) => a.gram - b.gram || (a.kind < b.kind ? -1 : 1))
  if (changed.length === 0) return
  await sql`
    insert into gram_count (gram, kind, count) select * from unnest(${changed.map(({ gram }) => gram)}::integer[],
      ${changed.map(({ kind }) => kind)}::text[], ${changed.map(({ n }) => n)}::bigint[])
    on conflict (gram, kind) do update set count = gram_count.count + excluded.count`.execute(trx)
}

async function addCounts(trx: Work, region: string, year: number, kinds: ReadonlyMap<string, number>) {
  for (const [kind, n] of [...kinds].sort())
    await sql`insert into search_count (region, kind, year, count) values (${region}, ${kind}, ${year}, ${n})
      on conflict (region, kind, year) do update set count = search_count.count + excluded.count`.execute(trx)
}

function countBy(rows: readonly { readonly kind: string }[], sign: number): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { kind } of rows) counts.set(kind, (counts.get(kind) ?? 0) + sign)
  return counts
}

function count(grams: GramCounts, kind: string, own: readonly number[], sign: number): void {
  const counts = grams.get(kind) ?? new Map<number, number>()
  grams.set(kind, counts)
  for (const gram of own) counts.set(gram, (counts.get(gram) ?? 0) + sign)
}

/** Nothing a database cannot hold. */
function clean(text: string): string {
  return text.toWellFormed().replaceAll("\0", " ")
}

/** The projects of the newest versions of some bodies, and of those that publish no more, as threads need them. */
export async function sheetsOf(trx: Work, region: string, bodies: readonly string[]) {
  const { rows } = await sql<PublicationRow & { projects: Buffer }>`
    select ${publicationColumns}, p.newest, p.number, c.projects from publication p
    join publication_content c on (c.region, c.id) = (p.region, p.id)
    where p.region = ${region} and p.newest and (p.body = any(${bodies}) or p.body in (
      select body from publication where region = ${region} and newest group by body
      having max(year) < (select max(year) from publication where region = ${region} and newest)))`.execute(
    trx,
  )
  return rows.map(({ projects, ...row }) => ({
    body: row.body,
    bodyName: row.name,
    kind: row.kind,
    year: row.year,
    stage: row.stage,
    projects: disclosureFromJson(unpacked(projects)).projects,
  }))
}

/** Ties projects anew. */
export async function saveThreads(trx: Work, region: string, threads: readonly Threaded[]): Promise<void> {
  await sql`
    update shelf_project s set thread = x.thread
    from json_to_recordset(${JSON.stringify(threads)}::json)
      as x(body text, year integer, stage text, index integer, thread text)
    where s.region = ${region} and (s.body, s.year, s.stage, s.index) = (x.body, x.year, x.stage, x.index)
      and s.thread <> x.thread`.execute(trx)
}

/** What a publication says; it is there. */
export async function disclosureOf(trx: Work, { region, id }: Pick<Publication, "region" | "id">) {
  const { rows } = await sql<{ disclosure: Buffer }>`
    select disclosure from publication_content where region = ${region} and id = ${id}`.execute(trx)
  return disclosureFromJson(unpacked(rows[0]!.disclosure))
}
