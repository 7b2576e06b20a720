import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { closingRules } from "../../packs/closing.ts"
import { type Quota, quotaKey } from "../book/quota.ts"
import type { Standing } from "../book/view.ts"
import { closingEntries, leftOf, openedEntries } from "./closing.ts"

const quota = (unit: string, project: string | null, economic = "30201"): Quota => ({
  unit,
  project,
  function: "2130301",
  economic,
  fund: "generalPublic",
})
const standing = (of: Quota, left: number, more: Partial<Standing> = {}): Standing => ({
  quota: of,
  approved: 10_000,
  adjusted: 10_000,
  tied: 0,
  paid: 10_000 - left,
  carried: 0,
  left,
  ...more,
})
const known = (carriedIn: ReadonlyMap<string, number> = new Map()) => ({
  carriedIn,
  rules: closingRules("national"),
  isProject: ({ project }: Quota) => project !== null,
  isThere: (unit: string) => unit !== "gone",
})
const written = { year: 2027, known: "2028-01-10", by: "卢正" }

describe("what is left at the year's end", () => {
  const works = quota("301001", "P1")

  test("goes on for projects, goes back for basic expenditure, and stays away where nothing is left", () => {
    const left = leftOf(
      [standing(works, 3_000), standing(quota("301001", null), 200), standing(quota("301002", "P2"), 0)],
      known(),
    )
    expect(left.map(({ cents, carry, why }) => [cents, carry, why.map(({ kind }) => kind)])).toEqual([
      [3_000, 3_000, ["project"]],
      [200, 0, ["basic"]],
    ])
  })

  test("goes back as far as it came from the year before and was not paid again", () => {
    const carried = (cents: number) =>
      leftOf([standing(works, 3_000)], known(new Map([[quotaKey(works), cents]])))
    // Of 7 500 from the year before 7 000 were paid.
    expect(
      carried(7_500).map(({ carry, why }) => [carry, why.map(({ cents, kind }) => [kind, cents])]),
    ).toEqual([
      [
        2_500,
        [
          ["second", 500],
          ["project", 2_500],
        ],
      ],
    ])
    expect(carried(7_000).map(({ carry }) => carry)).toEqual([3_000])
    expect(carried(10_000).map(({ carry }) => carry)).toEqual([0])
  })

  test("counts what contracts tie, and cannot go to a unit that is not there", () => {
    expect(leftOf([standing(works, 1_000, { tied: 500, paid: 8_500 })], known())).toMatchObject([
      { cents: 1_500, carry: 1_500 },
    ])
    expect(leftOf([standing(quota("gone", "P1"), 1_000)], known())).toMatchObject([
      { cents: 1_000, carry: 0 },
    ])
  })

  test("opens the next year as it closed this one, quota by quota, whatever is decided", () => {
    const one = fc.record({
      unit: fc.constantFrom("301001", "301002", "301003"),
      project: fc.constantFrom("P1", "P2", null),
      left: fc.integer({ min: 0, max: 10_000 }),
      part: fc.integer({ min: 0, max: 100 }),
    })
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: (each) => `${each.unit}${each.project}` }), (all) => {
        const left = leftOf(
          all.map((each) => standing(quota(each.unit, each.project), each.left)),
          known(),
        ).map((each, i) => ({ ...each, carry: Math.floor((each.cents * (all[i]?.part ?? 0)) / 100) }))
        const sums = (entries: ReturnType<typeof closingEntries>, part: "carried" | "free") => {
          const found = new Map<string, number>()
          for (const { moves } of entries)
            for (const { account, cents } of moves)
              if ("quota" in account && account.part === part)
                found.set(quotaKey(account.quota), (found.get(quotaKey(account.quota)) ?? 0) + cents)
          return found
        }
        const out = closingEntries(left, written)
        const next = openedEntries(left, { ...written, year: 2028 })
        expect(sums(next, "free")).toEqual(sums(out, "carried"))
        expect(sums(out, "free")).toEqual(
          new Map(left.map((each) => [quotaKey(each.quota), -each.cents] as const)),
        )
        for (const { moves } of [...out, ...next])
          expect(moves.reduce((sum, { cents }) => sum + cents, 0)).toBe(0)
      }),
    )
  })
})
