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
): Promise<(Incoming & { bytes: Buffer })[]> {
  const { rows } = await sql<Incoming & { bytes: Buffer }>`
    select ${columns}, o.bytes from incoming i join original o using (sha256)
    where sha256 = any(${[...digests]}) and state = 'waiting'`.execute(trx)
  return rows
}

/** Digests of all files that wait. */
export async function allWaiting(trx: Pick<Work, "getExecutor">): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from incoming where state = 'waiting' order by at, sha256`.execute(trx)
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
