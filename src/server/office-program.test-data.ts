import { writeSync } from "node:fs"
import { join } from "node:path"
import { officeOn } from "../office/office.test-data.ts"
import { openStore } from "../store/database.ts"
import { unlimited } from "./clients.test-data.ts"
import { startServer } from "./index.ts"

/** A server as a program of its own, to be killed: `node office-program.test-data.ts FOLDER` prints where it is. */
const store = await openStore({ folder: process.argv[2]!, connections: 10 })
const { office } = officeOn(store)
const { url } = await startServer({
  folder: join(import.meta.dirname, "api"),
  host: "127.0.0.1",
  port: 0,
  desk: { office, setUpSecret: "", version: "0", limits: unlimited },
})
writeSync(1, `${url}\n`)
