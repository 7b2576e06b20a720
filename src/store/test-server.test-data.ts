import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import type { TestProject } from "vitest/node"
import type { Postgres } from "./postgres/index.ts"

/** How tests connect to the one server of a run: the superuser makes their databases. */
export interface TestServer {
  readonly superuser: pg.PoolConfig
  readonly owner: pg.PoolConfig
  readonly app: pg.PoolConfig
}

declare module "vitest" {
  interface ProvidedContext {
    /** The socket at which the run says how to connect to its database server, started when first asked. */
    readonly databaseServer: string
  }
}

/** The migrated database that those of tests are copies of. */
export const templateName = "template_of_tests"

/** What is lost when the machine fails is no loss to a test. */
const fast = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" }

/**
 * Of a whole run of tests there is one server at most. It belongs to the process of the run, so that it ends with it,
 * interrupted or not, and no test file has to outlive another.
 */
export default function databaseServer(project: TestProject): () => Promise<void> {
  // PostgreSQL runs as another user when the tests run as root: the folder may be walked through.
  const folder = mkdtempSync(join(tmpdir(), "mingzhang-tests-"))
  chmodSync(folder, 0o711)
  let server: Promise<Postgres> | null = null
  const path =
    process.platform === "win32" ? `\\\\.\\pipe\\mingzhang-tests-${process.pid}` : join(folder, "ask")
  const asked = createServer((socket) => {
    socket.on("error", () => {})
    server ??= started(join(folder, "server"))
    server.then(
      (postgres) => socket.end(JSON.stringify(connectionsOf(postgres))),
      (error: Error) => socket.end(JSON.stringify({ problem: error.message })),
    )
  })
  asked.listen(path)
  project.provide("databaseServer", path)
  return async () => {
    asked.close()
    await server?.then(
      (postgres) => postgres.stop(),
      () => {},
    )
    rmSync(folder, { recursive: true, force: true })
  }
}

function connectionsOf(postgres: Postgres): TestServer {
  const of = (role: keyof TestServer) => postgres.connection(role)
  return { superuser: of("superuser"), owner: of("owner"), app: of("app") }
}

/** Starts the server and makes the template. Loaded late: most runs of a single test file need no database. */
async function started(folder: string): Promise<Postgres> {
  const { startPostgres, databaseName } = await import("./postgres/index.ts")
  const { openAt } = await import("./database.ts")
  const postgres = await startPostgres({ folder, settings: fast })
  const store = await openAt(postgres.connection("owner"), postgres.connection("app"))
  await store.close()
  const client = new pg.Client(postgres.connection("superuser", "postgres"))
  await client.connect()
  await client.query(`alter database ${databaseName} rename to ${templateName}`)
  await client.end()
  return postgres
}
