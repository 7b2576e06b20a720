import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell, keys } from "./entered.ts"
import { isStandIn } from "./stand-in.ts"

/** Departments without units, units or projects without lines. */
export interface Lacking {
  readonly names: readonly string[]
}

/** LED-036: a department has units, a unit has lines, a project has money. */
export const withoutLines: LedgerCheck = {
  id: "LED-036",
  family: "LED",
  title: "部门没有单位，或单位、项目没有预算明细",
  severity: "warning",
  basis: "《预算法》第四条、第八条：全部收入和支出都纳入预算，部门预算由各单位预算组成",
  *run({ ledger: { departments, units, projects, lines } }): Iterable<Observation> {
    if (lines.length === 0)
      yield {
        fault: "nothing",
        severity: "error",
        about: ["lines"],
        at: [{ sheet: "预算明细" }],
      }
    const lacking = [
      ["departments", departments, new Set(units.map(({ department }) => department))],
      ["units", units, new Set(lines.map(({ unit }) => unit))],
      ["projects", projects, new Set(lines.map(({ project }) => project))],
    ] as const
    for (const [kind, records, used] of lacking) {
      const empty = records.filter(({ code }) => code !== "" && !isStandIn(code) && !used.has(code))
      if (empty.length > 0)
        yield {
          fault: kind,
          about: [kind, keys(empty.map(({ code }) => code))],
          at: empty.map((record) => cell(record, "code")),
          data: { names: empty.map(({ name }) => name) } satisfies Lacking,
        }
    }
  },
}
