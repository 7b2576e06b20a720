import type { Day } from "../../flow/index.ts"
import type { Book } from "../book/book.ts"
import type { Entry } from "../book/entry.ts"
import { type Quota, quotaKey } from "../book/quota.ts"
import type { Payment } from "./payment.ts"

/** A payment whose quota is known. */
export interface Matched {
  readonly payment: Payment
  readonly quota: Quota
}

/** Who takes a list, and when. */
export interface Taking {
  readonly known: Day
  readonly by: string
}

/** What a list brings to the book. */
export interface Taken {
  readonly entries: readonly Entry[]
  /** Payments that stand in the book already: the list was taken before, or overlaps with one that was. */
  readonly before: readonly Payment[]
  /** Payments that stand twice in the list under one voucher: taken once, to be looked at. */
  readonly twice: readonly Payment[]
}

/**
 * Entries for payments. A payment is known by its voucher, day, amount and quota, so that a list taken twice is taken
 * once. Without a voucher like payments of one list are counted: two of them are two, and two again in another list
 * are the same two.
 */
export function entriesFor(matched: readonly Matched[], book: Book, { known, by }: Taking): Taken {
  const entries: Entry[] = []
  const before: Payment[] = []
  const twice: Payment[] = []
  const seen = new Map<string, number>()
  for (const { payment, quota } of matched) {
    const name = nameOf(payment, quota)
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    if (count > 1 && payment.voucher !== null) {
      twice.push(payment)
      continue
    }
    const id = `payment|${name}|${count}`
    if (book.entry(id)) before.push(payment)
    else entries.push(entryFor(id, payment, quota, { known, by }))
  }
  return { entries, before, twice }
}

function nameOf({ voucher, date, cents, summary }: Payment, quota: Quota): string {
  return [voucher ?? `无号 ${summary}`, date, cents, quotaKey(quota)].join("|")
}

/** What is tied for a contract is released and paid by acts of its own; a list pays from what is free. */
function entryFor(id: string, payment: Payment, quota: Quota, { known, by }: Taking): Entry {
  const { date, cents, voucher, summary } = payment
  return {
    id,
    date,
    known,
    cause: cents < 0 ? "refund" : "pay",
    document: voucher,
    reason: summary,
    by,
    approvedBy: null,
    moves: [
      { account: { quota, part: "free" }, cents: -cents },
      { account: { quota, part: "paid" }, cents },
    ],
    reverses: null,
  }
}
