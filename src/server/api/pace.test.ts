import { expect, test } from "vitest"
import { Pace } from "./pace.ts"

test("who asks too often waits until the next minute, and nobody else does", () => {
  let now = Date.parse("2026-09-01T09:00:30Z")
  const pace = new Pace({ person: 3, address: 2 }, () => now)
  const person = (id: string) => pace.wait("person", id)
  const address = (at: string) => pace.wait("address", at)
  expect([person("甲"), person("甲"), person("甲"), person("甲")]).toEqual([0, 0, 0, 30])
  // A colleague at the same address, and a stranger there who is not signed in.
  expect(person("乙")).toBe(0)
  expect([address("10.0.0.1"), address("10.0.0.1"), address("10.0.0.1")]).toEqual([0, 0, 30])
  expect([address("10.0.0.2"), person("乙")]).toEqual([0, 0])
  now += 30_000
  expect([person("甲"), address("10.0.0.1")]).toEqual([0, 0])
})
