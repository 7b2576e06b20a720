import { type Kysely, sql } from "kysely"
import type { Tables } from "./schema.ts"

/** The form of the queue's tables that this program works with (pg-boss). */
export const queueVersion = 46

/** Makes the tables of the queue, or brings them to what this program needs; by the owner of the tables. */
export async function prepareQueue(owner: Kysely<Tables>): Promise<void> {
  const version = await versionIn(owner)
  if (version === queueVersion) return
  // Loaded only when there is something to do: starting stays quick.
  const { getConstructionPlans, getMigrationPlans } = await import("pg-boss")
  const plans = version === null ? getConstructionPlans("pgboss") : getMigrationPlans("pgboss", version)
  await sql.raw(plans).execute(owner)
  await sql
    .raw(`
    grant usage on schema pgboss to mingzhang_app;
    grant select, insert, update, delete on all tables in schema pgboss to mingzhang_app;
    grant usage on all sequences in schema pgboss to mingzhang_app;
    grant execute on all functions in schema pgboss to mingzhang_app;`)
    .execute(owner)
}

async function versionIn(owner: Kysely<Tables>): Promise<number | null> {
  const { rows } = await sql<{ isThere: boolean }>`
    select to_regclass('pgboss.version') is not null as "isThere"`.execute(owner)
  if (!rows[0]?.isThere) return null
  const found = await sql<{ version: number }>`select version from pgboss.version`.execute(owner)
  return found.rows[0]?.version ?? null
}
