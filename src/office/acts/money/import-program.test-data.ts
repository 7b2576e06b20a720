import { buffer } from "node:stream/consumers"
import type pg from "pg"
import { openAt } from "../../../store/database.ts"
import type { Office } from "../../office.ts"
import { previewPayments, takePayments } from "./payments.ts"

/** Takes the list given on standard input into the book of the county's year: a program of its own, to be killed. */
const { app, now } = JSON.parse(process.env.GIVEN!) as { app: pg.PoolConfig; now: number }
const store = await openAt(app, app, { migrated: true, connections: 2 })
const office: Office = {
  store,
  now: () => now,
  program: "test",
  referenceFor(place) {
    throw new Error(`A list of payments is taken without the lists of ${place}`)
  },
}
const caller = { region: "990101", person: "bo", for: null }
const file = { name: "大.csv", bytes: await buffer(process.stdin) }
const { seen } = await previewPayments(office, caller, 2027, file)
await takePayments(office, caller, { year: 2027, seen }, file)
await store.close()
