import { kindOf } from "../model/control.ts"
import type { BudgetLine, Control, Fund } from "../model/ledger.ts"

/** Control numbers of a department: the next whole 10 000 yuan above what it plans, by fund and kind. */
export function controlsOf(department: string, lines: readonly BudgetLine[]): Control[] {
  const planned = new Map<string, Control>()
  for (const { fund, category, cents } of lines) {
    const kind = kindOf(category)
    if (kind === null) continue
    const key = `${fund}/${kind}`
    const control = planned.get(key) ?? { of: department, fund: fund as Fund, kind, cents: 0, at: {} }
    planned.set(key, { ...control, cents: control.cents + cents })
  }
  return [...planned.values()].map((control) => ({ ...control, cents: roundedUp(control.cents) }))
}

function roundedUp(cents: number): number {
  return Math.ceil(cents / 1_000_000) * 1_000_000
}
