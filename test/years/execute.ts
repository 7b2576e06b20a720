import { randomOf } from "../../src/demo/random.ts"
import { Book } from "../../src/follow/book/book.ts"
import type { Cause } from "../../src/follow/book/causes.ts"
import type { Entry, Move } from "../../src/follow/book/entry.ts"
import { openingEntries } from "../../src/follow/book/opening.ts"
import { type Quota, quotaKey, quotaOf } from "../../src/follow/book/quota.ts"
import { viewOf } from "../../src/follow/book/view.ts"
import { appropriations, type Ledger } from "../../src/model/ledger.ts"

/** What of a year's money is to be carried over, by the key of its quota. */
export type CarriedOver = ReadonlyMap<string, { readonly quota: Quota; readonly cents: number }>

/** What a budget says was carried over into its year. */
export function carriedInto(ledger: Ledger): CarriedOver {
  const groups = Map.groupBy(
    ledger.lines.filter(({ carriedOver }) => carriedOver),
    (line) => quotaKey(quotaOf(line)),
  )
  return new Map(
    [...groups].map(([key, lines]) => [
      key,
      { quota: quotaOf(lines[0]!), cents: lines.reduce((sum, { cents }) => sum + cents, 0) },
    ]),
  )
}

/**
 * The year of a department in its book of movements: the approved budget, changed and paid as years go, until what is
 * left is what the next budget carries over; the rest is taken back. Some of last year's money is taken back, too.
 */
export function execute(ledger: Ledger, next: CarriedOver, seed: number): Book {
  const { year } = ledger
  const book = new Book()
  const add = (entries: readonly Entry[]) => {
    const problems = book.appendAll(entries)
    if (problems.length > 0) throw new Error(problems.join("\n"))
  }
  let number = 0
  const entry = (cause: Cause, date: string, moves: readonly Move[]): Entry => ({
    id: `${year}-${number++}`,
    date,
    known: date,
    cause,
    document: null,
    reason: "",
    by: "张会计",
    approvedBy: cause === "pay" || cause === "announce" ? null : "财政局",
    moves,
    reverses: null,
  })
  const replies = new Map(
    ledger.units.map(({ code }) => [code, { date: `${year}-02-10`, document: `财预〔${year}〕3号` }]),
  )
  add(openingEntries(ledger, { approved: `${year}-01-20`, by: "张会计", replies }))

  const given = (quota: Quota, cents: number): Entry[] => {
    const { fund } = quota
    return [
      entry("announce", `${year}-03-15`, [
        { account: { purse: "outside", fund }, cents: -cents },
        { account: { purse: "bureau", fund }, cents },
      ]),
      entry("supplement", `${year}-03-15`, [
        { account: { purse: "bureau", fund }, cents: -cents },
        { account: { quota, part: "free" }, cents },
      ]),
    ]
  }
  const within = (quota: Quota, cause: "pay" | "carryOut", date: string, cents: number): Entry =>
    entry(cause, date, [
      { account: { quota, part: "free" }, cents: -cents },
      { account: { quota, part: cause === "pay" ? "paid" : "carried" }, cents },
    ])
  const taken = (quota: Quota, date: string, cents: number): Entry => {
    const isAppropriated = appropriations.includes(quota.fund)
    return entry(isAppropriated ? "withdraw" : "cancel", date, [
      { account: { quota, part: "free" }, cents: -cents },
      { account: { purse: isAppropriated ? "bureau" : "outside", fund: quota.fund }, cents },
    ])
  }

  const first = viewOf(book.entries).quotas
  add(
    [...next].flatMap(([key, { quota, cents }]) => {
      const missing = cents - (first.get(key)?.left ?? 0)
      return missing > 0 ? given(quota, missing) : []
    }),
  )
  const old = carriedInto(ledger)
  const plan = [...viewOf(book.entries).quotas].map(([key, { quota, left }]) => {
    const random = randomOf(seed, "executed", year, key)
    const more =
      old.has(key) || !random.chance(0.2) ? 0 : Math.round((left * random.int(10, 60)) / 100_000) * 100
    const carried = next.get(key)?.cents ?? 0
    const rate = random.chance(0.6) ? 1000 : random.int(quota.project === null ? 985 : 880, 999)
    // Of some of last year's money the bureau takes the rest back.
    const paid = Math.floor(((left + more - carried) * rate) / 1000)
    return { quota, more, carried, paid, rest: left + more - carried - paid }
  })
  add(plan.flatMap(({ quota, more }) => (more > 0 ? given(quota, more) : [])))
  for (const [date, share] of [
    ["03-31", 0.25],
    ["07-15", 0.6],
    ["11-30", 1],
  ] as const)
    add(
      plan.flatMap(({ quota, paid }) => {
        const before = share === 0.25 ? 0 : share === 0.6 ? Math.floor(paid * 0.25) : Math.floor(paid * 0.6)
        const cents = (share === 1 ? paid : Math.floor(paid * share)) - before
        return cents > 0 ? [within(quota, "pay", `${year}-${date}`, cents)] : []
      }),
    )
  add(plan.flatMap(({ quota, rest }) => (rest > 0 ? [taken(quota, `${year}-12-20`, rest)] : [])))
  add(
    plan.flatMap(({ quota, carried }) =>
      carried > 0 ? [within(quota, "carryOut", `${year}-12-31`, carried)] : [],
    ),
  )
  return book
}
