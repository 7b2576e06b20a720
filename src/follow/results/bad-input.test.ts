import { expect, test } from "vitest"
import { type EvaluationSheet, emptyEvaluation, emptySubject } from "../../model/evaluation.ts"
import type { Ledger } from "../../model/ledger.ts"
import { stepText } from "../../scoring/say.ts"
import { ledger, owners, reportedBy } from "./filled.test-data.ts"
import { openEvaluation } from "./open.ts"
import { scoredOn } from "./scored.ts"

const unit = owners[1]!
const opened = openEvaluation(ledger, unit)
const [subject] = opened.subjects

/** A sheet of one project with one indicator, and what was reported of both. */
function reported(
  target: string,
  value: string,
  money: { readonly adjusted: number; readonly paid: number } = { adjusted: 100_00, paid: 100_00 },
): EvaluationSheet {
  const budget = { appropriation: 100_00, carriedOver: 0, other: 0 }
  const indicator = { ...subject!.indicators[0]!, id: "i", name: "清淤渠道长度", target, weight: 90 }
  return {
    ...opened,
    subjects: [{ ...subject!, id: "p", budget, indicators: [indicator] }],
    fills: {
      subjects: { p: { ...emptySubject, money: { appropriation: { ...money, expected: null } } } },
      indicators: { i: { ...emptyEvaluation, value } },
      second: {},
    },
  }
}

test.each([
  ["", "5公里", "没有目标"],
  ["—", "5公里", "目标不是数"],
  ["显著改善", "明显改善", "目标是文字"],
  ["≥100公里", "100亩", "单位不同"],
  ["≥98%", "100%左右", "约数"],
  ["≥98%", "基本完成", "完成值是文字"],
  ["≥98%", "1e400", "写成这样的数"],
])("目标“%s”，完成“%s”（%s）：不算分，由人判断，没有总分", (target, value) => {
  const [scored] = scoredOn(reported(target, value))
  const [{ points, proposed }] = scored!.indicators as [(typeof scored & object)["indicators"][number]]
  expect(points).toBeNull()
  expect(proposed.steps.map(stepText).join("")).not.toBe("")
  expect(scored!.total.points).toBeNull()
  expect(scored!.total.missing).toBe(1)
})

test("年中结束的项目：余下的收回以后按调整后的数算；全部收回的没有执行得分，也不除以零", () => {
  const points = (adjusted: number, paid: number) => {
    const [scored] = scoredOn(reported("≥100公里", "100公里", { adjusted, paid }))
    return [scored!.execution.points, scored!.total.points]
  }
  expect(points(60_00, 60_00)).toEqual([10, 100])
  expect(points(60_00, 30_00)).toEqual([5, 95])
  expect(points(0, 0)).toEqual([0, 90])
  // What the project had not reached when it ended is missed, not left out.
  const [ended] = scoredOn(reported("≥100公里", "40公里", { adjusted: 60_00, paid: 60_00 }))
  expect(ended!.total.points).toBe(46)
})

test("合并的部门：两边单位的项目一个不少，项目编码相同也各记各的，整体是两边之和", () => {
  const [department] = ledger.departments
  const moved = (code: string) => `9${code}`
  const other: Ledger = {
    ...ledger,
    units: ledger.units.map((each) => ({ ...each, code: moved(each.code) })),
    projects: ledger.projects.map((each) => ({ ...each, id: `m-${each.id}`, unit: moved(each.unit) })),
    lines: ledger.lines.map((line) => ({ ...line, unit: moved(line.unit) })),
  }
  const merged: Ledger = {
    ...ledger,
    units: [...ledger.units, ...other.units],
    projects: [...ledger.projects, ...other.projects],
    lines: [...ledger.lines, ...other.lines],
  }
  const before = openEvaluation(ledger, unit).subjects
  expect(openEvaluation(merged, unit).subjects).toEqual(before)
  const joined = openEvaluation(merged, moved(unit)).subjects
  expect(joined.map(({ code, budget }) => [code, budget])).toEqual(
    before.map(({ code, budget }) => [code, budget]),
  )
  expect(new Set([...before, ...joined].map(({ id }) => id)).size).toBe(before.length * 2)
  const wholeOf = (of: Ledger) => openEvaluation(of, department!.code).subjects[0]!.budget
  const [alone, together] = [wholeOf(ledger), wholeOf(merged)]
  expect(together.appropriation).toBe(alone.appropriation * 2)
  expect(together.other).toBe(alone.other * 2)
})

test("换了一年的规则，填好的表照样有分，分都在权重以内", () => {
  const filled = reportedBy(opened, 3)
  for (const year of [2015, 2027, 2040])
    for (const { indicators, execution } of scoredOn({ ...filled, year }))
      for (const { points, weight } of [...indicators, execution])
        if (points !== null) expect(points >= 0 && points <= weight!).toBe(true)
})
