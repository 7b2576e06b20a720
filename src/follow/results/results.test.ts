import { describe, expect, test } from "vitest"
import { departmentLedgers } from "../../demo/index.ts"
import { type EvaluationSheet, emptyEvaluation, emptySubject } from "../../model/evaluation.ts"
import { withIds } from "../../model/ids.ts"
import { emptyFill, type MonitoringSheet } from "../../model/monitoring.ts"
import { scoringRules } from "../../packs/scoring.ts"
import { monitoredIn } from "../monitoring/open.ts"
import { openEvaluation, subjectOf } from "./open.ts"
import { scoredOn } from "./scored.ts"

const [first] = [...departmentLedgers({ departments: 1, seed: 3, years: 1, year: 2027 })]
const ledger = withIds(first!.ledgers[0]!)
const codes = ledger.units.map(({ code }) => code)
const busy = codes.find((code) => ledger.projects.some(({ unit }) => unit === code))!

describe("a self-evaluation is opened from the approved budget", () => {
  test.each(codes)("with every project and indicator of %s, unchanged, and weights of 100", (code) => {
    const sheet = openEvaluation(ledger, code)
    const approved = monitoredIn(ledger, code)
    expect(sheet.subjects.map(({ id, budget }) => [id, budget])).toEqual(
      approved.map(({ id, budget }) => [id, budget]),
    )
    for (const [i, { executionWeight, indicators }] of sheet.subjects.entries()) {
      expect(indicators.map(({ weight: _, ...indicator }) => indicator)).toEqual(approved[i]!.indicators)
      const weights = indicators.reduce((sum, { weight }) => sum + Math.round(weight! * 100), 0)
      if (indicators.length > 0) expect(weights + executionWeight * 100).toBe(10_000)
    }
  })

  test("of a department as a whole with the money of all its units", () => {
    const department = ledger.departments[0]!
    const [whole] = openEvaluation(ledger, department.code).subjects
    expect(whole).toMatchObject({ kind: "department", name: department.name })
    const { appropriation, carriedOver, other } = whole!.budget
    expect(appropriation + carriedOver + other).toBe(ledger.lines.reduce((sum, { cents }) => sum + cents, 0))
    expect(whole!.indicators.length).toBeGreaterThan(0)
  })

  test("with what monitoring had of it, and the day it is of", () => {
    const projects = monitoredIn(ledger, busy)
    const [project] = projects
    const [indicator] = project!.indicators
    const fill = { ...emptyFill, value: "12", reason: "连续降雨", remedy: "错峰施工" }
    const money = { appropriation: { adjusted: null, paid: 3_000_00, expected: 5_000_00 } }
    const monitored: MonitoringSheet = {
      year: 2027,
      of: busy,
      name: "本级",
      until: "2027-07-31",
      projects,
      fills: {
        projects: { [project!.id]: { money, progress: "已开工" } },
        indicators: { [indicator!.id]: fill },
      },
    }
    const { fills } = openEvaluation(ledger, busy, { monitored })
    expect(fills.indicators[indicator!.id]).toMatchObject({
      value: "12",
      valueAsOf: "2027-07-31",
      reason: "连续降雨",
      remedy: "错峰施工",
    })
    expect(fills.subjects[project!.id]).toMatchObject({ reached: "已开工", money })
  })
})

describe("a sheet is scored", () => {
  const [subject] = openEvaluation(ledger, busy).subjects
  const [one, other] = [
    { ...subject!.indicators[0]!, id: "i1", name: "清淤渠道长度", target: "≥120公里", weight: 60 },
    { ...subject!.indicators[0]!, id: "i2", name: "群众满意度", target: "≥90%", weight: 30 },
  ]
  const paid = { appropriation: { adjusted: 100_00, paid: 86_00, expected: null } }
  const budget = { appropriation: 100_00, carriedOver: 0, other: 0 }
  const sheet: EvaluationSheet = {
    ...openEvaluation(ledger, busy),
    rules: "national",
    subjects: [{ ...subject!, id: "p", budget, indicators: [one, other] }],
    fills: {
      subjects: { p: { ...emptySubject, money: paid } },
      indicators: {
        i1: { ...emptyEvaluation, value: "100公里" },
        i2: { ...emptyEvaluation, value: "95%", own: { score: 28, reason: "问卷回收不足" } },
      },
      second: {},
    },
  }

  test("by the rules, and by the unit's own score where it gave one", () => {
    const [scored] = scoredOn(sheet)
    expect(scored!.execution.points).toBe(8.6)
    expect(scored!.indicators.map(({ points }) => points)).toEqual([50, 28])
    expect(scored!.indicators[1]!.proposed.points).toBe(30)
    expect(scored!.total).toMatchObject({ points: 86.6, grade: { name: "良" } })
    expect(scored!.second).toEqual({ department: null, bureau: null })
  })

  test("and again by the department and the bureau, each beside the first", () => {
    const second = {
      department: { i1: { score: 45, reason: "核实为90公里" } },
      bureau: { i2: { score: 20, reason: "没有问卷" } },
    }
    const [scored] = scoredOn({ ...sheet, fills: { ...sheet.fills, second } })
    expect(scored!.total.points).toBe(86.6)
    expect(scored!.second.department).toMatchObject({ points: 81.6, grade: { name: "良" } })
    expect(scored!.second.bureau).toMatchObject({ points: 73.6, grade: { name: "中" } })
  })

  test.each([Number.NaN, -1, 61, Number.POSITIVE_INFINITY])("a score of %d is nobody's", (score) => {
    const own = { score, reason: "按实际" }
    const indicators = { ...sheet.fills.indicators, i1: { ...emptyEvaluation, value: "100公里", own } }
    const second = { bureau: { i1: own } }
    const [scored] = scoredOn({ ...sheet, fills: { ...sheet.fills, indicators, second } })
    expect(scored!.indicators[0]).toMatchObject({ points: 50, problem: "outside", second: {} })
    expect(scored!.second.bureau).toBeNull()
  })

  test.each([Number.NaN, 0, -5, 101])("a weight of %d gives no points", (weight) => {
    const indicators = {
      ...sheet.fills.indicators,
      i1: { ...emptyEvaluation, value: "100公里", weight: { weight, reason: "" } },
    }
    const [scored] = scoredOn({ ...sheet, fills: { ...sheet.fills, indicators } })
    expect(scored!.indicators[0]!.points).toBeNull()
    expect(scored!.total.points).toBeNull()
  })

  test("rules of an unknown name are those of the country, of a year before they were changed those of then", () => {
    expect(scoredOn({ ...sheet, rules: "nowhere" })[0]!.total).toEqual(scoredOn(sheet)[0]!.total)
    const cost = { ...subject!.indicators[0]!, level1: "成本指标" }
    const weights = (year: number) =>
      subjectOf("project", { ...subject!, indicators: [cost] }, scoringRules("national", year))
    expect([weights(2019), weights(2026)].map(({ indicators }) => indicators[0]!.weight)).toEqual([90, 90])
  })

  test("while something is not reported there is no total", () => {
    const [scored] = scoredOn({ ...sheet, fills: { ...sheet.fills, subjects: {} } })
    expect(scored!.total).toMatchObject({ points: null, missing: 1 })
  })
})
