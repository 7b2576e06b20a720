import { expect, test } from "vitest"
import type { MonitoredProject } from "../../model/monitoring.ts"
import type { Standing } from "../book/view.ts"
import { knownFrom } from "./from-book.ts"
import { moneyFor } from "./money.ts"

const project: MonitoredProject = {
  id: "p",
  code: "P1",
  name: "河道巡护",
  goals: [],
  budget: { appropriation: 100_000, carriedOver: 0, other: 20_000 },
  plan: [],
  indicators: [],
}
const standing = (
  of: string | null,
  fund: Standing["quota"]["fund"],
  adjusted: number,
  paid: number,
): Standing => ({
  quota: { unit: "301001", project: of, function: "2130301", economic: "30214", fund },
  approved: adjusted,
  adjusted,
  tied: 0,
  paid,
  carried: 0,
  left: adjusted - paid,
})
const standings = [
  standing("P1", "generalPublic", 60_000, 40_000),
  standing("P1", "governmentFund", 50_000, 10_000),
  standing("P1", "otherIncome", 20_000, 0),
  standing("P2", "generalPublic", 90_000, 90_000),
  standing(null, "generalPublic", 70_000, 70_000),
]
const typed = {
  projects: { p: { progress: "", money: { appropriation: { adjusted: 1, paid: 2, expected: 3 } } } },
  indicators: {},
}

test("what the book knows of a project counts before what was typed, row by row", () => {
  const { rows, adjusted, paid } = moneyFor(project, typed, knownFrom(standings))
  expect(
    rows.map(({ source, adjusted: now, paid: spent, isKnown }) => [source, now, spent, isKnown]),
  ).toEqual([
    ["appropriation", 110_000, 50_000, true],
    ["other", 20_000, 0, true],
  ])
  expect([adjusted, paid]).toEqual([130_000, 50_000])
})

test.each<[string, MonitoredProject, readonly Standing[]]>([
  ["no payment of the unit was taken", project, [standing("P1", "generalPublic", 60_000, 0)]],
  [
    "the project has last year's money",
    { ...project, budget: { ...project.budget, carriedOver: 1 } },
    standings,
  ],
  ["it has no code", { ...project, code: "" }, standings],
  ["it has no quota", { ...project, code: "P9" }, standings],
])("nothing is known when %s: what was typed counts", (_, of, all) => {
  const [row] = moneyFor(of, typed, knownFrom(all)).rows
  expect(row).toMatchObject({ source: "appropriation", adjusted: 1, paid: 2, isKnown: false })
})
