import { expect, test } from "vitest"
import type { Disclosure } from "../../model/disclosure.ts"
import { placeInRow } from "./places.ts"

/** A sheet of which one indicator is known: its row begins in line 10, its target stands in the fifth cell. */
const sheet = (lineOfTarget: number) =>
  ({
    source: { name: "a.txt", format: "text", sha256: "" },
    tables: [
      {
        at: { table: 1 },
        grid: [["效益指标", "可持续影响指标", "查档人次增长率", "比上年", "≥2%"]],
        rows: [],
      },
    ],
    projects: [
      {
        indicators: [
          {
            at: { line: 10, table: 1, row: 1 },
            target: { at: { line: lineOfTarget, table: 1, row: 1, column: 5 } },
          },
        ],
      },
    ],
  }) as unknown as Disclosure

test("where each cell has a line of its own, a text of a row stands in the line of its cell", () => {
  const row = { line: 10, table: 1, row: 1 }
  expect(placeInRow(sheet(14), row, "查档人次增长率")).toEqual({ ...row, line: 12, column: 3 })
})

test("where the cells of a row stand beside each other, its line is all that is known", () => {
  const row = { line: 10, table: 1, row: 1 }
  expect(placeInRow(sheet(17), row, "查档人次增长率")).toEqual({ ...row, column: 3 })
})
