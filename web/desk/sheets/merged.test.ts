import { expect, test } from "vitest"
import { emptyFill, type Fills } from "../../../src/model/monitoring.ts"
import { merged, unchanged, withChange } from "./merged.ts"

const of = (values: Readonly<Record<string, string>>): Fills => ({
  projects: {},
  indicators: Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { ...emptyFill, value }])),
})

test("what others saved stays, what was typed here stands on top of it", () => {
  const theirs = of({ a: "1", b: "2", c: "3" })
  const mine = of({ a: "0", b: "20", d: "4" })
  const changed = withChange(withChange(unchanged, "indicators", "b"), "indicators", "d")
  expect(merged(theirs, mine, changed)).toEqual(of({ a: "1", b: "20", c: "3", d: "4" }))
  expect(merged(theirs, mine, unchanged)).toEqual(theirs)
})
