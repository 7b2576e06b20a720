import type { AccountLine, FinalAccount } from "../../model/final.ts"
import type { Category, Ledger } from "../../model/ledger.ts"
import { quotaKey, quotaOf } from "../book/quota.ts"
import type { Standing } from "../book/view.ts"

/**
 * The final account of a year as far as the book of movements tells it: what was approved, adjusted, paid and carried
 * over of every quota of the approved budget, and of those that came later. Last year's money is spent before this
 * year's; what was received is what the rest leaves, as it is for appropriations. Counts, contracts, holdings and a
 * unit's own income come from the import of the accounting system.
 */
export function finalFromBook(ledger: Ledger, standings: Iterable<Standing>): FinalAccount {
  const { source, year, place, region, departments, units, lastYear, texts } = ledger
  const planned = Map.groupBy(ledger.lines, (line) => quotaKey(quotaOf(line)))
  const lines = [...standings].flatMap((standing) => linesOf(ledger, planned, standing))
  const used = new Set(lines.map(({ project }) => project))
  return {
    source,
    year,
    place,
    region,
    departments,
    units,
    projects: ledger.projects
      .filter(({ code }) => used.has(code))
      .map(({ code, unit, name }) => ({ code, unit, name, at: {} })),
    lines,
    counts: [],
    contracts: [],
    holdings: [],
    evaluations: [],
    lastYear,
    texts: texts.filter(({ kind }) => kind === "duty"),
  }
}

/** A quota as one line, or as two where it holds money of last year. */
function linesOf(
  { year }: Ledger,
  planned: ReadonlyMap<string, Ledger["lines"]>,
  standing: Standing,
): AccountLine[] {
  const { quota, approved, adjusted, paid, carried } = standing
  const own = planned.get(quotaKey(quota)) ?? []
  const category = own[0]?.category ?? categoryOf(quota.project, quota.economic)
  const opening = own.reduce((sum, line) => sum + (line.carriedOver ? line.cents : 0), 0)
  const oldSpent = Math.min(opening, Math.max(paid, 0))
  const oldClosing = Math.min(opening - oldSpent, carried)
  const old = {
    initial: opening,
    adjusted: Math.min(opening, adjusted),
    spent: oldSpent,
    closing: oldClosing,
  }
  const fresh = {
    initial: approved - old.initial,
    adjusted: adjusted - old.adjusted,
    spent: paid - oldSpent,
    closing: carried - oldClosing,
  }
  const line = (since: number, opening: number, of: typeof old): AccountLine => ({
    ...quota,
    category,
    since,
    ...of,
    opening,
    received: of.spent + of.closing - opening,
    surplusUsed: 0,
    distributed: 0,
    at: {},
  })
  const isThere = Object.values(fresh).some((cents) => cents !== 0)
  return [
    ...(opening === 0 ? [] : [line(year - 1, opening, old)]),
    ...(isThere || opening === 0 ? [line(year, 0, fresh)] : []),
  ]
}

/** What a quota without a line of the budget is for: 301 and 303 are of persons. */
function categoryOf(project: string | null, economic: string): Category {
  if (project !== null) return "targeted"
  return /^30[13]/.test(economic) ? "personnel" : "operating"
}
