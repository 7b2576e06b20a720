import { connect } from "node:net"
import pg from "pg"
import { inject } from "vitest"
import { openAt, type Store } from "./database.ts"
import { makeDatabase } from "./postgres/roles.ts"
import { type TestServer, templateName } from "./test-server.test-data.ts"

/** A database of a test's own, as the office has it: migrated, with nobody and nothing in it. */
export interface TestStore {
  readonly store: Store
  /** How the owner of the tables connects. */
  readonly owner: pg.PoolConfig
  /** How the program connects. */
  readonly app: pg.PoolConfig
  /** How who may do everything connects. */
  readonly superuser: pg.PoolConfig
  /** Closes the store and removes the database. */
  drop(): Promise<void>
}

/** Makes a database for a test file (a few hundredths of a second; the first of a run starts the server). */
export async function testStore({ connections = 10 } = {}): Promise<TestStore> {
  const { owner, app, superuser, drop } = await testDatabase(templateName)
  const store = await openAt(owner, app, { migrated: true, connections })
  return {
    store,
    owner,
    app,
    superuser,
    async drop() {
      await store.close()
      await drop()
    },
  }
}

let made = 0

/** Makes a database that is a copy of another, by default an empty one. */
export async function testDatabase(template?: string) {
  const { superuser, owner, app } = await serverOfRun()
  const database = `test_${process.pid}_${++made}`
  await asSuperuser(superuser, (client) => makeDatabase(client, database, template))
  return {
    owner: { ...owner, database },
    app: { ...app, database },
    superuser: { ...superuser, database },
    drop: () =>
      asSuperuser(superuser, async (client) => {
        await client.query(`drop database if exists ${database} with (force)`)
      }),
  }
}

let server: Promise<TestServer> | null = null

function serverOfRun(): Promise<TestServer> {
  server ??= new Promise((resolve, reject) => {
    let said = ""
    connect(inject("databaseServer"))
      .setEncoding("utf8")
      .on("data", (text) => {
        said += text
      })
      .on("end", () => {
        const answer = JSON.parse(said) as TestServer | { readonly problem: string }
        if ("problem" in answer) reject(new Error(answer.problem))
        else resolve(answer)
      })
      .on("error", reject)
  })
  return server
}

async function asSuperuser(config: pg.PoolConfig, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ ...config, database: "postgres" })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
