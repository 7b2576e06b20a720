import { sql } from "kysely"
import type { Publication, ShelfRegion } from "../../portal/shelf.ts"
import type { Work } from "../database.ts"
import type { PackedContent } from "./content.ts"

/** A publication that comes; its version follows from those that are there. */
export interface Entering {
  readonly publication: Omit<Publication, "version">
  /** Digest of what it says (portal/said.ts). */
  readonly said: string
  readonly content: PackedContent
}

/** Makes a region known to the public, or renames it. */
export async function enterRegion(trx: Work, { code, name, place, isDemo }: ShelfRegion): Promise<void> {
  await sql`
    insert into portal_region (code, name, place, is_demo) values (${code}, ${name}, ${place}, ${isDemo})
    on conflict (code) do update set name = excluded.name
      where portal_region.name <> excluded.name and not ${isDemo} and not portal_region.is_demo`.execute(trx)
}

/** Enters a publication, not yet on the shelf; gives its version. */
export async function enter(trx: Work, { publication, said, content }: Entering): Promise<number> {
  const { region, body, year, stage, id, name, kind, department, day, replied, reason, origin, file } =
    publication
  const { rows } = await sql<{ version: number }>`
    insert into publication
      (region, body, year, stage, version, id, name, kind, department, day, replied, reason, origin, file, said)
    select ${region}, ${body}, ${year}, ${stage}::text, coalesce(max(version), 0) + 1, ${id}, ${name}, ${kind},
      ${department}, ${day}::date, ${replied}::date, ${reason}::text, ${origin}, ${file}::text, ${said}
    from publication where region = ${region} and body = ${body} and year = ${year} and stage = ${stage}
    returning version`.execute(trx)
  await sql`
    insert into publication_content (region, id, disclosure, projects, remarks, checked_by)
    values (${region}, ${id}, ${content.disclosure}, ${content.projects}, ${content.remarks}, ${content.checkedBy})
    on conflict do nothing`.execute(trx)
  return rows[0]!.version
}

/** A publication of the office that the public does not see yet, with what was sealed. */
export interface Unentered {
  readonly year: number
  readonly body: string
  readonly kind: "department" | "unit"
  readonly name: string
  readonly department: string
  readonly day: string
  readonly replied: string | null
  readonly reason: string
  readonly sha256: string
  readonly text: string
  readonly disclosure: string
  readonly report: string
}

/** The office's publications of a region that were not entered yet, in their order. */
export async function unentered(trx: Work, region: string, limit: number): Promise<Unentered[]> {
  const { rows } = await sql<Unentered>`
    select v.year, v.body, b.kind, b.name, b.department, v.day, b.reply_date as replied, v.reason, c.sha256, c.text, c.disclosure, c.report
    from version v
    join body b on (b.region, b.year, b.code) = (v.region, v.year, v.body)
    join content c on (c.region, c.year, c.body, c.sha256) = (v.region, v.year, v.body, v.sha256)
    where v.region = ${region} and v.kind = 'publication' and v.number > (
      select count(*) from publication p where (p.region, p.year, p.body, p.origin, p.stage)
        = (v.region, v.year, v.body, 'office', 'budget'))
    order by v.year, v.entry limit ${limit}`.execute(trx)
  return rows
}
