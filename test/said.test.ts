import { expect, test } from "vitest"
import { sayings } from "../src/check/say/index.ts"
import { relations } from "../src/check/say/relation.ts"
import { caseFiles, examplesOf, reportOf } from "./cases.ts"

/** Families whose cases show every fault their checks tell apart. */
const families = [
  "AST",
  "CODE",
  "DIS",
  "ENT",
  "IND",
  "NAR",
  "PLAN",
  "PRJ",
  "PRO",
  "SUM",
  "TPE",
  "TXT",
  "XT",
  "YOY",
]

/** The faults of a check that its case shows. */
function shownIn(id: string, path: string): string[] {
  const shown = examplesOf(path)
    .filter(({ kind }) => kind === "fails")
    .flatMap((example) => reportOf(example).findings)
    .filter(({ check }) => check === id)
    .flatMap((finding) => (finding.each ?? [finding]).map(({ data }) => data.fault ?? ""))
    // A relation that does not hold is said alike for every check.
    .filter((fault) => !Object.hasOwn(relations, fault))
  return [...new Set(shown)].sort()
}

const cases = caseFiles()
// A case cannot have an empty page (DIS-009).
const told = Object.keys(sayings).filter((id) => families.includes(id.split("-")[0]!) && cases.has(id))

test.each(told)("every fault of %s is shown by an example, and every one shown has a sentence", (id) => {
  expect(shownIn(id, cases.get(id)!)).toEqual(Object.keys(sayings[id]!).sort())
})
