import { randomUUID } from "node:crypto"
import { yuan } from "../../../flow/index.ts"
import { reversalOf } from "../../../follow/book/entry.ts"
import { type Quota, quotaKey } from "../../../follow/book/quota.ts"
import { entriesFor, idsFor } from "../../../follow/payments/entries.ts"
import { appendEntries, entriesAt, standingsOf, underVouchers } from "../../../store/book.ts"
import { insertSettled, waitingOf } from "../../../store/payments.ts"
import { type Caller, type Office, Refused } from "../../office.ts"
import { bookAct, bookFor, mustTake, quotaIn } from "./book-act.ts"
import { linkPaid, payingIn, standingOfIds } from "./payments.ts"

/** How a person settles a payment that waits: to which quota it belongs, or why it is no payment of this budget. */
export interface SettleWish {
  readonly year: number
  readonly number: number
  readonly quota: Quota | null
  /** It corrects what is booked under its voucher and quota: that is taken back with it. */
  readonly corrects: boolean
  readonly reason: string
}

/** Settles a payment that waits. */
export async function settlePayment(office: Office, caller: Caller, wish: SettleWish): Promise<void> {
  const { year, number, reason } = wish
  await bookAct(office, caller, { year, code: "", act: "bookPayments" }, async (writing) => {
    const { trx, key, today, who } = writing
    const [waiting] = await waitingOf(trx, key, { number })
    if (!waiting) throw new Refused("need", "这笔支付不在待认领里，可能整份已经撤销，请刷新后再看。")
    if (waiting.settled) throw new Refused("state", `这笔支付已由${waiting.settled.by}认领，不用再办。`)
    const { payment, file } = waiting
    if (wish.quota === null) {
      if (reason.trim() === "") throw new Refused("need", "请写明为什么不登记这笔支付。")
      const entry = await writing.act({ reason: `不登记${payment.date}的${yuan(payment.cents)}：${reason}` })
      await insertSettled(trx, key, number, { entry, day: today, by: who, movement: null, reason })
      return
    }
    const standings = await standingsOf(trx, key, null, [wish.quota.unit])
    const quota = quotaIn(
      standings.map((each) => each.quota),
      wish.quota,
    )
    const wrong = wish.corrects ? await correctedBy(writing, payment.voucher, quota) : []
    const reversals = wrong.map((each) =>
      reversalOf(each, { id: `reversal|${randomUUID()}`, known: today, by: who, reason: `更正：${reason}` }),
    )
    const matched = [{ payment, quota }]
    const ids = await standingOfIds(trx, key, idsFor(matched))
    const paying = await payingIn(trx, key, [payment])
    const { entries } = entriesFor(
      matched,
      {
        has: (id) => ids.has(id),
        // What is taken back now may come again at once.
        isReversed: (id) => ids.isReversed(id) || wrong.some((each) => each.id === id),
      },
      { known: today, by: who, paying },
    )
    if (entries.length === 0) throw new Refused("need", "这条指标上已经登记过同一笔支付，没有重复登记。")
    const all = [...reversals, ...entries]
    mustTake(await bookFor(trx, key, all, wrong), all)
    const entry = await writing.act({
      reason: `认领${payment.date}的${yuan(payment.cents)}${reason && `：${reason}`}`,
    })
    const reversed = new Map(wrong.map((each) => [each.id, each.number]))
    const numbers = await appendEntries(trx, key, all, { entry, file, reversed })
    await linkPaid(trx, key, all, numbers, paying.contracts)
    await insertSettled(trx, key, number, { entry, day: today, by: who, movement: numbers.at(-1)!, reason })
  })
}

/** What is booked under a voucher and a quota and is to be replaced. */
async function correctedBy(
  { trx, key }: Parameters<Parameters<typeof bookAct>[3]>[0],
  voucher: string | null,
  quota: Quota,
) {
  const there = voucher === null ? [] : await underVouchers(trx, key, [voucher])
  const own = there.filter((each) => quotaKey(each.quota) === quotaKey(quota) && each.cents > 0)
  if (own.length === 0)
    throw new Refused("need", "没有登记过同一凭证号、同一指标的支付，不用冲销，请直接登记。")
  return entriesAt(
    trx,
    key,
    own.map(({ number }) => number),
  )
}
