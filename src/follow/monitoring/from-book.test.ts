import { expect, test } from "vitest"
import type { Fund } from "../../model/ledger.ts"
import type { Standing } from "../book/view.ts"
import { knownFrom } from "./from-book.ts"
import { project } from "./sheet.test-data.ts"

const standing = (unit: string, of: string | null, fund: Fund, adjusted: number, paid: number): Standing => ({
  quota: { unit, project: of, function: "2130301", economic: "30201", fund },
  approved: adjusted,
  adjusted,
  tied: 0,
  paid,
  carried: 0,
  left: adjusted - paid,
})
const book = [
  standing("334001", "P1", "generalPublic", 700, 200),
  standing("334001", "P1", "governmentFund", 300, 50),
  standing("334001", "P1", "institutionIncome", 90, 9),
  standing("334001", null, "generalPublic", 5000, 5000),
  standing("334002", "P1", "generalPublic", 40, 40),
]

test("the money of a project is the sum of its unit's quotas, appropriated money apart from other", () => {
  const known = knownFrom(book, "334001", true)
  expect(known.of(project([]), "appropriation")).toEqual({ adjusted: 1000, paid: 250 })
  expect(known.of(project([]), "other")).toEqual({ adjusted: 90, paid: 9 })
  expect(known.of(project([], { code: "P2" }), "appropriation")).toBeNull()
})

test("a book without payments, and one that cannot tell carried over money apart, say nothing", () => {
  expect(knownFrom(book, "334001", false).of(project([]), "appropriation")).toBeNull()
  const both = project([], { budget: { appropriation: 1, carriedOver: 1, other: 0 } })
  expect(knownFrom(book, "334001", true).of(both, "appropriation")).toBeNull()
  expect(knownFrom(book, "334001", true).of(project([]), "carriedOver")).toBeNull()
})
