import type { Entry } from "../../../src/follow/book/entry.ts"
import type { Quota } from "../../../src/follow/book/quota.ts"
import { entryFor } from "../../../src/follow/payments/entries.ts"
import type { Payment } from "../../../src/follow/payments/payment.ts"

/** How many payments a year has. */
export const payments = Number(process.env.MINGZHANG_BENCH_PAYMENTS ?? 100_000)

/** Departments of the counties, each with four units of six quotas. */
export const departments = Math.max(2, Math.round(payments / 1000))

/** One payment as it is invented. */
export interface Paid {
  readonly payment: Payment
  readonly quota: Quota
}

/** Payments of some months of a year, over all quotas, the same every time. */
export function paidIn(
  quotas: readonly Quota[],
  year: number,
  months: readonly number[],
  count: number,
): Paid[] {
  let state = 20270101
  const below = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  return Array.from({ length: count }, (_, i) => {
    const quota = quotas[below(quotas.length)]!
    const month = months[i % months.length]!
    const payment: Payment = {
      row: i + 1,
      date: dayOf(year, month, 1 + below(28)),
      cents: 100 + below(500_000),
      voucher: `${year}${month}-${i}`,
      quota: null,
      unit: quota.unit,
      unitName: null,
      project: quota.project,
      projectName: null,
      function: quota.function,
      economic: quota.economic,
      fund: quota.fund,
      summary: "日常支出",
    }
    return { payment, quota }
  })
}

/** Their entries, written down on a day. */
export function entriesOf(paid: readonly Paid[], known: string): Entry[] {
  return paid.map((each) => entryFor({ ...each, id: `payment|${each.payment.voucher}` }, { known, by: "bo" }))
}

/** A day as it is written. */
export function dayOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
}

/** The treasury's list of payments: commas, 元, a title and a sum. */
export function listOf(paid: readonly Paid[]): string {
  const rows = paid.map(({ payment, quota }) =>
    [
      payment.voucher,
      payment.date,
      `${quota.unit}-某单位`,
      quota.project ?? "",
      quota.function,
      quota.economic,
      "一般公共预算资金",
      yuan(payment.cents),
      payment.summary,
    ].join(","),
  )
  const total = paid.reduce((sum, { payment }) => sum + payment.cents, 0)
  return `国库集中支付明细表\n单位：元\n支付凭证号,支付日期,预算单位,项目编码,功能科目,经济分类,资金性质,支付金额,摘要\n${rows.join("\n")}\n合计,,,,,,,${yuan(total)},\n`
}

function yuan(cents: number): string {
  return (cents / 100).toFixed(2)
}
