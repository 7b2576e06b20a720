import type { Day } from "../../flow/index.ts"
import type { ClosingRule, LeftKind } from "../../packs/closing.ts"
import type { Account } from "../book/account.ts"
import type { Entry } from "../book/entry.ts"
import { type Quota, quotaKey } from "../book/quota.ts"
import type { Standing } from "../book/view.ts"

/** What of a quota is left at the year's end, and what becomes of it. */
export interface Left {
  readonly quota: Quota
  readonly cents: number
  /** What goes into the next year; the rest is surplus. */
  readonly carry: number
  /** Why, rule by rule. */
  readonly why: readonly { readonly cents: number; readonly kind: LeftKind; readonly rule: ClosingRule }[]
}

/** What is known of quotas. */
export interface ClosingKnown {
  /** What of a quota came from the year before, in cents, by its key. */
  readonly carriedIn: ReadonlyMap<string, number>
  readonly rules: Readonly<Record<LeftKind, ClosingRule>>
  isProject(quota: Quota): boolean
  /** Whether a unit is there in the next year; what one that is not has left cannot be carried to it. */
  isThere(unit: string): boolean
}

/**
 * What becomes of every quota that has something left. Money of the year before is taken to be paid first: what is left of it
 * was not used for two years. What is tied is released by then and counts as left.
 */
export function leftOf(standings: readonly Standing[], known: ClosingKnown): Left[] {
  return standings.flatMap(({ quota, left, tied, paid }) => {
    const cents = left + tied
    if (cents <= 0) return []
    const old = Math.min(cents, Math.max(0, (known.carriedIn.get(quotaKey(quota)) ?? 0) - paid))
    const kind: LeftKind = known.isProject(quota) ? "project" : "basic"
    const why = [
      { cents: old, kind: "second" as const, rule: known.rules.second },
      { cents: cents - old, kind, rule: known.rules[kind] },
    ].filter((part) => part.cents > 0)
    const carried = why.reduce((sum, part) => sum + (part.rule.becomes === "carry" ? part.cents : 0), 0)
    return [{ quota, cents, carry: known.isThere(quota.unit) ? carried : 0, why }]
  })
}

interface Written {
  readonly year: number
  readonly known: Day
  readonly by: string
}

/** Closes a year: what is carried leaves what is free, the rest goes back as surplus. Dated on the last day of the year. */
export function closingEntries(left: readonly Left[], { year, known, by }: Written): Entry[] {
  const common = { date: `${year}-12-31`, known, document: null, by, approvedBy: by, reverses: null }
  const free = ({ quota }: Left): Account => ({ quota, part: "free" })
  return left.flatMap((each) => {
    const key = quotaKey(each.quota)
    const { carry, cents, quota } = each
    const entry = (cause: "carryOut" | "cancel", to: Account, amount: number): Entry => ({
      ...common,
      id: `closing|${cause}|${key}`,
      cause,
      reason: cause === "carryOut" ? "年终结转" : "年终结余收回",
      moves: [
        { account: free(each), cents: -amount },
        { account: to, cents: amount },
      ],
    })
    return [
      ...(carry > 0 ? [entry("carryOut", { quota, part: "carried" }, carry)] : []),
      ...(cents > carry ? [entry("cancel", { purse: "outside", fund: quota.fund }, cents - carry)] : []),
    ]
  })
}

/** Opens the next year with what was carried, unit by unit: opening = closing, quota by quota. */
export function openedEntries(left: readonly Left[], { year, known, by }: Written): Entry[] {
  const carried = left.filter(({ carry }) => carry > 0)
  return [...Map.groupBy(carried, ({ quota }) => quota.unit)].map(([unit, own]) => ({
    id: openedId(year, unit),
    date: `${year}-01-01`,
    known,
    cause: "carryIn" as const,
    document: null,
    reason: `${year - 1}年结转`,
    by,
    approvedBy: null,
    moves: [
      ...own.map(({ quota, carry }) => ({ account: { quota, part: "free" as const }, cents: carry })),
      ...[...Map.groupBy(own, ({ quota }) => quota.fund)].map(([fund, all]) => ({
        account: { purse: "outside" as const, fund },
        cents: -all.reduce((sum, { carry }) => sum + carry, 0),
      })),
    ],
    reverses: null,
  }))
}

/** The id of what a unit begins a year with after the one before was closed. */
export function openedId(year: number, unit: string): string {
  return `${year}-carryIn-${unit}|closed`
}
