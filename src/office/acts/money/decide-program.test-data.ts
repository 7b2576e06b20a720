import type pg from "pg"
import { openAt } from "../../../store/database.ts"
import type { Office } from "../../office.ts"
import { decideChange } from "./changes.ts"

/** Approves a change of the county's year: a program of its own, to be killed. */
const { app, now, number } = JSON.parse(process.env.GIVEN!) as {
  app: pg.PoolConfig
  now: number
  number: number
}
const store = await openAt(app, app, { migrated: true, connections: 2 })
const office: Office = {
  store,
  now: () => now,
  program: "test",
  referenceFor(place) {
    throw new Error(`A change is decided without the lists of ${place}`)
  },
}
const caller = { region: "990101", person: "bh", for: null }
const wish = { year: 2027, number, outcome: "approved" as const, document: null, remark: "" }
await decideChange(office, caller, wish)
await store.close()
