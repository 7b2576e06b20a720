import { expect, test } from "vitest"
import type { HeldRole } from "../../flow/index.ts"
import { guideTo } from "./guide.ts"
import { peopleFor } from "./people.ts"

const bodies = ["318", "205"].flatMap((code) => [
  { kind: "department" as const, code, name: `${code}局` },
  { kind: "unit" as const, code: `${code}001`, name: `${code}局本级` },
])
const people = peopleFor("990101", bodies, { id: "第三方评价", at: "318", until: "2027-06-30" })
const shown = { year: 2027, executed: { year: 2026, bodies: new Set(["318", "318001"]) } }

test("everybody is told what there is to see, those with most first", () => {
  const guide = guideTo(people, shown)
  expect(guide.map(({ id }) => id).toSorted()).toEqual(people.map(({ id }) => id).toSorted())
  expect(guide.every(({ sees }) => sees.endsWith("。"))).toBe(true)
  expect(guide[0]).toMatchObject({ id: "财政局长", isFirst: true })
})

test("whoever is in the executed year stands before a colleague who is not, and is told of it", () => {
  const clerks = guideTo(people, shown).filter(({ roles }) => roles.includes("单位经办人"))
  expect(clerks.map(({ id }) => id)).toEqual(["318001经办", "205001经办"])
  expect(clerks.map(({ sees }) => sees.includes("2026年"))).toEqual([true, false])
})

test("one stands for all who see the same, so every role is among the first", () => {
  const first = guideTo(people, shown).filter(({ isFirst }) => isFirst)
  const roles = new Set<HeldRole>(people.flatMap(({ posts }) => posts.map(({ role }) => role)))
  expect(new Set(first.flatMap(({ roles: of }) => of)).size).toBe(roles.size)
  expect(new Set(first.map(({ sees }) => sees)).size).toBe(first.length)
})
