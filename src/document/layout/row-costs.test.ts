import { expect, test } from "vitest"
import { mostLines, type Placed, rowCosts } from "./row-costs.ts"

/** Lines of so many cells, in columns of full texts. */
const table = (lines: number, columns: number): Placed[] =>
  Array.from({ length: lines }, () => ({
    line: {
      segments: Array.from({ length: columns }, (_, c) => ({
        text: "保障正常运转",
        start: c * 16,
        end: c * 16 + 12,
      })),
      gap: 0,
    },
    columns: Array.from({ length: columns }, (_, c) => c),
    main: false,
  }))

const shape = { widths: new Map(), expected: [], spans: 0, mains: false, airy: false }

test("每行看过的格子不随表格的长度增加，十倍的行只用十倍的步", () => {
  const steps = (lines: number, columns: number) => rowCosts(table(lines, columns), shape).steps
  expect(steps(1000, 20)).toBeLessThan(12 * steps(100, 20))
  expect(steps(1000, 20)).toBeLessThanOrEqual(2 * steps(1000, 10))
  // Every line is looked at once a row it may be in, whatever stands in it: for each, its cells and where they stand.
  expect(steps(1000, 20)).toBeLessThanOrEqual(1000 * 20 * mostLines * 3)
})

test("第三行又是第一行的话时，第二行也可能是：一行的代价由短一行的代价得出，与从头算一样", () => {
  const texts = ["按计划完成任务", "按计划完成任务", "保障运转"]
  const placed: Placed[] = texts.map((text) => ({
    line: { segments: [{ text, start: 0, end: 14 }], gap: 0 },
    columns: [0],
    main: false,
  }))
  const costs = rowCosts(placed, { ...shape, widths: new Map([[0, 14]]) })
  expect(costs.top(0, 2)).toBe(0.5)
  // Now the second is the first once more, and the third goes on where the second was full.
  expect(costs.top(0, 3)).toBe(0.5 + 20)
  expect(costs.top(1, 3)).toBe(0.5)
})
