import { expect, test } from "vitest"
import type { Ledger } from "../../model/ledger.ts"
import type { Standing } from "../book/view.ts"
import { ledger, owners, reportedBy } from "../results/filled.test-data.ts"
import { openEvaluation } from "../results/open.ts"
import { scoredOn } from "../results/scored.ts"
import { courseOf } from "./course.ts"

const unit = owners[1]!
const own = {
  ...ledger,
  units: ledger.units.filter(({ code }) => code === unit),
  projects: ledger.projects.filter((project) => project.unit === unit),
  lines: ledger.lines.filter((line) => line.unit === unit),
}
const [first] = own.projects
const sum = (of: Ledger) => of.lines.reduce((all, { cents }) => all + cents, 0)

/** What was asked for: half as much again for the first project, and one more that was not granted. */
const asked: Ledger = {
  ...own,
  projects: [...own.projects, { ...first!, code: "lost", id: "lost", name: "没有批下来的项目" }],
  lines: [
    ...own.lines.map((line) =>
      line.project === first!.code ? { ...line, cents: line.cents + line.cents / 2 } : line,
    ),
    { ...own.lines[0]!, project: "lost", cents: 700_00, id: "lost" },
  ],
}
const standings = own.lines.map(
  ({ unit: of, project, function: section, economic, fund, cents }): Standing =>
    ({
      quota: { unit: of, project, function: section, economic, fund },
      approved: cents,
      adjusted: cents + 100,
      paid: cents - 100,
      left: 200,
      held: 0,
    }) as unknown as Standing,
)
const scored = scoredOn(reportedBy(openEvaluation(own, unit), 5)).map((subject) => ({ of: unit, subject }))
const rows = courseOf({ asked, granted: own, standings, scored })

test("合计是每一步的全部，一分不差", () => {
  expect(rows[0]).toMatchObject({
    code: "",
    asked: sum(asked),
    granted: sum(own),
    adjusted: sum(own) + own.lines.length * 100,
    paid: sum(own) - own.lines.length * 100,
  })
})

test("每个项目一行，申报数、批复数、支付和得分在一起；没有批下来的批复数是0", () => {
  const row = (code: string) => rows.find((each) => each.unit === unit && each.code === code)!
  const granted = own.lines.filter(({ project }) => project === first!.code)
  const cents = granted.reduce((all, line) => all + line.cents, 0)
  const result = scored.find(({ subject }) => subject.subject.code === first!.code)!.subject
  expect(row(first!.code)).toMatchObject({
    name: first!.name,
    asked: cents + cents / 2,
    granted: cents,
    paid: cents - granted.length * 100,
    points: result.total.points,
    indicators: result.indicators.length,
  })
  expect(row("lost")).toMatchObject({ asked: 700_00, granted: 0, adjusted: 0, paid: 0, points: null })
  expect(rows.length).toBe(own.projects.length + 2)
})

test("不知道的、不能看的空着，不写成0", () => {
  const blank = courseOf({ asked: null, granted: own, standings: null, scored: [] })
  for (const row of blank)
    expect(row).toMatchObject({ asked: null, adjusted: null, paid: null, points: null, full: null })
  expect(blank[0]!.granted).toBe(sum(own))
})

test("部门复评、财政复评以后，用最后的得分", () => {
  const [one, ...others] = scored
  const second = { points: 61, missing: 0, grade: { key: "fair", name: "中", from: 60 }, apart: 0 }
  const again = { of: unit, subject: { ...one!.subject, second: { department: second, bureau: null } } }
  const changed = courseOf({ asked, granted: own, standings, scored: [again, ...others] })
  expect(changed.find(({ code }) => code === one!.subject.subject.code)).toMatchObject({
    points: 61,
    gradeName: "中",
  })
})
