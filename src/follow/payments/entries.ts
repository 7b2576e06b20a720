import type { Day } from "../../flow/index.ts"
import type { Entry } from "../book/entry.ts"
import { type Quota, quotaKey } from "../book/quota.ts"
import type { Paying } from "../contracts/paying.ts"
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
  /** The contracts that payments may name; none when it is not given. */
  readonly paying?: Paying
}

/** What is asked of the book: whether an entry stands in it, and whether it was taken back. */
export interface Standing {
  has(id: string): boolean
  isReversed(id: string): boolean
}

/** Payments as the book sees them. */
export interface Compared<M extends Matched = Matched> {
  /** Those that are new, under the ids of their entries. */
  readonly fresh: readonly (M & { readonly id: string })[]
  /** Payments that stand in the book already: the list was taken before, or overlaps with one that was. */
  readonly before: readonly Payment[]
  /** Payments that stand twice in the list under one voucher: taken once, to be looked at. */
  readonly twice: readonly Payment[]
}

/** What a list brings to the book. */
export interface Taken extends Omit<Compared, "fresh"> {
  readonly entries: readonly Entry[]
}

/**
 * Entries for payments. A payment is known by its voucher, day, amount and quota, so that a list taken twice is taken
 * once. Without a voucher like payments of one list are counted: two of them are two, and two again in another list
 * are the same two. What was taken back may come again.
 */
export function entriesFor(matched: readonly Matched[], book: Standing, taking: Taking): Taken {
  const { fresh, ...rest } = compared(matched, book)
  return { entries: fresh.map((each) => entryFor(each, taking)), ...rest }
}

/** Which payments are new to the book. */
export function compared<M extends Matched>(matched: readonly M[], book: Standing): Compared<M> {
  const fresh: (M & { id: string })[] = []
  const before: Payment[] = []
  const twice: Payment[] = []
  for (const { id: first, of, isTwice } of named(matched)) {
    if (isTwice) {
      twice.push(of.payment)
      continue
    }
    let id = first
    while (book.isReversed(id)) id = afterReversal(id)
    if (book.has(id)) before.push(of.payment)
    else fresh.push({ ...of, id })
  }
  return { fresh, before, twice }
}

/** The ids that entries for payments would first have: what the book is to be asked for. */
export function idsFor(matched: readonly Matched[]): string[] {
  return named(matched).flatMap(({ id, isTwice }) => (isTwice ? [] : [id]))
}

/** The id of a payment that comes again after it was taken back. */
export function afterReversal(id: string): string {
  return `${id}|again`
}

function named<M extends Matched>(matched: readonly M[]) {
  const seen = new Map<string, number>()
  return matched.map((of) => {
    const name = nameOf(of.payment, of.quota)
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return { id: `payment|${name}|${count}`, of, isTwice: count > 1 && of.payment.voucher !== null }
  })
}

function nameOf({ voucher, date, cents, summary }: Payment, quota: Quota): string {
  return [voucher ?? `无号 ${summary}`, date, cents, quotaKey(quota)].join("|")
}

/** The entry of a payment: what is tied for the contract it names is paid first, the rest from what is free. */
export function entryFor(
  { id, payment, quota }: Matched & { readonly id: string },
  { known, by, paying }: Taking,
): Entry {
  const { date, cents, voucher, summary } = payment
  const tied = paying?.fromTied(id, payment, quota) ?? 0
  const moves = [
    { account: { quota, part: "tied" as const }, cents: -tied },
    { account: { quota, part: "free" as const }, cents: tied - cents },
    { account: { quota, part: "paid" as const }, cents },
  ]
  return {
    id,
    date,
    known,
    cause: cents < 0 ? "refund" : "pay",
    document: voucher,
    reason: summary,
    by,
    approvedBy: null,
    moves: moves.filter((move) => move.cents !== 0),
    reverses: null,
  }
}
