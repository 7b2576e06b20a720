import { expect, test } from "vitest"
import type { Half } from "./marks.ts"
import type { ReviewedResult } from "./measure.ts"
import { openDetails, reviewedLines, withReviewed } from "./report.ts"
import { reviewedWorse, totalsOf } from "./totals.ts"

const result = (half: Half, secret: string): ReviewedResult => {
  const mark = { line: 3, quote: `${secret}引文`, kind: `${secret}种`, why: `${secret}原因` }
  const said = { check: `${secret}-001`, severity: "warning", line: 5, message: `${secret}发现` } as const
  return {
    half,
    name: `${secret}文件`,
    marks: [
      { ...mark, severity: "error", found: true, asSevere: false },
      { ...mark, severity: "error", found: true, asSevere: true },
      { ...mark, severity: "warning", found: false, asSevere: false },
    ],
    alarms: [said],
    traps: [
      { ...mark, called: [said, said] },
      { ...mark, called: [] },
    ],
    beside: [said],
    formats: { docx: { text: 2, same: 1 } },
  }
}
const results = [result("open", "甲"), result("held", "乙")]

test("both halves stand beside each other in totals", () => {
  const page = reviewedLines(results, "2026-01-01").join("\n")
  const figures = "1 | 1/2（50.00%） | 2/2（100.00%） | 0/1（0.00%） | 0/1（0.00%） | 0 | 1 | 0 | 1/2 |"
  expect(page).toContain(`| 可看的一半 | ${figures}`)
  expect(page).toContain(`| 不看的一半 | ${figures}`)
  expect(page).toContain(".docx 2/4")
  expect(page).toContain("| 甲种 | 3 | 2 | 1 |")
  expect(page).toContain("| 甲-001 | 0 | 1 | 0 |")
})

test("nothing of the half that is not looked at is printed but its totals", () => {
  const all = [...reviewedLines(results, "2026-01-01"), ...openDetails(results)].join("\n")
  expect(all).toContain("甲")
  expect(all).not.toContain("乙")
})

test("those who mend get each miss, each that was told too mildly, and each false finding", () => {
  expect(openDetails(results)).toEqual([
    "甲文件:3 未找到（警告，甲种，“甲引文”）：甲原因",
    "甲文件:3 报轻了（错误，甲种，“甲引文”）：甲原因",
    "甲文件:5 误报（警告）：甲-001 甲发现",
    "甲文件:5 陷阱误报（警告）：甲-001 甲发现（甲原因）",
    "甲文件:5 陷阱误报（警告）：甲-001 甲发现（甲原因）",
    "甲文件:5 指向标注以外（警告）：甲-001 甲发现",
  ])
})

test("the part is put first, and put again in its own place", () => {
  const once = withReviewed("# 准确度\n\n题下。\n\n## 植入\n\n数。\n", results, "2026-01-01")
  expect(once).toMatch(/^# 准确度\n\n题下。\n\n## 别人写的文件\n[\s\S]*\n\n## 植入\n\n数。\n$/)
  expect(withReviewed(once, results, "2026-01-01")).toBe(once)
})

test("fewer found, more falsely reported or another number of marks is worse; the other way is not", () => {
  const before = totalsOf(results, "open")
  expect(reviewedWorse(before, before)).toEqual([])
  expect(reviewedWorse(before, { ...before, errorsFound: 1, falseWarnings: 2, errors: 3 })).toEqual([
    "errors: 2 → 3",
    "errorsFound: 2 → 1",
    "falseWarnings: 1 → 2",
  ])
  expect(reviewedWorse(before, { ...before, warningsFound: 1, falseWarnings: 0, trapsCalled: 0 })).toEqual([])
})
