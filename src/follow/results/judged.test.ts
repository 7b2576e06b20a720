import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  type EvaluationFill,
  type EvaluationSheet,
  evaluationOf,
  type SubjectFill,
  subjectFillOf,
} from "../../model/evaluation.ts"
import type { Finding } from "../../model/finding.ts"
import { nothingKnown } from "../monitoring/money.ts"
import { anySheet, owners, sheetOf } from "./filled.test-data.ts"
import { judgedOn } from "./judged.ts"
import { evaluationReview } from "./review.ts"

/** What is found on a sheet while it is filled in: by the checks of the sheet and by those of what is published. */
const judged = (sheet: EvaluationSheet): readonly Finding[] =>
  judgedOn(evaluationReview(sheet, nothingKnown), { form: "national", department: "云岭县水务局" })
const told = (sheet: EvaluationSheet) =>
  judged(sheet).map(({ check, severity, at: [place] }) => [check, severity, place?.record, place?.field])

/** A careful clerk's sheet: of a unit, with a reason for everything. */
const careful = withReasons(sheetOf({ owner: owners[1]!, seed: 4, rules: "national" }))
const [subject] = careful.subjects
const numeric = subject!.indicators.filter(({ target }) => /^≥\d/.test(target))

function withReasons(sheet: EvaluationSheet): EvaluationSheet {
  const subjects = Object.fromEntries(
    sheet.subjects.map(({ id, name }) => [
      id,
      { ...subjectFillOf(sheet.fills, id), reason: `${name}的质保金次年支付` },
    ]),
  )
  return { ...sheet, fills: { ...sheet.fills, subjects } }
}
function withIndicator(sheet: EvaluationSheet, id: string, part: Partial<EvaluationFill>): EvaluationSheet {
  const indicators = { ...sheet.fills.indicators, [id]: { ...evaluationOf(sheet.fills, id), ...part } }
  return { ...sheet, fills: { ...sheet.fills, indicators } }
}
function withSubject(sheet: EvaluationSheet, part: Partial<SubjectFill>): EvaluationSheet {
  const subjects = {
    ...sheet.fills.subjects,
    [subject!.id]: { ...subjectFillOf(sheet.fills, subject!.id), ...part },
  }
  return { ...sheet, fills: { ...sheet.fills, subjects } }
}
/** An indicator that was missed, with what is said of it. */
const missed = (part: Partial<EvaluationFill>) => {
  const { id, target } = numeric[0]!
  const [, aim, unit] = /^≥([\d.]+)(.*)$/.exec(target)!
  const value = `${Math.floor(Number(aim) * 80) / 100}${unit}`
  return [id, withIndicator(careful, id, { value, says: null, own: null, reason: "", ...part })] as const
}

test("a careful clerk's sheet has nothing to find", () => {
  expect(judged(careful).map(({ check, message }) => `${check} ${message}`)).toEqual([])
})

describe("one defect is told once", () => {
  test("points lost without a reason", () => {
    const [id, sheet] = missed({})
    expect(told(sheet)).toEqual([["EVA-003", "error", id, "reason"]])
    // 无 is no reason to anybody who reads it.
    const [, empty] = missed({ reason: "无" })
    expect(told(empty)).toEqual([["SEV-008", "warning", id, "reason"]])
  })

  test("points of one's own without a reason", () => {
    const { id } = numeric[0]!
    const sheet = withIndicator(careful, id, {
      value: numeric[0]!.target.slice(1),
      own: { score: 0.5, reason: "" },
      reason: "",
    })
    expect(told(sheet)).toEqual([["EVA-002", "error", id, "score"]])
  })

  test("weights that do not come to 100", () => {
    const { id, weight } = numeric[0]!
    const changed = { weight: weight! + 7, reason: "部门会议调整" }
    const own = evaluationOf(careful.fills, id)
    const sheet = withIndicator(careful, id, {
      ...own,
      reason: own.reason || "按调整后的权重",
      weight: changed,
    })
    const found = told(sheet).filter(([check]) => check === "EVA-004" || check === "SEV-001")
    expect(found).toEqual([["EVA-004", "error", subject!.id, "weight"]])
  })

  test("a value in words where a number is asked for", () => {
    const { id } = numeric[0]!
    const sheet = withIndicator(careful, id, { value: "已完成", says: null, own: null })
    expect(told(sheet).filter(([, , record]) => record === id)).toEqual([["EVA-001", "error", id, "score"]])
  })
})

describe("what anybody would find on the published table stands where it is filled in", () => {
  test("the sign of the target beside the value", () => {
    const { id, target } = numeric[0]!
    const sheet = withIndicator(careful, id, {
      value: target,
      says: "reached",
      own: { score: 0.5, reason: "按完成情况评定" },
      reason: "个别环节还要改进",
    })
    expect(told(sheet)).toContainEqual(["SEV-007", "warning", id, "value"])
  })

  test("the same reason everywhere", () => {
    const ids = subject!.indicators.slice(0, 3).map(({ id }) => id)
    const sheet = ids.reduce((of, id) => withIndicator(of, id, { reason: "受客观因素影响没有完成" }), careful)
    expect(told(sheet)).toEqual([["SEV-009", "warning", ids[0], "reason"]])
  })

  test("instructions of the form, and more paid than there was", () => {
    const sheet = withSubject(careful, { reached: "（简述年度目标完成情况，不超过200字）" })
    expect(told(sheet)).toEqual([["SEV-013", "warning", subject!.id, "reached"]])
    const [source] = Object.keys(subjectFillOf(careful.fills, subject!.id).money)
    const money = { [source!]: { adjusted: 100_000_00, paid: 120_000_00, expected: null } }
    expect(told(withSubject(careful, { money }))).toContainEqual([
      "SEV-005",
      "warning",
      subject!.id,
      "paid.total",
    ])
  })

  test("another score for the money than its rate gives, with a reason, is for the reader to weigh", () => {
    const sheet = withSubject(careful, { own: { score: 1, reason: "支付集中在十二月" } })
    expect(told(sheet)).toContainEqual(["SEV-004", "warning", subject!.id, "score.total"])
    const bare = withSubject(careful, { own: { score: 1, reason: "" } })
    expect(told(bare)).toEqual([["EVA-002", "error", subject!.id, "score"]])
  })
})

test("whatever is entered, the arithmetic of the office itself is never called wrong", () => {
  const cents = fc.option(fc.integer({ min: 0, max: 5_000_000_00 }))
  fc.assert(
    fc.property(anySheet, cents, cents, cents, (of, adjusted, paid, other) => {
      const sheet = sheetOf(of)
      const money = {
        appropriation: { adjusted, paid, expected: null },
        other: { adjusted: other, paid, expected: null },
      }
      const subjects = Object.fromEntries(
        sheet.subjects.map(({ id }) => [id, { ...subjectFillOf(sheet.fills, id), money }]),
      )
      const found = judged({ ...sheet, fills: { ...sheet.fills, subjects } })
      expect(
        found
          .filter(({ check, severity }) => check.startsWith("SEV") && severity === "error")
          .map(({ message }) => message),
      ).toEqual([])
    }),
    { numRuns: 40 },
  )
})
