import { createReadStream } from "node:fs"
import type { AddressInfo } from "node:net"
import Fastify from "fastify"
import type pg from "pg"
import { startServer } from "../../src/server/index.ts"
import { openAt } from "../../src/store/database.ts"
import { officeOn } from "./database.ts"

/** A program of its own: the public pages, and beside them a handler that sends bytes or a file and nothing else. */
const app = JSON.parse(process.env.BENCH_APP ?? "{}") as pg.PoolConfig
const store = await openAt(app, app, { migrated: true, connections: 20 })
const server = await startServer({
  folder: import.meta.dirname,
  host: "127.0.0.1",
  port: 0,
  desk: { office: officeOn(store), setUpSecret: "", version: "bench" },
})
const bare = Fastify({ bodyLimit: 64 * 1024 * 1024 })
let page = ""
let file = ""
bare.addContentTypeParser("*", { parseAs: "string" }, async (_: unknown, body: string) => body)
bare.post("/page", async (request) => {
  page = String(request.body)
  return ""
})
bare.post("/file", async (request) => {
  file = String(request.body)
  return ""
})
bare.get("/page", async (_, reply) => reply.type("text/html; charset=utf-8").send(page))
bare.get("/file", async (_, reply) => reply.type("text/csv").send(createReadStream(file)))
await bare.listen({ host: "127.0.0.1", port: 0 })
const { port } = bare.server.address() as AddressInfo
process.stdout.write(`${JSON.stringify({ pages: `${server.url}p/`, bare: `http://127.0.0.1:${port}/` })}\n`)
