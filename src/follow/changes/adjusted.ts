import type { BudgetLine, Ledger } from "../../model/ledger.ts"
import { quotaKey, quotaOf } from "../book/quota.ts"
import type { Standing } from "../book/view.ts"

/** What changed of a budget: approved against adjusted, quota by quota. */
type Changed = Pick<Standing, "quota" | "approved" | "adjusted">

/**
 * 调整预算: an approved budget with its lines as changes left them, so that it prints in the same tables. A quota that the budget
 * did not have gets a line like its unit's other ones of the project; the approved budget itself stays as it is.
 */
export function adjustedLedger(ledger: Ledger, standings: readonly Changed[]): Ledger {
  const lines = new Map(
    [...Map.groupBy(ledger.lines, (line) => quotaKey(quotaOf(line)))].map(([key, own]) => [key, [...own]]),
  )
  const units = new Set(ledger.units.map(({ code }) => code))
  for (const { quota, approved, adjusted } of standings) {
    const change = adjusted - approved
    if (change === 0 || !units.has(quota.unit)) continue
    const key = quotaKey(quota)
    lines.set(key, spread(lines.get(key) ?? [newLine(ledger, quota)], change))
  }
  return { ...ledger, lines: [...lines.values()].flat().filter(({ cents }) => cents !== 0) }
}

/** A change over the lines of one quota: this year's before those carried over, and none below nothing while others have. */
function spread(own: readonly BudgetLine[], change: number): BudgetLine[] {
  let rest = change
  const inOrder = own.toSorted((a, b) => Number(a.carriedOver) - Number(b.carriedOver))
  const changed = new Map(
    inOrder.map((line) => {
      const by = rest > 0 ? rest : -Math.min(-rest, Math.max(0, line.cents))
      rest -= by
      return [line, { ...line, cents: line.cents + by }]
    }),
  )
  if (rest !== 0) {
    const [first] = inOrder
    const line = changed.get(first!)!
    changed.set(first!, { ...line, cents: line.cents + rest })
  }
  return own.map((line) => changed.get(line)!)
}

function newLine({ lines, projects }: Ledger, quota: Changed["quota"]): BudgetLine {
  const like =
    lines.find((line) => line.unit === quota.unit && line.project === quota.project) ??
    lines.find((line) => line.unit === quota.unit)
  const isProject = projects.some(({ unit, code }) => unit === quota.unit && code === quota.project)
  return {
    ...quota,
    category: like?.category ?? (isProject ? "targeted" : "operating"),
    governmentEconomic: null,
    carriedOver: false,
    level: "local",
    document: null,
    cents: 0,
    at: {},
  }
}
