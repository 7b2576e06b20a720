import { sql } from "kysely"
import type { Publication } from "../../portal/shelf.ts"
import type { Work } from "../database.ts"

/** A file that is brought to be read. */
export interface Brought {
  readonly sha256: string
  /** Where it came from, for people. */
  readonly name: string
  readonly bytes: Uint8Array
  /** The region it belongs to, when who brings it says so. */
  readonly region: string | null
}

/** What became of a file that was brought. */
export interface Incoming {
  readonly sha256: string
  readonly name: string
  readonly region: string | null
  readonly state: "waiting" | "stored" | "failed" | "aside"
  /** How often a process died over it. */
  readonly deaths: number
  /** Why it was not stored. */
  readonly because: string | null
}

const columns = sql`i.sha256, i.name, i.region, i.state, i.deaths, i.because`

/** The region of a file is not held up. */
const isGoing = sql`not exists (select from import_pause p where p.region = i.region)`

/**
 * Writes down files that are brought, each once; those that failed are tried again. Gives what there was of each
 * before; what is new is not among them.
 */
export async function bring(trx: Work, files: readonly Brought[], by: string | null): Promise<Incoming[]> {
  const digests = files.map(({ sha256 }) => sha256)
  const known = await incomingOf(trx, digests)
  const isKnown = new Set(known.map(({ sha256 }) => sha256))
  for (const { sha256, name, bytes, region } of files) {
    if (isKnown.has(sha256)) continue
    isKnown.add(sha256)
    await sql`insert into original (sha256, bytes) values (${sha256}, ${bytes}) on conflict do nothing`.execute(
      trx,
    )
    await sql`insert into incoming (sha256, name, region, by) values (${sha256}, ${name}, ${region}, ${by})
      on conflict do nothing`.execute(trx)
  }
  return known
}

/** Tries files once more that failed or were set aside, perhaps for another region than before. */
export async function bringAgain(
  trx: Work,
  files: readonly Pick<Brought, "sha256" | "region">[],
): Promise<void> {
  await sql`update incoming i set state = 'waiting', deaths = 0, because = null, region = coalesce(x.region, i.region)
    from json_to_recordset(${JSON.stringify(files)}::json) as x(sha256 text, region text)
    where x.sha256 = i.sha256 and i.state in ('failed', 'aside')`.execute(trx)
}

/** What there is of some files. */
export async function incomingOf(
  trx: Pick<Work, "getExecutor">,
  digests: readonly string[],
): Promise<Incoming[]> {
  const { rows } = await sql<Incoming>`
    select ${columns} from incoming i where sha256 = any(${[...digests]}) order by at, sha256`.execute(trx)
  return rows
}

/** The first of some files that wait, with their bytes; held until the transaction ends by nobody. */
export async function waitingFiles(
  trx: Work,
  digests: readonly string[],
): Promise<(Incoming & { by: string | null; bytes: Buffer })[]> {
  const { rows } = await sql<Incoming & { by: string | null; bytes: Buffer }>`
    select ${columns}, i.by, o.bytes from incoming i join original o using (sha256)
    where sha256 = any(${[...digests]}) and state = 'waiting' and ${isGoing}`.execute(trx)
  return rows
}

/** Digests of all files that wait and may be read. */
export async function allWaiting(trx: Pick<Work, "getExecutor">): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from incoming i where state = 'waiting' and ${isGoing} order by at, sha256`.execute(trx)
  return rows.map(({ sha256 }) => sha256)
}

/** Holds a file that waits until the transaction ends; false when it waits no more. */
export async function holdWaiting(trx: Work, sha256: string): Promise<boolean> {
  const { rows } = await sql`
    select from incoming where sha256 = ${sha256} and state = 'waiting' for update`.execute(trx)
  return rows.length > 0
}

/** Writes down that a file was stored, and as what. */
export async function setStored(
  trx: Work,
  sha256: string,
  { region, body, year, stage, version }: Pick<Publication, "region" | "body" | "year" | "stage" | "version">,
): Promise<void> {
  await sql`update incoming set state = 'stored', because = null, stored_region = ${region}, stored_body = ${body},
    stored_year = ${year}, stored_stage = ${stage}, stored_version = ${version} where sha256 = ${sha256}`.execute(
    trx,
  )
}

/** Writes down why a file that waited was not stored. */
export async function setFailed(
  trx: Pick<Work, "getExecutor">,
  sha256: string,
  state: "failed" | "aside",
  because: string,
): Promise<void> {
  await sql`update incoming set state = ${state}, because = ${because.replaceAll("\0", " ").slice(0, 2000)}
    where sha256 = ${sha256} and state = 'waiting'`.execute(trx)
}

/** Writes down that a process died over a file, and gives how often that happened. */
export async function countDeath(trx: Pick<Work, "getExecutor">, sha256: string): Promise<number> {
  const { rows } = await sql<{ deaths: number }>`
    update incoming set deaths = deaths + 1 where sha256 = ${sha256} returning deaths`.execute(trx)
  return rows[0]?.deaths ?? 0
}

/** A brought file in the list of its region. */
export interface IncomingRow extends Incoming {
  readonly at: Date
  /** Who brought it; null when it came by the command. */
  readonly by: string | null
  /** As what it was stored. */
  readonly stored: Pick<Publication, "body" | "year" | "stage" | "version"> | null
}

/** How many files of a region stand where, and whether they are held up. */
export interface IncomingCounts {
  readonly waiting: number
  readonly stored: number
  readonly failed: number
  readonly aside: number
  readonly isPaused: boolean
}

/** Brought files of a region, the newest first; `after` is the digest of the last one of the page before. */
export async function incomingIn(
  trx: Work,
  region: string,
  {
    state = null,
    after = null,
    limit,
  }: { readonly state?: Incoming["state"] | null; readonly after?: string | null; readonly limit: number },
): Promise<IncomingRow[]> {
  const { rows } = await sql<IncomingRow>`
    select ${columns}, i.at, i.by, case when i.state = 'stored' then json_build_object('body', i.stored_body,
      'year', i.stored_year, 'stage', i.stored_stage, 'version', i.stored_version) end as stored
    from incoming i where ${isOf(region)} and (${state}::text is null or i.state = ${state})
      and (${after}::text is null or (i.at, i.sha256) < (select a.at, a.sha256 from incoming a where a.sha256 = ${after}))
    order by i.at desc, i.sha256 desc limit ${limit}`.execute(trx)
  return rows
}

/** How many files of a region stand where. */
export async function incomingCounts(trx: Work, region: string): Promise<IncomingCounts> {
  const { rows } = await sql<IncomingCounts>`
    select count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'stored') as stored,
      count(*) filter (where state = 'failed') as failed, count(*) filter (where state = 'aside') as aside,
      exists (select from import_pause where region = ${region}) as "isPaused"
    from incoming i where ${isOf(region)}`.execute(trx)
  return rows[0]!
}

/** Digests of the files of a region that failed or were set aside. */
export async function unstoredIn(trx: Work, region: string): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from incoming i where ${isOf(region)} and state in ('failed', 'aside')`.execute(trx)
  return rows.map(({ sha256 }) => sha256)
}

/** Holds up the reading of a region's files, or lets it go on. */
export async function pauseImports(
  trx: Work,
  region: string,
  isPaused: boolean,
  by: string | null,
): Promise<void> {
  if (isPaused)
    await sql`insert into import_pause (region, by) values (${region}, ${by}) on conflict do nothing`.execute(
      trx,
    )
  else await sql`delete from import_pause where region = ${region}`.execute(trx)
}

/** Lets the reading of some files go on, whatever their region. */
export async function resumeImportsOf(trx: Work, digests: readonly string[]): Promise<void> {
  await sql`delete from import_pause where region in
    (select region from incoming where sha256 = any(${[...digests]}))`.execute(trx)
}

/** Files that were said to be of a region, or that turned out to be. */
function isOf(region: string) {
  return sql`(i.region = ${region} or (i.region is null and i.stored_region = ${region}))`
}
