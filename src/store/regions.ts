import type { Work } from "./database.ts"

/** A region that keeps its budgets here. */
export interface Region {
  readonly code: string
  readonly name: string
  /** The pack whose forms and words are used. */
  readonly place: string
  readonly isDemo: boolean
}

/** Every region, the real ones first. */
export async function regionsIn(trx: Pick<Work, "selectFrom">): Promise<Region[]> {
  const rows = await trx.selectFrom("region").selectAll().orderBy("is_demo").orderBy("code").execute()
  return rows.map(({ is_demo, ...region }) => ({ ...region, isDemo: is_demo }))
}

/** Adds a region. */
export async function insertRegion(trx: Work, { code, name, place, isDemo }: Region): Promise<void> {
  await trx.insertInto("region").values({ code, name, place, is_demo: isDemo }).execute()
}

/** Removes a demonstration with everything in it; the database refuses to remove another region. */
export async function removeRegion(trx: Work, code: string): Promise<void> {
  await trx.deleteFrom("region").where("code", "=", code).execute()
}
