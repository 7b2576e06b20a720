import pg from "pg"
import { afterAll, expect, test } from "vitest"
import { insertRegion, regionsIn } from "./regions.ts"
import { testStore } from "./test-database.test-data.ts"

const [one, other] = await Promise.all([testStore(), testStore()])
afterAll(() => Promise.all([one.drop(), other.drop()]))

test("every test database is its own", async () => {
  const region = { code: "990101", name: "云岭县", place: "national", isDemo: false }
  await one.store.office(region.code, (trx) => insertRegion(trx, region))
  expect(await regionsIn(one.store.db)).toEqual([region])
  expect(await regionsIn(other.store.db)).toEqual([])
})

test("the program is no superuser there and owns nothing", async () => {
  const client = new pg.Client(one.app)
  await client.connect()
  const { rows } = await client.query(
    `select usename = 'mingzhang_app' as "isApp", usesuper,
      (select count(*)::integer from pg_class where relowner = usesysid) as owned
    from pg_user where usename = current_user`,
  )
  await client.end()
  expect(rows).toEqual([{ isApp: true, usesuper: false, owned: 0 }])
})

test("a database that is dropped is gone, whoever is connected", async () => {
  const { app, drop } = await testStore()
  const client = new pg.Client(app)
  client.on("error", () => {})
  await client.connect()
  await drop()
  await expect(new pg.Client(app).connect()).rejects.toThrow("does not exist")
})
