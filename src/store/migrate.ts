import type { Kysely } from "kysely"
import { Migrator } from "kysely/migration"
import { rights } from "../flow/index.ts"
import { migrations } from "./migrations/index.ts"
import { StoreProblem } from "./postgres/index.ts"
import type { Tables } from "./schema.ts"

/** Brings a database to what this program needs, with the table of rights it works by; by the owner of the tables. */
export async function migrate(owner: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db: owner, provider: { getMigrations: async () => ({ ...migrations }) } })
  const unknown = (await appliedIn(owner)).filter((name) => !(name in migrations))
  if (unknown.length > 0)
    throw new StoreProblem(
      `数据库已由更新版本的明账升级过（${unknown.at(-1)}），本程序太旧，不能使用：请换用新版本的程序。`,
    )
  const { error, results } = await migrator.migrateToLatest()
  if (error) {
    const failed = results?.find(({ status }) => status === "Error")?.migrationName ?? ""
    throw new StoreProblem(`数据库升级到“${failed}”没有成功，数据没有改动，请把运行记录发给维护者。`, error)
  }
  await copyRights(owner)
}

async function appliedIn(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === "kysely_migration")) return []
  const rows = await db.selectFrom("kysely_migration").select("name").orderBy("name").execute()
  return rows.map(({ name }) => name)
}

/** The database decides by the same table of rights as the program. */
async function copyRights(db: Kysely<Tables>): Promise<void> {
  const rows = rights.flatMap(({ of, act, role, scope, states }) =>
    states.map((state) => ({ kind: of, act, role, scope, state })),
  )
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom("right").execute()
    await trx.insertInto("right").values(rows).execute()
  })
}
