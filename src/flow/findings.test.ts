import { expect, test } from "vitest"
import type { Report } from "../model/finding.ts"
import { finding } from "./county.test-data.ts"
import { blocking, remembered } from "./findings.ts"

const report = (...findings: Report["findings"]): Report => ({
  source: { name: "", format: "json", sha256: "" },
  entity: { name: "云岭县水务局", code: "334", kind: "department", region: { name: "云岭县", code: null } },
  year: 2027,
  findings,
  unchecked: [],
  summary: { error: 0, warning: 0, note: 0, relations: 0 },
})
const lastYear = [
  { check: "LED-012", about: ["lines/1"], text: "去年也是这样", by: "丁一", date: "2026-01-01" },
]

test("errors and unexplained warnings stop a budget, notes and explained warnings do not", () => {
  const { errors, unexplained } = blocking(
    report(finding("error"), finding("warning"), finding("warning", true), finding("note")),
  )
  expect([errors.length, unexplained.length]).toEqual([1, 1])
})

test("what was explained last year is remembered beside the same finding, and does not explain it yet", () => {
  const now = report(finding("warning"))
  expect(remembered(now, lastYear).map(({ explanation }) => explanation?.text)).toEqual(["去年也是这样"])
  expect(blocking(now).unexplained).toHaveLength(1)
})

test("nothing is remembered of what is explained already, of other findings, or of errors", () => {
  expect(remembered(report(finding("warning", true)), lastYear)).toEqual([])
  expect(remembered(report({ ...finding("warning"), about: "lines/2" }), lastYear)).toEqual([])
  expect(remembered(report(finding("error")), lastYear)).toEqual([])
})
