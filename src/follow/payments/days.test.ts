import { expect, test } from "vitest"
import { listDays } from "./days.ts"
import type { Payment } from "./payment.ts"

const paidOn = (...days: readonly string[]) => days.map((date) => ({ date }) as Payment)
const april = paidOn("2027-04-20", "2027-04-02", "2027-04-09")
const doubt =
  "表题或文件名写的是3月，里面没有一笔3月的支付（从2027年4月2日到2027年4月20日），请核对是不是另一个月的明细。"

test.each([
  ["国库集中支付明细表（2027年3月）", "明细.csv"],
  ["２０２７年３月份支付明细", "明细.csv"],
  ["国库集中支付明细表", "3月支付.xlsx"],
  ["国库集中支付明细表", "2027年03月.csv"],
])("a list of another month is doubted: %s, %s", (title, name) => {
  expect(listDays(april, [[title, ""]], name)).toEqual({ from: "2027-04-02", to: "2027-04-20", doubt })
})

test.each([
  ["国库集中支付明细表（2027年4月）", "明细.csv"],
  ["国库集中支付明细表", "明细.csv"],
  ["制表日期：2027年5月3日", "明细.csv"],
  ["2027年1月至3月支付明细", "明细.csv"],
  ["2027年1-3月", "明细.csv"],
  ["1—3月累计", "明细.csv"],
  ["2027年第一季度（3月）", "明细.csv"],
  ["2027年3月和5月", "明细.csv"],
  ["2027年3月、4月", "明细.csv"],
])("a list that may be of its month is not: %s, %s", (title, name) => {
  expect(listDays(april, [[title]], name).doubt).toBeNull()
})

test("one payment of the month is enough: others came late", () => {
  expect(listDays(paidOn("2027-02-27", "2027-03-01"), [["2027年3月"]], "明细.csv").doubt).toBeNull()
})
