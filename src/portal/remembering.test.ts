import { expect, test } from "vitest"
import { shelfOf } from "./memory/index.ts"
import { demoPublications } from "./portal.test-data.ts"
import { remembering } from "./remembering.ts"
import type { Shelf } from "./shelf.ts"

/** The demonstration's shelf, and how often it was asked each thing. */
function watched(): { shelf: Shelf; asked: Map<string, number> } {
  const asked = new Map<string, number>()
  const plain = shelfOf(demoPublications(), [])
  const counted = Object.entries(plain).map(([name, ask]) => [
    name,
    (where: never) => {
      asked.set(name, (asked.get(name) ?? 0) + 1)
      return (ask as (where: never) => unknown)(where)
    },
  ])
  return { shelf: Object.fromEntries(counted) as Shelf, asked }
}

test("each thing is asked once, and the answer is the same", async () => {
  const { shelf, asked } = watched()
  const kept = remembering(shelf)
  const { publication } = demoPublications()[0]!
  const where = { region: publication.region, versions: "newest" } as const
  for (let i = 0; i < 3; i++) {
    expect(await kept.publications(where)).toEqual(await shelfOf(demoPublications(), []).publications(where))
    expect((await kept.content(publication))!.disclosure).toBe(demoPublications()[0]!.disclosure)
    await kept.publications({ ...where, year: publication.year })
  }
  expect(Object.fromEntries(asked)).toEqual({ publications: 2, content: 1 })
})

test("documents that were not asked for long are let go", async () => {
  const { shelf, asked } = watched()
  const kept = remembering(shelf)
  const all = demoPublications().map(({ publication }) => publication)
  const first = all[0]!
  for (let i = 0; i < 60; i++) await kept.content({ region: first.region, id: `${i}` })
  await kept.content({ region: first.region, id: "0" })
  expect(asked.get("content")).toBe(61)
  await kept.content({ region: first.region, id: "59" })
  expect(asked.get("content")).toBe(61)
})
