import { sql } from "kysely"
import type { Work } from "../database.ts"

/** Codes of all regions of which anything was published or brought. */
export async function knownRegions(db: Pick<Work, "getExecutor">): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`select code from portal_region order by code`.execute(db)
  return rows.map(({ code }) => code)
}
