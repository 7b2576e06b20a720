import { rmSync } from "node:fs"
import { builtInCodes } from "../codes/index.ts"
import { packNamed } from "../packs/list.ts"
import { openStore } from "../store/database.ts"
import { makeDemo } from "./demo/make.ts"
import type { Office } from "./office.ts"

rmSync("/tmp/mz-try", { recursive: true, force: true })
const store = await openStore({ folder: "/tmp/mz-try", tell: console.log })
const office: Office = {
  store,
  now: () => Date.now(),
  program: "0",
  referenceFor: (place) => ({ codes: builtInCodes, pack: packNamed(place)! }),
}
try {
  for (const until of ["middle", "published"] as const) {
    const t = performance.now()
    console.log(
      await makeDemo(office, {
        password: "correct horse",
        until,
        seed: until === "middle" ? 7 : 8,
        tell: (a, b) => console.log(a, b, Math.round(performance.now() - t)),
      }),
    )
  }
} catch (e) {
  console.log(e)
} finally {
  await store.close()
}
