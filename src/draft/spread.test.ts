import fc from "fast-check"
import { expect, test } from "vitest"
import { bounded } from "./bounded.ts"
import { packed } from "./packing.ts"
import { spread } from "./spread.ts"

const amounts = fc.array(fc.nat(1000), { minLength: 1, maxLength: 8 })

test("a filling has the margins it was given, liked pairs or not", () => {
  fc.assert(
    fc.property(amounts, amounts, fc.array(fc.tuple(fc.nat(7), fc.nat(7))), (rows, columns, pairs) => {
      const liked = pairs.filter(([row, column]) => row < rows.length && column < columns.length)
      const shares = spread(rows, columns, liked)
      const of = (key: "row" | "column", i: number) =>
        shares.reduce((sum, share) => (share[key] === i ? sum + share.cents : sum), 0)
      const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
      expect(sum(shares.map(({ cents }) => cents))).toBe(Math.min(sum(rows), sum(columns)))
      expect(rows.every((cents, i) => of("row", i) <= cents)).toBe(true)
      expect(columns.every((cents, i) => of("column", i) <= cents)).toBe(true)
    }),
  )
})

test("liked pairs come first", () => {
  expect(spread([5, 5], [5, 5], [[0, 1]])).toEqual([
    { row: 0, column: 1, cents: 5 },
    { row: 1, column: 0, cents: 5 },
  ])
})

test("parcels go whole into bins, where they are liked if that can be", () => {
  const none = [0, 0, 0]
  expect(
    packed(
      [
        { cents: 3, liking: none },
        { cents: 4, liking: none },
        { cents: 7, liking: none },
      ],
      [7, 7, 0],
    ),
  ).toEqual([1, 1, 0])
  expect(
    packed(
      [
        { cents: 2, liking: [0, 9] },
        { cents: 2, liking: [0, 0] },
      ],
      [2, 2],
    ),
  ).toEqual([1, 0])
  expect(packed([{ cents: 3, liking: [0, 0] }], [2, 2])).toBeNull()
})

test("a packing that would take for ever is given up in a moment", () => {
  const parcels = Array.from({ length: 40 }, (_, i) => ({
    cents: 1001 + 2 * i,
    liking: new Array(20).fill(0),
  }))
  const bins = new Array(20).fill(2 * 1001 + 78).map((each, i) => each + (i % 2 ? 1 : -1))
  expect(packed(parcels, bins)).toBeNull()
})

test("a bounded table is filled wholly when some filling of it has these margins", () => {
  const table = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(table, table, (cells, more) => {
      const rows = cells.map((row) => row.reduce((a, b) => a + b, 0))
      const columns = [0, 1, 2].map((j) => cells.reduce((sum, row) => sum + row[j]!, 0))
      const caps = cells.map((row, i) => row.map((each, j) => each + (more[i]?.[j] ?? 0)))
      const filled = bounded(rows, columns, caps)
      expect(filled.map((row) => row.reduce((a, b) => a + b, 0))).toEqual(rows)
      expect([0, 1, 2].map((j) => filled.reduce((sum, row) => sum + row[j]!, 0))).toEqual(columns)
      expect(filled.every((row, i) => row.every((each, j) => each >= 0 && each <= caps[i]![j]!))).toBe(true)
    }),
  )
})
