import type { Day } from "../../flow/index.ts"
import type { Fund, Ledger } from "../../model/ledger.ts"
import { totalOf } from "../../money/form.ts"
import type { Entry, Move } from "./entry.ts"
import { quotaKey, quotaOf } from "./quota.ts"

/** How the congress and the bureau approved a year. */
export interface Opening {
  /** The day the congress approved, and who writes it down. */
  readonly approved: Day
  readonly by: string
  /** The bureau's and the departments' replies, by code of the unit: from when its quotas count, under which number. */
  readonly replies: ReadonlyMap<string, { readonly date: Day; readonly document: string }>
  /** What the congress approved that no unit has yet (代编), in cents by fund. */
  readonly reserved?: Readonly<Partial<Record<Fund, number>>>
}

/**
 * The first entries of a year, made from the approved budget: what the congress approved, last year's money, and the
 * reply to every unit. Units without a reply get none: their money stays with the bureau.
 */
export function openingEntries(ledger: Ledger, { approved, by, replies, reserved = {} }: Opening): Entry[] {
  const fresh = ledger.lines.filter(({ carriedOver }) => !carriedOver)
  const old = ledger.lines.filter(({ carriedOver }) => carriedOver)
  const base = { known: approved, by, approvedBy: "人民代表大会", reverses: null, reason: "" }
  const approve: Entry = {
    ...base,
    id: `${ledger.year}-approve`,
    date: approved,
    cause: "approve",
    document: null,
    moves: [...moneyOf(fresh, "bureau"), ...moneyIn(reserved, "reserved")],
  }
  const entries: Entry[] = approve.moves.length > 0 ? [approve] : []
  for (const [unit, { date, document }] of replies) {
    const common = { ...base, date, known: date, document, approvedBy: "财政局" }
    const given = (lines: typeof fresh, purse: "bureau" | "outside"): Move[] => {
      const own = lines.filter((line) => line.unit === unit && line.cents !== 0)
      return [...quotasOf(own), ...sumsOf(own, purse)]
    }
    const carried = given(old, "outside")
    const replied = given(fresh, "bureau")
    if (carried.length > 0)
      entries.push({ ...common, id: `${ledger.year}-carryIn-${unit}`, cause: "carryIn", moves: carried })
    if (replied.length > 0)
      entries.push({ ...common, id: `${ledger.year}-reply-${unit}`, cause: "reply", moves: replied })
  }
  return entries.sort((a, b) => (a.known < b.known ? -1 : a.known > b.known ? 1 : 0))
}

/** One move a quota. */
function quotasOf(lines: Ledger["lines"]): Move[] {
  const groups = Map.groupBy(lines, (line) => quotaKey(quotaOf(line)))
  return [...groups.values()].flatMap((group) => {
    const cents = totalOf(group)
    return cents === 0 ? [] : [{ account: { quota: quotaOf(group[0]!), part: "free" }, cents }]
  })
}

/** What leaves a purse for these lines, by fund. */
function sumsOf(lines: Ledger["lines"], purse: "bureau" | "outside"): Move[] {
  return [...Map.groupBy(lines, ({ fund }) => fund)].flatMap(([fund, group]) => {
    const cents = -totalOf(group)
    return cents === 0 ? [] : [{ account: { purse, fund }, cents }]
  })
}

function moneyOf(lines: Ledger["lines"], purse: "bureau"): Move[] {
  const byFund: Partial<Record<Fund, number>> = {}
  for (const { fund, cents } of lines) byFund[fund] = (byFund[fund] ?? 0) + cents
  return moneyIn(byFund, purse)
}

/** Money that comes from outside into a purse. */
function moneyIn(byFund: Readonly<Partial<Record<Fund, number>>>, purse: "bureau" | "reserved"): Move[] {
  return (Object.entries(byFund) as [Fund, number][])
    .filter(([, cents]) => cents !== 0)
    .flatMap(([fund, cents]) => [
      { account: { purse: "outside", fund }, cents: -cents },
      { account: { purse, fund }, cents },
    ])
}
