import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { executionChecks } from "../src/check/execution/index.ts"
import { monitoringChecks } from "../src/check/monitoring/index.ts"
import { together } from "../tools/accuracy/counts.ts"
import { defects } from "../tools/accuracy/defects/index.ts"
import { record } from "../tools/accuracy/files.ts"
import { sample } from "../tools/accuracy/plan.ts"
import { plantAll } from "../tools/accuracy/plantings.ts"
import { type AccuracyRecord, kindsOf, worseThan } from "../tools/accuracy/record.ts"
import { measuredYear } from "../tools/accuracy/year/measure.ts"

test("planted mistakes are found, and their harmless twins are not, as well as is recorded", async () => {
  const measured = await Promise.all(sample.counties.map((each) => plantAll(each, sample.thoroughness)))
  const now = together(measured)
  const { sample: before } = JSON.parse(readFileSync(record, "utf8")) as AccuracyRecord
  expect(now.untouched).toEqual([])
  // Better is fine, and is recorded by `mingzhang accuracy --write`.
  expect(worseThan(before, kindsOf(now))).toEqual([])
}, 300_000)

test("what is planted is of every family, named once each", () => {
  const names = defects.flatMap(({ name, twin }) => [name, twin.name])
  expect(new Set(names).size).toBe(names.length)
  expect(defects.length).toBeGreaterThanOrEqual(100)
  expect([...new Set(defects.map(({ family }) => family))].sort()).toEqual([
    "AST",
    "CODE",
    "DIS",
    "ENT",
    "FIN",
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
  ])
})

test("every mistake of execution and monitoring is found at its record, and nothing right is reported", () => {
  const { untouched, kinds } = measuredYear(10)
  expect(untouched).toEqual([])
  expect(kinds.flatMap(({ name, failures }) => failures.map((failure) => `${name}：${failure}`))).toEqual([])
  expect(new Set(kinds.map(({ check }) => check))).toEqual(
    new Set([...executionChecks, ...monitoringChecks].map(({ id }) => id)),
  )
})
