import { describe, expect, test } from "vitest"
import { paceOf } from "../../packs/pace.ts"
import type { Quota } from "../book/quota.ts"
import { boardOf, wholeOf } from "./board.ts"

const quota = (unit: string, project: string | null): Quota => ({
  unit,
  project,
  function: "2130301",
  economic: "30201",
  fund: "generalPublic",
})
const standing = (of: Quota, adjusted: number, paid: number) => ({
  quota: of,
  approved: adjusted,
  adjusted,
  tied: 0,
  paid,
  carried: 0,
  left: adjusted - paid,
})
const standings = [
  standing(quota("301002", "P2"), 40_000, 0),
  standing(quota("301001", null), 60_000, 30_000),
  standing(quota("301001", "P1"), 40_000, 41_000),
]
const by = {
  day: "2027-06-30",
  pace: paceOf("national"),
  keyOf: ({ unit }: Quota) => unit,
  planOf: ({ project }: Quota) => (project === "P1" ? [25, 80, 90, 100] : []),
}

describe("a progress board", () => {
  test("puts quotas together; what should be paid is the plans' sum, and goes with time where there is none", () => {
    const rows = boardOf(standings, by)
    expect(rows.map(({ key, adjusted, paid, left, over }) => [key, adjusted, paid, left, over])).toEqual([
      ["301001", 100_000, 71_000, 29_000, 1],
      ["301002", 40_000, 0, 40_000, 0],
    ])
    // 60 000 at half of the year and 40 000 at 80 %.
    expect(rows.map(({ planned, time, is }) => [planned, time, is])).toEqual([
      [6200, 5000, "onPlan"],
      [null, 5000, "untouched"],
    ])
  })

  test("its rows add up to the whole, and a quota can be left out", () => {
    expect(wholeOf(standings, by)).toMatchObject({ adjusted: 140_000, paid: 71_000, left: 69_000, over: 1 })
    const some = boardOf(standings, { ...by, keyOf: ({ project }) => project })
    expect(some.map(({ key }) => key)).toEqual(["P1", "P2"])
  })

  test("nothing given is no progress", () => {
    expect(wholeOf([], by)).toMatchObject({ share: null, planned: null, is: "none" })
  })
})
