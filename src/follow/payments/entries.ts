import type { Day } from "../../flow/index.ts"
import { partOf } from "../book/account.ts"
import type { Entry, Move } from "../book/entry.ts"
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
  const all = namesIn(matched)
  for (const [i, of] of matched.entries()) {
    const { id: first, isTwice } = all[i]!
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
  return namesIn(matched).flatMap(({ id, isTwice }) => (isTwice ? [] : [id]))
}

/** The id of a payment that comes again after it was taken back. */
export function afterReversal(id: string): string {
  return `${id}|again`
}

/** Names of lists: what the book is asked by and what is compared with its answer are the same. */
const names = new WeakMap<readonly Matched[], readonly { readonly id: string; readonly isTwice: boolean }[]>()

function namesIn(matched: readonly Matched[]) {
  let all = names.get(matched)
  if (!all) {
    const seen = new Map<string, number>()
    all = matched.map(({ payment, quota }) => {
      const name = nameOf(payment, quota)
      const count = (seen.get(name) ?? 0) + 1
      seen.set(name, count)
      return { id: `payment|${name}|${count}`, isTwice: count > 1 && payment.voucher !== null }
    })
    names.set(matched, all)
  }
  return all
}

function nameOf({ voucher, date, cents, summary }: Payment, quota: Quota): string {
  return `${voucher ?? `无号 ${summary}`}|${date}|${cents}|${quotaKey(quota)}`
}

/** The entry of a payment: what is tied for the contract it names is paid first, the rest from what is free. */
export function entryFor(
  { id, payment, quota }: Matched & { readonly id: string },
  { known, by, paying }: Taking,
): Entry {
  const { date, cents, voucher, summary } = payment
  const tied = paying?.fromTied(id, payment, quota) ?? 0
  const moves: Move[] = []
  if (tied !== 0) moves.push({ account: partOf(quota, "tied"), cents: -tied })
  if (tied !== cents) moves.push({ account: partOf(quota, "free"), cents: tied - cents })
  moves.push({ account: partOf(quota, "paid"), cents })
  return {
    id,
    date,
    known,
    cause: cents < 0 ? "refund" : "pay",
    document: voucher,
    reason: summary,
    by,
    approvedBy: null,
    moves,
    reverses: null,
  }
}
