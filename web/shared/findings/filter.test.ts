import { expect, test } from "vitest"
import type { Finding, Severity } from "../../../src/model/finding.ts"
import { everything, shown, toggled } from "./filter.ts"

function finding(check: string, severity: Severity, message: string): Finding {
  return { check, severity, about: "", title: "", data: {}, message, at: [], basis: "惯例", gap: "9.00" }
}

const findings = [
  finding("PLAN-001", "note", "支出计划末期不是100%"),
  finding("SUM-001", "error", "支出总表合计不符"),
  finding("XT-002", "warning", "收入总表与收支总表不符"),
]

test("everything is shown, errors first", () => {
  expect(shown(findings, everything)).toEqual([1, 2, 0])
  expect(shown(findings, { ...everything, order: "place" }, {}, [7, 9, 8])).toEqual([0, 2, 1])
})

test("by severity, by family, and by both", () => {
  expect(shown(findings, { ...everything, severities: new Set(["error", "note"]) })).toEqual([1, 0])
  expect(shown(findings, { ...everything, families: new Set(["XT"]) })).toEqual([2])
  expect(
    shown(findings, { ...everything, severities: new Set(["error"]), families: new Set(["XT"]) }),
  ).toEqual([])
})

test("all words must occur, in the message, the check, its title or the figures", () => {
  expect(shown(findings, { ...everything, words: "总表 不符" })).toEqual([1, 2])
  expect(shown(findings, { ...everything, words: " SUM-001 9.00 " })).toEqual([1])
  expect(shown(findings, { ...everything, words: "累计" }, { "PLAN-001": "支出计划逐期累计" })).toEqual([0])
})

test("toggling twice gives the same set", () => {
  expect([...toggled(toggled(new Set(["a"]), "b"), "b")]).toEqual(["a"])
})

test("answered findings come last, but for the one that is open", () => {
  const explanation = { text: "按合同分两年支付。", by: "", date: "" }
  const answered = findings.map((one, n) => (n === 1 ? { ...one, explanation } : one))
  expect(shown(answered, everything)).toEqual([2, 0, 1])
  expect(shown(answered, everything, {}, [], [], 1)).toEqual([1, 2, 0])
})
