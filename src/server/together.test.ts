import { afterAll, expect, test } from "vitest"
import { region } from "../flow/county.test-data.ts"
import { officeOn } from "../office/office.test-data.ts"
import { act, countyIn, keyOf } from "../store/county.test-data.ts"
import { testStore } from "../store/test-database.test-data.ts"
import { Saver, sessionOf, unlimited } from "./clients.test-data.ts"
import { expectWhole } from "./history.test-data.ts"
import { startServer } from "./index.ts"

/** Fifty people at one budget, each with so many saves; more with SAVES. */
const clients = 50
const rounds = Number(process.env.SAVES ?? 6)

const { store, drop } = await testStore({ connections: 20 })
afterAll(drop)

test("fifty people save one budget at once, and the server is started anew meanwhile: nothing is lost or doubled", async () => {
  await countyIn(store)
  await act(store, "2026-09-01", "open year bh")
  const { office } = officeOn(store)
  const desk = { office, setUpSecret: "", version: "0", limits: unlimited }
  const start = () => startServer({ folder: import.meta.dirname, host: "127.0.0.1", port: 0, desk })
  let server = await start()
  const savers = await Promise.all(
    Array.from(
      { length: clients },
      async (_, i) =>
        new Saver(
          `第${i}人`,
          "/years/2027/bodies/334001/edits",
          await sessionOf(store, region.code, "uc1", office.now()),
          () => server.url,
        ),
    ),
  )
  const done = () => savers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0)
  const all = Promise.all(
    savers.map(async (saver, i) => {
      for (let round = 0; round < rounds; round++)
        await saver.save(round, (i + round) % 3 === 0 ? `own-${i}` : `shared-${(i * 7 + round) % 5}`)
    }),
  )
  while (done() < (clients * rounds) / 4) await new Promise((resolve) => setTimeout(resolve, 5))
  await server.close()
  server = await start()
  await all
  await server.close()
  expect(savers.flatMap(({ odd }) => odd)).toEqual([])
  const conflicts = savers.reduce((sum, saver) => sum + saver.conflicts, 0)
  expect(done() + conflicts).toBe(clients * rounds)
  expect(conflicts).toBeGreaterThan(0)
  await expectWhole(
    store,
    keyOf("334001"),
    savers.flatMap(({ acknowledged }) => acknowledged),
  )
})
