import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell, keys } from "./entered.ts"

/** Units of a department without assets. */
export interface WithoutAssets {
  readonly department: string
  readonly units: readonly string[]
}

/** LED-026: every unit that spends has its assets entered, or the department's table would be short of them. */
export const assetsComplete: LedgerCheck = {
  id: "LED-026",
  family: "LED",
  title: "有单位没有填资产存量",
  severity: "warning",
  basis: "《行政事业性国有资产管理条例》（国务院令第738号）；部门预算公开表式：固定资产占用情况表",
  *run({ ledger }): Iterable<Observation> {
    const withAssets = new Set(ledger.assets.map(({ unit }) => unit))
    const spending = new Set(ledger.lines.map(({ unit }) => unit))
    const members = Map.groupBy(ledger.units, ({ department }) => department)
    for (const department of ledger.departments) {
      const units = members.get(department.code)?.filter(({ code }) => spending.has(code)) ?? []
      const missing = units.filter(({ code }) => !withAssets.has(code))
      if (missing.length === 0) continue
      yield {
        fault: missing.length === units.length ? "all" : "some",
        about: [
          "assets",
          department.code,
          missing.length === units.length ? null : keys(missing.map(({ code }) => code)),
        ],
        at: missing.map((unit) => cell(unit, "code")),
        data: {
          department: department.name,
          units: missing.map(({ name }) => name),
        } satisfies WithoutAssets,
      }
    }
  },
}
