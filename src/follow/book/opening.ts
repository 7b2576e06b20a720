import type { Day } from "../../flow/index.ts"
import type { BudgetLine, Fund, Ledger } from "../../model/ledger.ts"
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

/** Money of one fund, in cents. */
type Money = Pick<BudgetLine, "fund" | "cents">

/** When something of the opening counts from and was written down, under which number, by whom. */
export interface Written {
  readonly date: Day
  readonly known: Day
  readonly document: string | null
  readonly by: string
}

/**
 * The first entries of a year, made from the approved budget: what the congress approved, last year's money, and the
 * reply to every unit. Units without a reply get none: their money stays with the bureau.
 */
export function openingEntries(ledger: Ledger, { approved, by, replies, reserved = {} }: Opening): Entry[] {
  const fresh = ledger.lines.filter(({ carriedOver }) => !carriedOver)
  const day = { date: approved, known: approved, by }
  const entries = [
    ...approvalEntries(ledger.year, fresh, { ...day, document: null }, reserved),
    ...[...replies].flatMap(([unit, { date, document }]) =>
      replyEntries(ledger.year, unit, ledger.lines, { date, known: date, document, by }),
    ),
  ]
  return entries.sort((a, b) => (a.known < b.known ? -1 : a.known > b.known ? 1 : 0))
}

/** What the congress approved comes into the bureau's hand; no entry when it approved nothing. */
export function approvalEntries(
  year: number,
  fresh: readonly Money[],
  written: Written,
  reserved: Opening["reserved"] = {},
): Entry[] {
  const moves = [...moneyOf(fresh, "bureau"), ...moneyIn(reserved, "reserved")]
  if (moves.length === 0) return []
  const common = { approvedBy: "人民代表大会", reverses: null, reason: "" }
  return [{ ...written, ...common, id: `${year}-approve`, cause: "approve", moves }]
}

/** What a unit gets by its reply: last year's money of its own, and what the bureau gives it by these lines. */
export function replyEntries(
  year: number,
  unit: string,
  lines: readonly BudgetLine[],
  written: Written,
): Entry[] {
  const common = { ...written, approvedBy: "财政局", reverses: null, reason: "" }
  const given = (isOld: boolean, purse: "bureau" | "outside"): Move[] => {
    const own = lines.filter((line) => line.unit === unit && line.carriedOver === isOld && line.cents !== 0)
    return [...quotasOf(own), ...sumsOf(own, purse)]
  }
  return (["carryIn", "reply"] as const).flatMap((cause) => {
    const moves = given(cause === "carryIn", cause === "carryIn" ? "outside" : "bureau")
    return moves.length === 0 ? [] : [{ ...common, id: `${year}-${cause}-${unit}`, cause, moves }]
  })
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

function moneyOf(lines: readonly Money[], purse: "bureau"): Move[] {
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
