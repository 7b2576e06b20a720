import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { builtInCodes } from "../../../src/codes/index.ts"
import { packNamed } from "../../../src/packs/list.ts"
import { openAt } from "../../../src/store/database.ts"
import { startPostgres } from "../../../src/store/postgres/index.ts"
import type { Row } from "../rows.ts"
import { boardRows } from "./boards.ts"
import { importRow } from "./import.ts"
import { monitoringRow } from "./monitoring.ts"
import type { Place } from "./place.ts"

/** The year after the approval: lists of payments, boards, sheets of monitoring. */
export async function yearRows(rounds: number): Promise<Row[]> {
  const temp = mkdtempSync(join(tmpdir(), "mingzhang-bench-"))
  // The database runs as another account when this runs as root.
  chmodSync(temp, 0o711)
  const server = await startPostgres({ folder: join(temp, "data") })
  const [owner, app] = [server.connection("owner"), server.connection("app")]
  const store = await openAt(owner, app)
  const client = new pg.Client(owner)
  // When a row fails, its own error is what is told, not that the database was stopped.
  client.on("error", () => {})
  await client.connect()
  let now = 0
  const place: Place = {
    store,
    owner,
    client,
    office: {
      store,
      now: () => now,
      program: "bench",
      referenceFor: (name) => ({ codes: builtInCodes, pack: packNamed(name) ?? null }),
    },
    at: (day) => {
      now = Date.parse(`${day}T12:00:00+08:00`)
    },
  }
  try {
    return [
      await importRow(place, Math.min(rounds, 3)),
      ...(await boardRows(place, rounds)),
      await monitoringRow(place, rounds),
    ]
  } finally {
    await client.end().catch(() => {})
    await store.close()
    await server.stop()
    rmSync(temp, { recursive: true, force: true })
  }
}
