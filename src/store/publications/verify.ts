import { sql } from "kysely"
import type { Publication } from "../../portal/shelf.ts"
import type { Work } from "../database.ts"
import { publicationColumns } from "./rows.ts"

/** A publication that a digest belongs to. */
export type Recognised = Publication & {
  /** Whether it is the newest of its body, year and stage. */
  readonly newest: boolean
  /** The very file, or only what it says. */
  readonly by: "file" | "content"
}

/** The publications a file belongs to: by the digest of its bytes, else by that of what it says. */
export async function recognised(
  trx: Work,
  { sha256, said }: { readonly sha256: string; readonly said: string | null },
): Promise<Recognised[]> {
  const { rows } = await sql<Recognised>`
    select ${publicationColumns}, p.newest, 'file' as by from publication p
    where p.shelved and (p.id = ${sha256}
      or (p.region, p.id) in (select region, id from issued where sha256 = ${sha256}))
    order by p.newest desc, p.number desc limit 20`.execute(trx)
  if (rows.length > 0 || said === null) return rows
  const same = await sql<Recognised>`
    select ${publicationColumns}, p.newest, 'content' as by from publication p
    where p.shelved and p.said = ${said} order by p.newest desc, p.number desc limit 20`.execute(trx)
  return same.rows
}

/** Remembers a file that is given out of a publication on the shelf. */
export async function noteIssued(
  trx: Work,
  { region, id }: Pick<Publication, "region" | "id">,
  sha256: string,
  format: string,
): Promise<void> {
  await sql`
    insert into issued (sha256, region, id, format)
    select ${sha256}, region, id, ${format} from publication where region = ${region} and id = ${id} and shelved
      and not exists (select from issued i
        where (i.sha256, i.region, i.id) = (${sha256}, publication.region, publication.id))
      -- Formats that bear the time they were made would fill it for ever.
      and (select count(*) from issued i where (i.region, i.id) = (${region}, ${id})) < 60
    limit 1 on conflict do nothing`.execute(trx)
}

/** A file that came from elsewhere, when it was published; null when there is none. */
export async function originalFile(
  trx: Work,
  sha256: string,
): Promise<{ readonly name: string; readonly bytes: Buffer } | null> {
  const { rows } = await sql<{ name: string; bytes: Buffer }>`
    select p.file as name, o.bytes from publication p join original o on o.sha256 = p.id
    where p.id = ${sha256} and p.origin = 'archive' and p.shelved limit 1`.execute(trx)
  return rows[0] ?? null
}

/** The newest publications of a name and a year: what an altered file may have been. */
export async function newestNamed(
  trx: Work,
  { name, year, stage }: Pick<Publication, "name" | "year" | "stage">,
): Promise<Publication[]> {
  const { rows } = await sql<Publication>`
    select ${publicationColumns} from publication p
    where p.newest and p.name = ${name} and p.year = ${year} and p.stage = ${stage} order by p.number desc limit 5`.execute(
    trx,
  )
  return rows
}
