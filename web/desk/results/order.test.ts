import { expect, test } from "vitest"
import type { EvaluationRow } from "../answers/evaluation.ts"
import type { TotalView } from "../answers/points.ts"
import { gradesText, isClear, lastTotal, rangeText, subjectsByScore } from "./order.ts"

const total = (points: number | null, gradeName: string | null = null): TotalView => ({
  points,
  missing: points === null ? 1 : 0,
  grade: gradeName,
  gradeName,
})
const subject = (id: string, unit: TotalView, bureau: TotalView | null = null, adjusted = 100) => ({
  id,
  code: id,
  name: id,
  kind: "project" as const,
  kindName: "项目支出",
  money: { budget: adjusted, adjusted, paid: adjusted },
  unit,
  department: null,
  bureau,
})
const row = (subjects: NonNullable<EvaluationRow["reported"]>["subjects"], warnings = 0): EvaluationRow => ({
  kind: "unitEvaluation",
  code: "334001",
  name: "云岭县水务局本级",
  department: "334",
  state: "submitted",
  stateName: "",
  acts: [],
  turn: [],
  reported: { found: [], errors: 0, warnings, subjects },
})

test("the lowest score stands first, the dearer of two alike, and who has none at the end", () => {
  const sheets = [
    row([
      subject("a", total(95)),
      subject("b", total(null)),
      subject("c", total(60), null, 5),
      subject("d", total(60), null, 50),
      subject("e", total(99), total(40)),
      subject("f", total(null), null, 7000),
    ]),
  ]
  expect(subjectsByScore(sheets).map((each) => each.subject.id)).toEqual(["e", "d", "c", "a", "f", "b"])
})

test("what the bureau scored counts before what the department and the unit did", () => {
  expect(lastTotal({ unit: total(90), department: null, bureau: null }).points).toBe(90)
  expect(lastTotal({ unit: total(90), department: total(80), bureau: null }).points).toBe(80)
  expect(lastTotal({ unit: total(90), department: total(80), bureau: total(70) }).points).toBe(70)
})

test("a list tells from which to which points, and how often each grade", () => {
  const { reported } = row([
    subject("a", total(95, "优")),
    subject("b", total(72.5, "中")),
    subject("c", total(91, "优")),
  ])
  expect([rangeText(reported), gradesText(reported)]).toEqual(["72.5—95", "优2 中1"])
  expect([rangeText(null), gradesText(null)]).toEqual(["—", ""])
  expect(isClear(row([]))).toBe(true)
  expect(isClear(row([], 1))).toBe(false)
})
