import { dayText, yuan } from "../../flow/index.ts"
import type { Entry } from "../book/entry.ts"
import type { Quota } from "../book/quota.ts"
import { compared, entryFor, type Matched, type Standing, type Taking } from "./entries.ts"
import type { Matcher } from "./match.ts"
import type { Payment } from "./payment.ts"

/** A payment that no quota was found for yet, and by which it is known when it comes again. */
export interface Waiting {
  readonly key: string
  readonly payment: Payment
  readonly because: string
  readonly proposals: readonly Quota[]
}

/** A payment that found its quota, and what both have in common. */
export type Found = Matched & { readonly by: string }

/** The keys that wait or waited. */
export class Waited {
  private readonly keys: ReadonlySet<string>
  /** What they are of: a payment of another amount is none of them. Null when an amount cannot be told. */
  private readonly amounts: ReadonlySet<number> | null

  constructor(keys: Iterable<string>) {
    this.keys = new Set(keys)
    const amounts = [...this.keys].map((key) => /^\["[^"]*",(-?\d+),/.exec(key)?.[1])
    this.amounts = amounts.includes(undefined) ? null : new Set(amounts.map(Number))
  }

  has(key: string): boolean {
    return this.keys.has(key)
  }

  /** Whether a payment might be one of them, without making its key. */
  mayHave({ cents }: Payment): boolean {
    return this.amounts === null || this.amounts.has(cents)
  }
}

/** Payments of a list, as far as the quotas say. */
export interface Sorted {
  readonly found: readonly Found[]
  readonly waiting: readonly Waiting[]
  /** Payments that wait already, or were settled when they had waited. */
  readonly before: readonly Payment[]
  readonly twice: readonly Payment[]
}

/** Sorts the payments of a list: those that have a quota, and those that wait for one. */
export function sorted(payments: readonly Payment[], matcher: Matcher, waited: Waited): Sorted {
  const found: Found[] = []
  const waiting: Waiting[] = []
  const before: Payment[] = []
  const twice: Payment[] = []
  const seen = new Map<string, number>()
  for (const payment of payments) {
    const match = matcher.match(payment)
    // Of a long list few wait: only those are counted, and like payments are all or none of them.
    if (match.quota !== null && !waited.mayHave(payment)) {
      found.push({ payment, quota: match.quota, by: match.by })
      continue
    }
    const name = nameOf(payment)
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    const key = keyOf(name, count)
    if (waited.has(key)) before.push(payment)
    else if (match.quota !== null) found.push({ payment, quota: match.quota, by: match.by })
    else if (count > 1 && payment.voucher !== null) twice.push(payment)
    else waiting.push({ key, payment, because: match.because, proposals: match.proposals })
  }
  return { found, waiting, before, twice }
}

/** What a list brings: entries, what waits, what was there before, what stands twice in it. */
export interface Incoming extends Omit<Sorted, "found"> {
  readonly entries: readonly Entry[]
}

/** What the book has under a voucher and a quota. */
export interface Vouchered {
  readonly cents: number
  readonly date: string
}

/**
 * What sorted payments bring to the book. One whose voucher stands in the book with another amount or day is a
 * correction or a mistake: it waits until a person says which.
 */
export function incoming(
  { found, waiting, before, twice }: Sorted,
  book: Standing,
  underVoucher: (voucher: string, quota: Quota) => readonly Vouchered[],
  taking: Taking,
): Incoming {
  const { fresh, ...known } = compared(found, book)
  const entries: Entry[] = []
  const held: Waiting[] = []
  for (const each of fresh) {
    const { payment, quota } = each
    const because = payment.voucher === null ? null : otherwise(payment, underVoucher(payment.voucher, quota))
    if (because === null) entries.push(entryFor(each, taking))
    // One that has a voucher and comes again in the list is not fresh: this is the first.
    else held.push({ key: keyOf(nameOf(payment), 1), payment, because, proposals: [quota] })
  }
  return {
    entries,
    waiting: [...waiting, ...held],
    before: [...before, ...known.before],
    twice: [...twice, ...known.twice],
  }
}

/** Money that comes back has the voucher it was paid under; money paid has its own. */
function otherwise({ cents, date, voucher }: Payment, there: readonly Vouchered[]): string | null {
  const other = there.find((each) => each.cents > 0 && cents > 0)
  if (!other) return null
  return `凭证号${voucher}已登记过${dayText(other.date)}的${yuan(other.cents)}，这里是${dayText(date)}的${yuan(cents)}：是更正就冲销原来的一笔再登记，是另一笔就照登。`
}

/** What a payment is known by while it waits: everything it says; without a voucher like ones are counted. */
function nameOf({ row: _, contract: __, ...said }: Payment): string {
  return JSON.stringify(Object.values(said))
}

function keyOf(name: string, count: number): string {
  return `${name} ${count}`
}
