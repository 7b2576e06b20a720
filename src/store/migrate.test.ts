import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { sql } from "kysely"
import pg from "pg"
import { afterAll, describe, expect, test } from "vitest"
import { rights } from "../flow/index.ts"
import { openAt, openStore } from "./database.ts"
import { migrations } from "./migrations/index.ts"
import { testDatabase } from "./test-database.test-data.ts"

const made: { drop(): Promise<void> }[] = []
afterAll(() => Promise.all(made.map(({ drop }) => drop())))

async function empty() {
  const database = await testDatabase()
  made.push(database)
  return database
}

type Config = Awaited<ReturnType<typeof empty>>

/** Opens a store as the program does when it starts, and closes it. */
async function started({ owner, app }: Config): Promise<void> {
  await (await openAt(owner, app)).close()
}

async function rows({ owner }: Config, query: string) {
  const client = new pg.Client(owner)
  await client.connect()
  const { rows } = await client.query(query)
  await client.end()
  return rows
}

const rightsNow = rights.reduce((sum, { states }) => sum + states.length, 0)
const countOfRights = 'select count(*)::integer as n from "right"'

test("an empty database is brought to what the program needs; a second start finds nothing to do", async () => {
  const database = await empty()
  await started(database)
  expect(await rows(database, "select name from kysely_migration order by name")).toEqual(
    Object.keys(migrations).map((name) => ({ name })),
  )
  expect(await rows(database, countOfRights)).toEqual([{ n: rightsNow }])
  const written = 'select max(xmin::text::bigint)::integer as last from "right"'
  const before = await rows(database, written)
  await started(database)
  expect(await rows(database, written)).toEqual(before)
})

test("rights that changed with the program are those of the program after its start", async () => {
  const database = await empty()
  await started(database)
  await rows(database, "update \"right\" set role = 'auditor' where act = 'edit'")
  await started(database)
  expect(await rows(database, countOfRights)).toEqual([{ n: rightsNow }])
  expect(await rows(database, "select * from \"right\" where act = 'edit' and role = 'auditor'")).toEqual([])
})

test("a database that a newer program upgraded is refused, and left as it is", async () => {
  const database = await empty()
  await started(database)
  await rows(database, "insert into kysely_migration values ('0999-later', '2030-01-01')")
  await expect(started(database)).rejects.toThrow(
    "数据库已由更新版本的明账升级过（0999-later），本程序太旧，不能使用：请换用新版本的程序。",
  )
})

test("an upgrade that fails says which, and changes nothing", async () => {
  const database = await empty()
  await rows(database, "create table region (something text)")
  await expect(started(database)).rejects.toThrow(
    "数据库升级到“0001-office”没有成功，数据没有改动，请把运行记录发给维护者。",
  )
  expect(
    await rows(
      database,
      "select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%'",
    ),
  ).toEqual([{ tablename: "region" }])
})

describe("a database by its address", () => {
  const addressOf = ({ user, password, host, database }: pg.PoolConfig, more = "") =>
    `postgresql://${user}:${password}@/${database}?host=${encodeURIComponent(host!)}${more}`

  test("is worked with as a role that owns nothing", async () => {
    const database = await empty()
    const granted = await openStore({ url: addressOf({ ...database.owner }) }).catch((error) => error)
    expect((granted as Error).message).toBe(
      "DATABASE_URL 的账号不能建角色：请数据库管理员执行“create role mingzhang_app nologin; grant mingzhang_app to 该账号; create role mingzhang_reader nologin; grant mingzhang_reader to 该账号;”后再启动。",
    )
    const store = await openStore({ url: addressOf(database.superuser) })
    const { rows } = await sql<{ user: string }>`select current_user as "user"`.execute(store.db)
    expect(rows).toEqual([{ user: "mingzhang_app" }])
    await expect(store.db.deleteFrom("entry").execute()).rejects.toThrow("permission denied for table entry")
    await store.close()
  })

  test("with options that would win over the role, or that is not there, is refused in a sentence", async () => {
    const database = await empty()
    const optional = addressOf(database.superuser, "&options=-c%20work_mem%3D8MB")
    await expect(openStore({ url: optional })).rejects.toThrow(
      "DATABASE_URL 里不能有“options”，请从地址中删去。",
    )
    await expect(openStore({ url: "postgresql://nobody@127.0.0.1:1/none" })).rejects.toThrow(
      /^连不上 DATABASE_URL 指定的数据库（.*ECONNREFUSED.*），请核对地址、账号和网络。$/,
    )
  })
})

/** What a release wrote, dumped when it was released: `releases/<version>.sql`, beside the migrations. */
const releases = join(import.meta.dirname, "migrations/releases")
const dumps = existsSync(releases) ? readdirSync(releases) : []

describe("data of a release", () => {
  test("are kept of every release since there is a database", () => {
    const changes = readFileSync(join(import.meta.dirname, "../../CHANGELOG.md"), "utf8")
    const released = [...changes.matchAll(/^## (\d+\.\d+\.\d+)/gm)].map(([, version]) => version!)
    // 0.1.0 had none yet.
    const withDatabase = released.filter((version) => version !== "0.1.0")
    expect(dumps.map((name) => name.replace(/\.sql$/, "")).sort()).toEqual(withDatabase.sort())
  })

  for (const name of dumps)
    test(`${name} are all there after every migration`, async () => {
      const database = await empty()
      await rows(database, readFileSync(join(releases, name), "utf8"))
      const counts = async () => {
        const tables = await rows(
          database,
          "select tablename as name from pg_tables where schemaname = 'public'",
        )
        const counted = new Map<string, number>()
        for (const { name } of tables)
          if (!["right", "kysely_migration", "kysely_migration_lock"].includes(name))
            counted.set(name, (await rows(database, `select count(*)::integer as n from "${name}"`))[0].n)
        return counted
      }
      const before = await counts()
      await started(database)
      const after = await counts()
      for (const [table, n] of before) expect(after.get(table), table).toBeGreaterThanOrEqual(n)
    })
})
