import { expect, test } from "vitest"
import type { Finding } from "../../../src/model/finding.ts"
import { findingAt, findingNamed } from "./finding-name.ts"

test("a finding is called by its check and which of it it is", () => {
  const findings = ["SUM-001", "XT-004", "SUM-001"].map((check) => ({ check })) as Finding[]
  const names = findings.map((_, n) => findingNamed(findings, n))
  expect(names).toEqual(["SUM-001-1", "XT-004-1", "SUM-001-2"])
  expect(names.map((name) => findingAt(findings, name))).toEqual([0, 1, 2])
  expect(["SUM-001-3", "NAR-001-1", "", null].map((name) => findingAt(findings, name))).toEqual([
    null,
    null,
    null,
    null,
  ])
})
