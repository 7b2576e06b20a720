import { expect, test } from "vitest"
import { Unreadable } from "./blocks.ts"
import { Budget } from "./budget.ts"

test("what is spent is counted over the whole file and refused with what and how much", () => {
  const budget = new Budget({ cells: 20_000 })
  for (let i = 0; i < 20_000; i++) budget.spend("cells")
  expect(() => budget.spend("cells")).toThrow(Unreadable)
  expect(() => budget.spend("cells")).toThrow(/^工作簿的单元格超过 2 万个，不像预算公开文件.*。$/)
})

test("a bomb is said in megabytes, a ledger is called one", () => {
  expect(() => new Budget({ inflated: 2 ** 20 }).spend("inflated", 2 ** 20 + 1)).toThrow(/超过 1 MB/)
  expect(() => Budget.ofLedger().spend("cells", 6_000_001)).toThrow(/超过 600 万个，不像预算台账/)
})

test("a table counts with the places nothing stands on, and its width by itself", () => {
  const budget = new Budget({ grid: 1000, columns: 100 })
  budget.table(9, 100)
  expect(() => budget.table(2, 100)).toThrow(/展开后超过 1000 格/)
  expect(() => new Budget({ columns: 100 }).table(1, 101)).toThrow(/有 101 列，超过 100 列/)
})

test("a text counts by itself and with all others", () => {
  const budget = new Budget({ paragraph: 10, characters: 15 })
  budget.text(10)
  expect(() => budget.text(11)).toThrow(/长达 11 字，超过 10 字/)
  expect(() => budget.text(6)).toThrow(/合计超过 15 字/)
})

test("the clock is looked at while work is done, not only at its end", () => {
  let now = 0
  const budget = new Budget({ time: 5000 }, "公开文件", () => now)
  now = 4000
  for (let i = 0; i < 10_000; i++) budget.step()
  now = 6000
  expect(() => {
    for (let i = 0; i < 10_000; i++) budget.step()
  }).toThrow(/超过 5 秒/)
  budget.restartClock()
  expect(() => budget.checkTime()).not.toThrow()
})
