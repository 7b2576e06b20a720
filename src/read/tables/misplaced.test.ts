import { expect, test } from "vitest"
import { tableFrom } from "../../../test/figures.ts"
import { isMisplaced } from "./misplaced.ts"

const revenue = (total: string) =>
  tableFrom({
    key: "revenue",
    text: `total generalPublic fiscalAccount otherIncome
      total 合计 | ${total}
      205 教育支出 | 90.00 | 70.00 | . | 20.00
      208 社会保障和就业支出 | 10.00 | 10.00 | . | .`,
  })

test("a total whose figures are those of the columns, but one column off", () => {
  expect(isMisplaced(revenue("100.00 | 80.00 | 20.00 | ."))).toBe(true)
  expect(isMisplaced(revenue("100.00 | 80.00 | . | 20.00"))).toBe(false)
  // A misprint is the document's own.
  expect(isMisplaced(revenue("100.00 | 80.00 | . | 21.00"))).toBe(false)
})

test("not one row adds up", () => {
  const fund = (rows: string) =>
    tableFrom({ key: "governmentFund", text: `opening total basic project\n${rows}` })
  expect(isMisplaced(fund("total 合计 | . | 40.00 | . | .\n212 城乡社区支出 | . | 40.00 | . | ."))).toBe(true)
  expect(isMisplaced(fund("total 合计 | . | 40.00 | . | 40.00\n212 城乡社区支出 | . | 40.00 | . | ."))).toBe(
    false,
  )
})

test.each([
  ["threePublic", "小费", true],
  ["threePublic", "会议", true],
  ["threePublic", "会议费", false],
  ["balance", "计", true],
  ["balance", "出一、基本支", true],
  ["balance", "一、基本支出", false],
] as const)("%s: %s is the piece of a name: %s", (key, label, is) => {
  expect(isMisplaced(tableFrom({ key, text: `amount\nx ${label} | 12.00` }))).toBe(is)
})
