import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Drawable, drawnFrom, lotOf } from "./draw.ts"

const item = fc.record({
  cents: fc.integer({ min: 0, max: 1_000_000 }),
  points: fc.option(fc.integer({ min: 0, max: 100 })),
  warnings: fc.integer({ min: 0, max: 3 }),
  isFull: fc.boolean(),
  isRound: fc.boolean(),
})
const pools = fc
  .array(item, { maxLength: 40 })
  .map((all) =>
    all.map((each, i): Drawable => ({ ...each, body: `${300 + (i % 7)}`, subject: `p${i}`, name: "" })),
  )
const wish = fc.record({
  seed: fc.string({ minLength: 1 }),
  byRisk: fc.nat({ max: 12 }),
  byLot: fc.nat({ max: 12 }),
})
const keyOf = ({ body, subject }: Pick<Drawable, "body" | "subject">) => `${body} ${subject}`

describe("what the bureau checks is drawn", () => {
  test("the same from the same seed, whatever the order of the list", () => {
    fc.assert(
      fc.property(pools, wish, fc.infiniteStream(fc.nat()), (pool, asked, mix) => {
        const shuffled = pool
          .map((each) => ({ each, at: mix.next().value as number }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ each }) => each)
        expect(drawnFrom(shuffled, asked)).toEqual(drawnFrom(pool, asked))
      }),
    )
  })

  test("as many as asked for, as far as there are, and nothing twice", () => {
    fc.assert(
      fc.property(pools, wish, (pool, asked) => {
        const drawn = drawnFrom(pool, asked)
        expect(new Set(drawn.map(keyOf)).size).toBe(drawn.length)
        const byRisk = drawn.filter(({ by }) => by === "risk").length
        expect(byRisk).toBeLessThanOrEqual(asked.byRisk)
        expect(drawn.length - byRisk).toBe(Math.min(asked.byLot, pool.length - byRisk))
      }),
    )
  })

  test("for doubts first whoever has most of them; no seed changes that", () => {
    fc.assert(
      fc.property(pools, wish, fc.string({ minLength: 1 }), (pool, asked, other) => {
        const risky = (seed: string) => drawnFrom(pool, { ...asked, seed }).filter(({ by }) => by === "risk")
        expect(risky(other)).toEqual(risky(asked.seed))
        const counts = risky(asked.seed).map(({ doubts }) => doubts.length)
        expect(counts).toEqual(counts.toSorted((a, b) => b - a))
        expect(counts.every((count) => count > 0)).toBe(true)
      }),
    )
  })

  test("by lot everyone as often as another", () => {
    const pool = Array.from({ length: 10 }, (_, i): Drawable => {
      const plain = { cents: 0, points: 88, warnings: 0, isFull: false, isRound: false }
      return { ...plain, body: "334001", subject: `p${i}`, name: "" }
    })
    const times = new Map<string, number>()
    for (let seed = 0; seed < 1000; seed++)
      for (const { subject } of drawnFrom(pool, { seed: `${seed}`, byRisk: 3, byLot: 2 }))
        times.set(subject, (times.get(subject) ?? 0) + 1)
    // 200 each is to be expected; 60 off is more than four times the standard deviation.
    for (const count of times.values()) expect(Math.abs(count - 200)).toBeLessThan(60)
    expect(times.size).toBe(10)
  })

  test("so that anybody can find the lot again", () => {
    // printf '2027\n334001\nprojects-1' | sha256sum
    expect(lotOf({ body: "334001", subject: "projects-1" }, "2027")).toBe(
      "5ae28834629421e2d3d4802ee90d73df2cd55e8847d6d7b647147061bbfdf0c4",
    )
  })

  test("says why: full marks everywhere, round scores, warnings, much money", () => {
    const plain = { cents: 100, points: 88, warnings: 0, isFull: false, isRound: false, name: "" }
    const pool: Drawable[] = [
      { ...plain, body: "1", subject: "a" },
      { ...plain, body: "1", subject: "b", isFull: true, warnings: 2 },
      { ...plain, body: "2", subject: "c", isRound: true },
      { ...plain, body: "2", subject: "d", cents: 900 },
    ]
    expect(drawnFrom(pool, { seed: "一", byRisk: 9, byLot: 0 })).toEqual([
      { body: "1", subject: "b", by: "risk", doubts: ["warnings", "full"] },
      { body: "2", subject: "d", by: "risk", doubts: ["money"] },
      { body: "2", subject: "c", by: "risk", doubts: ["round"] },
    ])
  })
})
