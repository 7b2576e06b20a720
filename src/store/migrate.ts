import { type Kysely, sql } from "kysely"
import { Migrator } from "kysely/migration"
import { rights } from "../flow/index.ts"
import { migrations } from "./migrations/index.ts"
import { StoreProblem } from "./postgres/index.ts"
import { prepareQueue } from "./queue.ts"
import type { Tables } from "./schema.ts"

/** Brings a database to what this program needs, with the table of rights it works by; by the owner of the tables. */
export async function migrate(owner: Kysely<Tables>): Promise<void> {
  const applied = await appliedIn(owner)
  const unknown = applied.filter((name) => !(name in migrations))
  if (unknown.length > 0)
    throw new StoreProblem(
      `数据库已由更新版本的明账升级过（${unknown.at(-1)}），本程序太旧，不能使用：请换用新版本的程序。`,
    )
  // A start that finds everything as it should be asks twice and writes nothing.
  if (applied.length < Object.keys(migrations).length) await migrateWith(owner)
  if (!(await hasRights(owner))) await copyRights(owner)
  await prepareQueue(owner)
}

async function migrateWith(owner: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db: owner, provider: { getMigrations: async () => ({ ...migrations }) } })
  const { error, results } = await migrator.migrateToLatest()
  if (!error) return
  const failed = results?.find(({ status }) => status === "Error")?.migrationName ?? ""
  throw new StoreProblem(`数据库升级到“${failed}”没有成功，数据没有改动，请把运行记录发给维护者。`, error)
}

async function appliedIn(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ isThere: boolean }>`
    select to_regclass('kysely_migration') is not null as "isThere"`.execute(db)
  if (!rows[0]?.isThere) return []
  const applied = await db.selectFrom("kysely_migration").select("name").orderBy("name").execute()
  return applied.map(({ name }) => name)
}

/** Rows of the table of rights as the database keeps them. */
const kept = rights.flatMap(({ of, act, role, scope, states }) =>
  states.map((state) => ({ kind: of, act, role, scope, state })),
)

async function hasRights(db: Kysely<Tables>): Promise<boolean> {
  const rows = await db.selectFrom("right").select(["kind", "act", "role", "scope", "state"]).execute()
  const known = new Set(rows.map(textOf))
  return known.size === kept.length && kept.every((row) => known.has(textOf(row)))
}

/** The database decides by the same table of rights as the program. */
async function copyRights(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom("right").execute()
    await trx.insertInto("right").values(kept).execute()
  })
  // Questions of who may do what are planned by how many rows there are.
  await sql`analyze "right"`.execute(db)
}

function textOf({ kind, act, role, scope, state }: Tables["right"]): string {
  return `${kind} ${act} ${role} ${scope} ${state}`
}
