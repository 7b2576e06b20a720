import type { AccountLine } from "../../model/final.ts"
import type { OpeningMoney } from "../../model/final-opening.ts"
import { appropriations, type BudgetLine, type Category } from "../../model/ledger.ts"
import type { Standing } from "../book/view.ts"

/** Money a quota began the year with, by the year that gave it. */
type Opened = Pick<OpeningMoney, "since" | "cents">

/** What the book has of a quota, as far as it has not been given to a line yet. */
interface Rest {
  initial: number
  adjusted: number
  spent: number
  closing: number
}

/**
 * The lines of one quota: one for each year whose money it began with, the oldest first, and one for this year's. `opened`
 * is what the year before left; null when it is not known, so that what the budget says of last year's money is believed.
 */
export function linesOfQuota(
  year: number,
  planned: readonly BudgetLine[],
  { quota, approved, adjusted, paid, carried }: Standing,
  opened: readonly Opened[] | null,
): AccountLine[] {
  const category = planned[0]?.category ?? categoryOf(quota.project, quota.economic)
  const plannedOld = planned.reduce((sum, line) => sum + (line.carriedOver ? line.cents : 0), 0)
  const believed = opened ?? [{ since: year - 1, cents: plannedOld }]
  const old = believed.filter(({ cents }) => cents !== 0).sort((a, b) => a.since - b.since)
  // A budget may have counted on money that then was not there.
  if (old.length === 0 && plannedOld !== 0) old.push({ since: year - 1, cents: 0 })
  const rest: Rest = { initial: approved, adjusted, spent: paid, closing: carried }
  let plan = plannedOld
  const made = (since: number, of: Rest, opening: number, withdrawn: number): AccountLine => ({
    ...quota,
    category,
    since,
    ...of,
    opening,
    received: of.spent + of.closing - opening,
    surplusUsed: 0,
    distributed: 0,
    withdrawn,
    at: {},
  })
  const isAppropriated = appropriations.includes(quota.fund)
  const lines = old.map(({ since, cents }, i) => {
    const initial = i === old.length - 1 ? plan : Math.min(plan, cents)
    plan -= initial
    const spent = upTo(cents, rest.spent)
    const unspent = cents - spent
    // What is a unit's own stays with it, whether or not somebody wrote that down.
    const closing = isAppropriated ? upTo(unspent, rest.closing) : unspent
    const own: Rest = { initial, adjusted: upTo(cents, rest.adjusted), spent, closing }
    for (const key of keys) rest[key] -= own[key]
    return made(since, own, spent + closing, cents - spent - closing)
  })
  rest.closing = Math.max(rest.closing, 0)
  const isThere = keys.some((key) => rest[key] !== 0)
  return isThere || lines.length === 0 ? [...lines, made(year, rest, 0, 0)] : lines
}

const keys = ["initial", "adjusted", "spent", "closing"] as const

function upTo(most: number, cents: number): number {
  return Math.min(most, Math.max(cents, 0))
}

/** What a quota without a line of the budget is for: 301 and 303 are of persons. */
function categoryOf(project: string | null, economic: string): Category {
  if (project !== null) return "targeted"
  return /^30[13]/.test(economic) ? "personnel" : "operating"
}
