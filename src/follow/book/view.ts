import type { Day } from "../../flow/index.ts"
import type { Purse } from "./account.ts"
import { causes } from "./causes.ts"
import type { Entry } from "./entry.ts"
import { type Quota, quotaKey } from "./quota.ts"

/** Of which day, and as was known on which day; both inclusive. */
export interface Moment {
  readonly asOf: Day
  readonly knownOn: Day
}

/** How far a quota is, in cents. `left` is what can still be tied or paid: adjusted − tied − paid − carried. */
export interface Standing {
  readonly quota: Quota
  /** 批复数 with what was carried over into the year. */
  readonly approved: number
  /** 调整预算数: approved with every change since. */
  readonly adjusted: number
  readonly tied: number
  readonly paid: number
  readonly carried: number
  readonly left: number
}

/** What every quota and purse stands at. */
export interface View {
  /** By {@link quotaKey}, in the order of their first movement. */
  readonly quotas: ReadonlyMap<string, Standing>
  /** By purse and fund (`bureau|generalPublic`), in cents. */
  readonly purses: ReadonlyMap<string, number>
}

type Counting = { -readonly [K in keyof Standing]: Standing[K] }

/** The book as of a day, as known on a day. */
export function viewOf(entries: Iterable<Entry>, moment: Moment | null = null): View {
  const quotas = new Map<string, Counting>()
  const purses = new Map<string, number>()
  for (const entry of entries) {
    if (moment && (entry.date > moment.asOf || entry.known > moment.knownOn)) continue
    count(entry, quotas, purses)
  }
  return { quotas, purses }
}

/** What one entry adds. */
function count(entry: Entry, quotas: Map<string, Counting>, purses: Map<string, number>): void {
  const { changes } = causes[entry.cause]
  for (const { account, cents } of entry.moves) {
    if (!("quota" in account)) {
      const key = purseKey(account.purse, account.fund)
      purses.set(key, (purses.get(key) ?? 0) + cents)
      continue
    }
    const standing = standingOf(quotas, account.quota)
    if (account.part === "free") standing.left += cents
    else standing[account.part] += cents
    if (changes === "opening") standing.approved += cents
    if (changes !== "nothing") standing.adjusted += cents
  }
}

/** The key of a purse in a view. */
export function purseKey(purse: Purse, fund: string): string {
  return `${purse}|${fund}`
}

/** Sums of standings, as boards show them. */
export function sumOf(standings: Iterable<Standing>): Omit<Standing, "quota"> {
  const total = { approved: 0, adjusted: 0, tied: 0, paid: 0, carried: 0, left: 0 }
  for (const each of standings)
    for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += each[key]
  return total
}

/** Standings put together by what they have in common. */
export function standingsBy<K>(view: View, keyOf: (quota: Quota) => K): Map<K, Omit<Standing, "quota">> {
  const groups = Map.groupBy(view.quotas.values(), ({ quota }) => keyOf(quota))
  return new Map([...groups].map(([key, standings]) => [key, sumOf(standings)]))
}

/** The movements that a figure is the sum of: what a person sees who asks where it comes from. */
export function movementsOf(
  entries: Iterable<Entry>,
  isOf: (quota: Quota) => boolean,
  moment: Moment | null = null,
): Entry[] {
  return [...entries].filter(
    (entry) =>
      !(moment && (entry.date > moment.asOf || entry.known > moment.knownOn)) &&
      entry.moves.some(({ account }) => "quota" in account && isOf(account.quota)),
  )
}

function standingOf(quotas: Map<string, Counting>, quota: Quota): Counting {
  const key = quotaKey(quota)
  let standing = quotas.get(key)
  if (!standing) {
    standing = { quota, approved: 0, adjusted: 0, tied: 0, paid: 0, carried: 0, left: 0 }
    quotas.set(key, standing)
  }
  return standing
}
