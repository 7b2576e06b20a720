import { expect, test } from "vitest"
import type { Finding, Report } from "../../model/finding.ts"
import { since } from "./since.ts"

const one = (check: string, about: string): Finding => ({
  check,
  severity: "error",
  about,
  title: "",
  data: {},
  message: `${about}不对。`,
  at: [{ line: 1 }],
  basis: "",
})

const many = (check: string, ...abouts: string[]): Finding => ({
  ...one(check, ""),
  each: abouts.map((about) => ({ about, data: {}, message: `${about}不对。`, at: [] })),
})

const report = (findings: Finding[], unchecked: string[] = []): Report => ({
  source: { name: "", format: "docx", sha256: "" },
  entity: { name: "水务局", code: null, kind: "department", region: { name: "", code: null } },
  year: 2025,
  findings,
  unchecked: unchecked.map((check) => ({ check, because: "没有表" })),
  summary: { error: findings.length, warning: 0, note: 0, relations: 0 },
})

const abouts = ({ mended }: ReturnType<typeof since>) =>
  mended.flatMap((finding) => (finding.each ?? [finding]).map(({ about }) => about))

test("what is gone is mended, what stays is open, what was not there is new", () => {
  const found = since(
    report([one("SUM-001", "甲"), one("SUM-001", "乙"), one("XT-001", "甲")]),
    report([one("SUM-001", "乙"), one("SUM-001", "丙")]),
  )
  expect(found.fresh).toEqual([0, 1])
  expect(found.mended.map(({ check, about }) => `${check} ${about}`)).toEqual(["SUM-001 甲", "XT-001 甲"])
})

test("each is good for one: of two alike one mended leaves one open, a third is new", () => {
  const twice = report([one("SUM-001", "甲"), one("SUM-001", "甲")])
  expect(abouts(since(twice, report([one("SUM-001", "甲")])))).toEqual(["甲"])
  expect(since(report([one("SUM-001", "甲")]), twice).fresh).toEqual([0, 1])
})

test("of a repeated finding the places that are gone are mended, those that came are counted", () => {
  const found = since(report([many("PRJ-002", "甲", "乙", "丙")]), report([many("PRJ-002", "乙", "丁")]))
  expect(found.fresh).toEqual([1])
  expect(abouts(found)).toEqual(["甲", "丙"])
})

test("a check that could not be judged any more has not been mended", () => {
  expect(since(report([one("YOY-001", "甲")]), report([], ["YOY-001"])).mended).toEqual([])
})
