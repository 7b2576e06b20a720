import { expect, test } from "vitest"
import { coverDate, coverMonths } from "./cover-month.ts"

const budget = { year: 2026, stage: "budget" } as const
const final = { year: 2026, stage: "final" } as const

test("a budget is made out from the summer before its year to its end, a final account in the year after", () => {
  const ends = (months: Date[]) => [months[0], months.at(-1)].map((day) => day!.toDateString())
  expect(ends(coverMonths(budget))).toEqual(["Tue Jul 01 2025", "Tue Dec 01 2026"])
  expect(ends(coverMonths(final))).toEqual(["Fri Jan 01 2027", "Wed Dec 01 2027"])
})

test("today stands on the cover when the document may be made out today", () => {
  for (const [dated, day, stands] of [
    [budget, new Date(2025, 5, 30), false],
    [budget, new Date(2025, 6, 1), true],
    [budget, new Date(2026, 11, 31, 23), true],
    [budget, new Date(2027, 0, 1), false],
    [final, new Date(2026, 11, 31), false],
    [final, new Date(2027, 7, 20), true],
  ] as const)
    expect(coverDate(dated, day)).toBe(stands ? day : undefined)
})
