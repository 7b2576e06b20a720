import { expect, test } from "vitest"
import type { Finding, Report } from "../../../src/model/finding.ts"
import { everything, shown } from "./filter.ts"
import { counted, progressOf } from "./progress.ts"

const finding = (about: string, rest: Partial<Finding> = {}): Finding => ({
  ...{ check: "SUM-001", severity: "warning", about, title: "", data: {}, message: "", at: [], basis: "" },
  ...rest,
})
const why = { text: "按合同。", by: "", date: "" }
const findings = [
  finding("甲", { explanation: why }),
  finding("乙", { severity: "error", explanation: { ...why, aside: true } }),
  finding("丙"),
  finding("丁", { severity: "error" }),
]
const report = { findings } as unknown as Report

test("of a first version all is open that nobody answered; later what was not there is new", () => {
  expect(progressOf(report, null)).toEqual(["explained", "aside", "open", "open"])
  const later = progressOf(report, { fresh: [0, 0, 1, 0], mended: [] })
  expect(later).toEqual(["explained", "aside", "fresh", "open"])
  expect(counted(later)).toEqual({ fresh: 1, open: 1, explained: 1, aside: 1 })
})

test("a repeated finding is new only when all of it is", () => {
  const each = ["甲", "乙"].map((about) => finding(about))
  const some = { findings: [finding("", { each })] } as unknown as Report
  expect(progressOf(some, { fresh: [1], mended: [] })).toEqual(["open"])
  expect(progressOf(some, { fresh: [2], mended: [] })).toEqual(["fresh"])
})

test("what is answered comes last, and can be asked for alone", () => {
  const progress = progressOf(report, null)
  expect(shown(findings, everything, {}, [], progress)).toEqual([3, 2, 1, 0])
  expect(shown(findings, { ...everything, progress: new Set(["aside"]) }, {}, [], progress)).toEqual([1])
})
