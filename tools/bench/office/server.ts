import type { AddressInfo } from "node:net"
import Fastify from "fastify"
import pg from "pg"
import { startServer } from "../../../src/server/index.ts"
import { openAt } from "../../../src/store/database.ts"
import { officeOn } from "../database.ts"

/** A program of its own: the office, and beside it a handler that does nothing but one committed UPDATE. */
const app = JSON.parse(process.env.BENCH_APP ?? "{}") as pg.PoolConfig
const connections = 20
const store = await openAt(app, app, { migrated: true, connections })
const office = await startServer({
  folder: import.meta.dirname,
  host: "127.0.0.1",
  port: 0,
  desk: {
    office: officeOn(store),
    setUpSecret: "",
    version: "bench",
    limits: { person: Number.POSITIVE_INFINITY, address: Number.POSITIVE_INFINITY },
  },
})
const pool = new pg.Pool({ ...app, max: connections })
const bare = Fastify()
bare.post<{ Params: { id: string } }>("/bare/:id", async ({ params }) => {
  const { rows } = await pool.query("update bare set n = n + 1 where id = $1 returning n", [params.id])
  return { number: rows[0].n }
})
await bare.listen({ host: "127.0.0.1", port: 0 })
const { port } = bare.server.address() as AddressInfo
process.stdout.write(`${JSON.stringify({ office: office.url, bare: `http://127.0.0.1:${port}/` })}\n`)
