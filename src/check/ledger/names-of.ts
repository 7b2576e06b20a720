import { perObject } from "../../memo/index.ts"
import type { BudgetLine, Ledger, LedgerUnit } from "../../model/ledger.ts"

/** What a ledger's codes stand for: names, and the lines of units. */
export interface Names {
  readonly units: ReadonlyMap<string, LedgerUnit>
  /** A department's or unit's name; the code when there is none. */
  readonly body: (code: string) => string
  readonly project: (code: string) => string
  /** The lines of one unit, or of all units of a department; none for another code. */
  readonly lines: (code: string) => readonly BudgetLine[]
}

/** The names and lines of a ledger by code, looked through once. */
export const namesOf: (ledger: Ledger) => Names = perObject((ledger: Ledger): Names => {
  const bodies = new Map([...ledger.departments, ...ledger.units].map(({ code, name }) => [code, name]))
  const projects = new Map(ledger.projects.map(({ code, name }) => [code, name]))
  const units = new Map(ledger.units.map((unit) => [unit.code, unit]))
  const lines = Map.groupBy(ledger.lines, ({ unit }) => unit)
  const members = Map.groupBy(units.values(), ({ department }) => department)
  return {
    units,
    lines: (code) =>
      members.get(code)?.flatMap((unit) => lines.get(unit.code) ?? []) ??
      (units.has(code) ? (lines.get(code) ?? []) : []),
    body: (code) => bodies.get(code) || code,
    project: (code) => projects.get(code) || code,
  }
})
