import { sql } from "kysely"
import type { Work } from "./database.ts"

/** Whose evidence: a department's or unit's of a year. */
export interface EvidenceOf {
  readonly region: string
  readonly year: number
  readonly body: string
}

/** A file that was brought as evidence, and by whom. */
export interface BroughtEvidence {
  readonly sha256: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly at: Date
  readonly by: string
  readonly for: string | null
  readonly who: string
}

/** Keeps a file once, and that it was brought for a body; brought again it keeps the name it had. */
export async function bringEvidence(
  trx: Work,
  { region, year, body }: EvidenceOf,
  { sha256, name, bytes, at, by, for: principal, who }: BroughtEvidence,
): Promise<void> {
  await keepBytes(trx, region, { sha256, bytes })
  await sql`insert into evidence_brought (region, year, body, sha256, name, at, by, "for", who)
    values (${region}, ${year}, ${body}, ${sha256}, ${name}, ${at}, ${by}, ${principal}, ${who})
    on conflict do nothing`.execute(trx)
}

/** Keeps the bytes of a file once a region, however often it is brought. */
export async function keepBytes(
  trx: Work,
  region: string,
  { sha256, bytes }: Pick<BroughtEvidence, "sha256" | "bytes">,
): Promise<void> {
  await sql`insert into evidence (region, sha256, bytes) values (${region}, ${sha256}, ${bytes})
    on conflict do nothing`.execute(trx)
}

/** The digests and names of what was brought for a body. */
export async function evidenceNames(
  trx: Work,
  { region, year, body }: EvidenceOf,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ sha256: string; name: string }>`
    select sha256, name from evidence_brought where region = ${region} and year = ${year} and body = ${body}`.execute(
    trx,
  )
  return new Map(rows.map(({ sha256, name }) => [sha256, name]))
}

/** The bytes of a file that is kept; null when it is not. */
export async function evidenceBytes(trx: Work, region: string, sha256: string): Promise<Uint8Array | null> {
  const { rows } = await sql<{ bytes: Uint8Array }>`
    select bytes from evidence where region = ${region} and sha256 = ${sha256}`.execute(trx)
  return rows[0]?.bytes ?? null
}
