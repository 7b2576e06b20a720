import { expect, test } from "vitest"
import { tableFrom } from "../../../test/figures.ts"
import type { BudgetTable } from "../../model/disclosure.ts"
import { agreed } from "./agree.ts"

const amountsOf = (table: BudgetTable): string[] =>
  table.rows.map((row) =>
    Object.entries(row.cells)
      .filter(([, { text }]) => text !== "")
      .map(([key, { text }]) => `${key}=${text}`)
      .join(" "),
  )

const balance = tableFrom({
  key: "balance",
  side: "revenue",
  text: `amount
    generalPublic 一般公共预算拨款收入 | 80.00
    superiorSubsidy 上级补助收入 | 12.00
    total 收入总计 | 92.00`,
})
const revenue = (text: string) => tableFrom({ key: "revenue", text })

test("收入表的数字错在旁边一栏：收支总表说得出是哪一栏的，归到那一栏，各行一起", () => {
  const table = revenue(`total generalPublic businessIncome superiorSubsidy
    total 合计 | 92.00 | 80.00 | 12.00 | .
    213 农林水支出 | 92.00 | 80.00 | 12.00 | .`)
  expect(amountsOf(agreed(table, [balance, table]))).toEqual([
    "total=92.00 generalPublic=80.00 superiorSubsidy=12.00",
    "total=92.00 generalPublic=80.00 superiorSubsidy=12.00",
  ])
})

test("两栏一起错：按次序各归各栏", () => {
  const other = tableFrom({
    key: "governmentFund",
    text: "total basic project\n total 合计 | 12.00 | . | 12.00",
  })
  const general = tableFrom({
    key: "generalPublic",
    text: "total basic project\n total 合计 | 80.00 | 80.00 | .",
  })
  const table = tableFrom({
    key: "appropriation",
    side: "expenditure",
    text: `total generalPublic governmentFund stateCapital
    currentTotal 本年支出合计 | 92.00 | . | 80.00 | 12.00`,
  })
  expect(amountsOf(agreed(table, [general, other, table]))).toEqual([
    "total=92.00 generalPublic=80.00 governmentFund=12.00",
  ])
})

test("别的表没有这个数，或有两栏相同，不动", () => {
  const unsaid = revenue(`total generalPublic businessIncome
    total 合计 | 93.00 | 80.00 | 13.00`)
  expect(agreed(unsaid, [balance, unsaid])).toBe(unsaid)
  const alike = tableFrom({
    key: "balance",
    side: "revenue",
    text: `amount
    businessIncome 经营收入 | 12.00
    superiorSubsidy 上级补助收入 | 12.00`,
  })
  const table = revenue(`total businessIncome superiorSubsidy
    total 合计 | 12.00 | 12.00 | .`)
  expect(agreed(table, [alike, table])).toBe(table)
})
