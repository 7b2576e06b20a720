import { appropriations, type BudgetLine, type Ledger, type LedgerIndicator } from "../../model/ledger.ts"
import type { MoneySource, MonitoredIndicator, MonitoredProject } from "../../model/monitoring.ts"

/**
 * What of an approved budget is monitored at one of its units or departments: its projects (of a department, its special
 * funds) with every indicator as it was approved. Projects without any indicator are monitored for their money.
 */
export function monitoredIn(ledger: Ledger, of: string): MonitoredProject[] {
  const projects = ledger.projects
    .filter(({ unit }) => unit === of)
    .map((project) => ({
      id: idOf(project.id, "project", project.code),
      code: project.code,
      name: project.name,
      goals: project.goals,
      budget: budgetOf(ledger, project.code, of),
      plan: project.plan,
      indicators: project.indicators.map((indicator, i) => asApproved(indicator, project.code, i)),
    }))
  const funds = ledger.specialFunds
    .filter(({ department }) => department === of)
    .map((fund, i) => ({
      id: idOf(fund.id, "fund", `${i + 1}`),
      code: "",
      name: fund.name,
      goals: fund.goals,
      budget: { appropriation: fund.cents, carriedOver: 0, other: 0 },
      plan: [],
      indicators: fund.indicators.map((indicator, n) => asApproved(indicator, fund.name, n)),
    }))
  return [...projects, ...funds]
}

function idOf(id: string | undefined, kind: string, key: string): string {
  return id ?? `${kind}-${key}`
}

function asApproved(indicator: LedgerIndicator, of: string, place: number): MonitoredIndicator {
  const { level1, level2, name, description, target } = indicator
  return { id: indicator.id ?? `${of}-${place + 1}`, level1, level2, name, description, target }
}

function budgetOf({ lines }: Ledger, project: string, unit: string): MonitoredProject["budget"] {
  const budget: Record<MoneySource, number> = { appropriation: 0, carriedOver: 0, other: 0 }
  for (const line of lines)
    if (line.project === project && line.unit === unit) budget[sourceOf(line)] += line.cents
  return budget
}

/** The row of the form that a line of the budget belongs to. */
export function sourceOf({ carriedOver, fund }: Pick<BudgetLine, "carriedOver" | "fund">): MoneySource {
  if (carriedOver) return "carriedOver"
  return appropriations.includes(fund) ? "appropriation" : "other"
}
