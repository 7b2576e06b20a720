import { describe, expect, test } from "vitest"
import { evaluationChecks } from "../../check/evaluation/index.ts"
import { departmentLedgers } from "../../demo/index.ts"
import { nothingKnown } from "../../follow/monitoring/money.ts"
import { judgedOn } from "../../follow/results/judged.ts"
import { openEvaluation } from "../../follow/results/open.ts"
import { evaluationReview } from "../../follow/results/review.ts"
import { scoredOn } from "../../follow/results/scored.ts"
import {
  type EvaluationFill,
  type EvaluationSheet,
  evaluationOf,
  type SubjectFill,
  subjectFillOf,
} from "../../model/evaluation.ts"
import { withIds } from "../../model/ids.ts"
import { scoringRules } from "../../packs/scoring.ts"
import { carefulResults } from "./results.ts"

/** A county's sheets after the year: what a careful unit fills in has nothing wrong, and every planted mistake is found. */
const opened = [...departmentLedgers({ departments: 12, seed: 5, years: 1, year: 2027 })]
  .flatMap(({ ledgers }) => ledgers.slice(-1))
  .map((ledger) => withIds(ledger))
  .flatMap((ledger) =>
    [...ledger.units, ...ledger.departments].map(({ code }) => openEvaluation(ledger, code)),
  )
  .filter(({ subjects }) => subjects.length > 0)

const clean = opened.map((sheet): EvaluationSheet => {
  const shown = scoredOn(sheet).map(({ subject, money }) => ({ ...subject, money }))
  return { ...sheet, fills: carefulResults(shown, sheet.fills, scoringRules(sheet.rules, sheet.year)) }
})

const told = (sheet: EvaluationSheet) =>
  judgedOn(evaluationReview(sheet, nothingKnown), { form: sheet.rules, department: "" })

const withIndicator = (
  sheet: EvaluationSheet,
  id: string,
  part: Partial<EvaluationFill>,
): EvaluationSheet => {
  const indicators = { ...sheet.fills.indicators, [id]: { ...evaluationOf(sheet.fills, id), ...part } }
  return { ...sheet, fills: { ...sheet.fills, indicators } }
}
const withSubject = (sheet: EvaluationSheet, id: string, part: Partial<SubjectFill>): EvaluationSheet => {
  const subjects = { ...sheet.fills.subjects, [id]: { ...subjectFillOf(sheet.fills, id), ...part } }
  return { ...sheet, fills: { ...sheet.fills, subjects } }
}
/** The indicators that arithmetic scores. */
const counted = (sheet: EvaluationSheet) =>
  scoredOn(sheet).flatMap(({ indicators }) =>
    indicators.filter(
      ({ proposed, weight }) => proposed.points !== null && proposed.range === null && (weight ?? 0) > 1,
    ),
  )

/** A mistake: how it is made, what must be told first, and of which record. */
type Plant = readonly [
  check: string,
  what: string,
  of: (sheet: EvaluationSheet) => readonly [EvaluationSheet, string] | null,
]

const plants: readonly Plant[] = [
  [
    "EVA-001",
    "no value",
    (sheet) => one(counted(sheet), ({ id }) => [withIndicator(sheet, id, { value: "" }), id]),
  ],
  [
    "EVA-001",
    "nothing paid",
    (sheet) => one(sheet.subjects, ({ id }) => [withSubject(sheet, id, { money: {} }), id]),
  ],
  [
    "EVA-002",
    "above the weight",
    (sheet) =>
      one(counted(sheet), ({ id, weight }) => [
        withIndicator(sheet, id, { own: { score: weight! + 1, reason: "好" } }),
        id,
      ]),
  ],
  [
    "EVA-002",
    "another score without a reason",
    (sheet) =>
      one(counted(sheet), ({ id, proposed }) => [
        withIndicator(sheet, id, {
          own: { score: proposed.points! > 1 ? proposed.points! - 1 : 1, reason: "" },
        }),
        id,
      ]),
  ],
  [
    "EVA-003",
    "money left over",
    (sheet) => one(sheet.subjects, ({ id }) => [withSubject(sheet, id, { reason: "" }), id]),
  ],
  [
    "EVA-003",
    "less than the target",
    (sheet) =>
      one(
        counted(sheet).filter(({ points, weight }) => points! < weight!),
        ({ id }) => [withIndicator(sheet, id, { reason: " " }), id],
      ),
  ],
  [
    "EVA-004",
    "weights not 100",
    (sheet) =>
      one(
        sheet.subjects.filter(({ indicators }) => indicators.length > 0),
        ({ id, indicators: [first] }) => [
          withIndicator(sheet, first!.id, { weight: { weight: first!.weight! + 3, reason: "更重要" } }),
          id,
        ],
      ),
  ],
  [
    "EVA-004",
    "a weight changed without a reason",
    (sheet) =>
      one(
        sheet.subjects.filter(({ indicators }) => indicators.length > 1),
        ({ indicators: [first, second] }) => {
          const changed = withIndicator(sheet, first!.id, {
            weight: { weight: first!.weight! + 1, reason: "" },
          })
          const weight = { weight: second!.weight! - 1, reason: "给前一项" }
          return [withIndicator(changed, second!.id, { weight }), first!.id]
        },
      ),
  ],
  [
    "EVA-005",
    "the value of July",
    (sheet) => one(counted(sheet), ({ id }) => [withIndicator(sheet, id, { valueAsOf: "2027-07-31" }), id]),
  ],
]

function one<T>(all: readonly T[], make: (of: T) => readonly [EvaluationSheet, string]) {
  return all[0] === undefined ? null : make(all[0])
}

test("a clean county has no finding, and every subject a total and a grade", () => {
  expect(clean.length).toBeGreaterThan(30)
  expect(clean.flatMap(told).map(({ message }) => message)).toEqual([])
  for (const { subject, total } of clean.flatMap((sheet) => scoredOn(sheet)))
    expect([subject.name, total.missing, total.grade === null]).toEqual([subject.name, 0, false])
})

test("nothing filled in is told row by row", () => {
  for (const sheet of opened) {
    const rows = sheet.subjects.reduce((sum, { indicators }) => sum + 1 + indicators.length, 0)
    expect(told(sheet).filter(({ check }) => check === "EVA-001")).toHaveLength(rows)
  }
})

describe("planted mistakes are found, at their place first", () => {
  test("every check has one", () => {
    expect([...new Set(plants.map(([check]) => check))]).toEqual(evaluationChecks.map(({ id }) => id))
  })

  test.each(plants)("%s: %s", (check, _, plant) => {
    const planted = clean.flatMap((sheet) => [plant(sheet)].filter((made) => made !== null))
    expect(planted.length).toBeGreaterThan(10)
    for (const [sheet, record] of planted) {
      const own = told(sheet).filter((finding) => finding.check === check)
      expect(own[0]?.at[0]?.record).toBe(record)
    }
  })
})
