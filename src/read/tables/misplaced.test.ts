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

const expenses = (figures: readonly string[]) => {
  const names = ["total 合计", "operatingCosts 机关运行经费", "overseas 因公出国（境）费"]
  names.push(
    "reception 公务接待费",
    "vehicles 公务用车费",
    "vehiclePurchase 购置费",
    "vehicleOperation 运行费",
  )
  const text = names.map((name, i) => `${name} | ${figures[i]}`).join("\n")
  return tableFrom({ key: "threePublic", text: `total\n${text}` })
}

test("items of 三公 that add up with the figures of their neighbours", () => {
  const shifted = ["4.83", "0.00", "0.67", "4.16", "0.00", "4.16", "48.06"]
  const right = ["4.83", "48.06", "0.00", "0.67", "4.16", "0.00", "4.16"]
  expect(isMisplaced(expenses(shifted))).toBe(true)
  expect(isMisplaced(expenses(right))).toBe(false)
  // A misprint in one of them is the document's own.
  for (const at of right.keys()) expect(isMisplaced(expenses(right.with(at, "9.11")))).toBe(false)
})

test("figures one below the other where their names stand side by side", () => {
  const table = expenses(["4.83", "48.06", "0.00", "0.67", "4.16", "0.00", "4.16"])
  const names = ["合计", "因公出国（境）费", "公务接待费", "小计", "购置费", "运行费"]
  const lines = ["4.83", "0.67", "4.16"].map((text) => [text, "", "", "", "", ""])
  expect(isMisplaced({ ...table, grid: [names, ...lines] })).toBe(true)
  expect(isMisplaced({ ...table, grid: [names, ["4.83", "0.00", "0.67", "4.16", "0.00", "4.16"]] })).toBe(
    false,
  )
})

test("amounts of the grid that came into no cell", () => {
  const table = tableFrom({ key: "basic", text: "total\n30101 基本工资 | 1,200.00" })
  expect(isMisplaced({ ...table, grid: [["30101", "基本工资", "1,200.00"]] })).toBe(false)
  expect(isMisplaced({ ...table, grid: [["30101", "基本工资", "1,200.00", "0.00"]] })).toBe(false)
  expect(isMisplaced({ ...table, grid: [["30101", "基本工资", "1,200.00", "35.00"]] })).toBe(true)
})

test("figures of a list of projects, or of a class, that stand one column from their total's", () => {
  const list = (own: string) =>
    tableFrom({
      key: "projectList",
      text: `total generalPublic stateCapital unitFunds\n合计 | 30.00 | 20.00 | 10.00 |\n清淤 | 20.00 | 20.00 | |\n巡查 | 10.00 | | ${own}`,
    })
  expect(isMisplaced(list("| 10.00"))).toBe(true)
  expect(isMisplaced(list("10.00 |"))).toBe(false)
  // One wrong figure is the document's own.
  expect(isMisplaced(list("9.00 |"))).toBe(false)
})

test("a revenue table in which this year's revenue is in no row the sum of its sources", () => {
  const table = (own: string) =>
    tableFrom({
      key: "revenue",
      text: `total currentRevenue generalPublic institutionIncome carryOver\n合计 | ${own}\n云岭县水务局 | ${own}`,
    })
  expect(isMisplaced(table("30.00 | 30.00 | 20.00 | | 10.00"))).toBe(true)
  expect(isMisplaced(table("30.00 | 30.00 | 20.00 | 10.00 | "))).toBe(false)
})
