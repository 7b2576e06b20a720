import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { builtInCodes } from "../../src/codes/index.ts"
import type { Office } from "../../src/office/office.ts"
import { packNamed } from "../../src/packs/list.ts"
import { openAt, type Store } from "../../src/store/database.ts"
import { startPostgres } from "../../src/store/postgres/index.ts"

/** A database of a measurement's own. */
export interface OwnDatabase {
  readonly store: Store
  /** How the owner of its tables, and how the program connects. */
  readonly owner: pg.ClientConfig
  readonly app: pg.PoolConfig
  /** A connection of the owner. */
  readonly client: pg.Client
}

/** Works in a folder that is gone afterwards. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "mingzhang-bench-"))
  // The database runs as another account when this runs as root: the folder may be walked through.
  chmodSync(folder, 0o711)
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Works with a database in a folder. */
export async function databaseIn<T>(folder: string, work: (database: OwnDatabase) => Promise<T>): Promise<T> {
  const server = await startPostgres({ folder })
  const [owner, app] = [server.connection("owner"), server.connection("app")]
  const client = new pg.Client(owner)
  // When a row fails, its own error is what is told, not that the database was stopped.
  client.on("error", () => {})
  try {
    const store = await openAt(owner, app)
    try {
      await client.connect()
      return await work({ store, owner, app, client })
    } finally {
      await client.end().catch(() => {})
      await store.close()
    }
  } finally {
    await server.stop()
  }
}

/** Works with a database that is gone afterwards. */
export function withDatabase<T>(work: (database: OwnDatabase) => Promise<T>): Promise<T> {
  return withFolder((folder) => databaseIn(join(folder, "data"), work))
}

/** An office on a store; its clock is the machine's unless said. */
export function officeOn(store: Store, now: () => number = Date.now): Office {
  return {
    store,
    now,
    program: "bench",
    // Passwords of a measurement guard nothing.
    passwordCost: { N: 1024, r: 8, p: 1 },
    referenceFor: (place) => ({ codes: builtInCodes, pack: packNamed(place) ?? null }),
  }
}
