import { sql } from "kysely"
import type { ShelfRegion } from "../../portal/shelf.ts"
import type { Work } from "../database.ts"

/** Codes of all regions of which anything was published or brought. */
export async function knownRegions(db: Pick<Work, "getExecutor">): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`select code from portal_region order by code`.execute(db)
  return rows.map(({ code }) => code)
}

/** A region by its code, else by its name when only one has it; those of the office are known, too. */
export async function regionNamed(
  db: Pick<Work, "getExecutor">,
  code: string | null,
  name: string,
): Promise<ShelfRegion | null> {
  const { rows } = await sql<ShelfRegion>`
    select distinct on (code) code, name, place, is_demo as "isDemo"
    from (select * from portal_region union all select * from region) known
    where ${code === null ? sql`name = ${name}` : sql`code = ${code}`}`.execute(db)
  return rows.length === 1 ? rows[0]! : null
}

/** The code of a body of a region that published under a name before; null when none did, or several. */
export async function bodyNamed(
  trx: Work,
  region: string,
  kind: "department" | "unit",
  name: string,
): Promise<string | null> {
  const { rows } = await sql<{ body: string }>`
    select distinct body from publication
    where region = ${region} and kind = ${kind} and name = ${name} limit 2`.execute(trx)
  return rows.length === 1 ? rows[0]!.body : null
}

/** The department whose code a unit's begins with; null when there is none. */
export async function departmentAbove(trx: Work, region: string, unit: string): Promise<string | null> {
  const { rows } = await sql<{ body: string }>`
    select body from publication
    where region = ${region} and kind = 'department' and body <> ${unit} and starts_with(${unit}, body)
    order by length(body) desc limit 1`.execute(trx)
  return rows[0]?.body ?? null
}
