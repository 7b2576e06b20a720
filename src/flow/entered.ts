import type { Control } from "../model/ledger.ts"
import type { Body, BudgetYear } from "./budget-year.ts"
import type { Day } from "./day.ts"

/** Control numbers somebody entered for a department, that bind nobody until they are issued. */
export interface EnteredControls {
  readonly day: Day
  readonly who: string
  readonly controls: readonly Control[]
}

/** What was entered for a department since control numbers were issued to it last; null when nothing was. */
export function enteredControls({ entries }: BudgetYear, { kind, code }: Body): EnteredControls | null {
  const last = entries.findLast(
    (entry) =>
      entry.kind === kind && entry.code === code && ["enterControls", "issue", "adjust"].includes(entry.act),
  )
  if (last?.act !== "enterControls") return null
  return { day: last.day, who: last.who, controls: last.given.controls ?? [] }
}
