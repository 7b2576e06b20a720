import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"
import { quoted } from "./say.ts"

/** LED-026: every unit that spends has its assets entered, or the department's table would be short of them. */
export const assetsComplete: LedgerCheck = {
  id: "LED-026",
  family: "LED",
  title: "各单位都填了资产存量",
  severity: "warning",
  basis: "《行政事业性国有资产管理条例》（国务院令第738号）；部门预算公开表式：固定资产占用情况表",
  *run(ledger): Iterable<LedgerVerdict> {
    const withAssets = new Set(ledger.assets.map(({ unit }) => unit))
    const spending = new Set(ledger.lines.map(({ unit }) => unit))
    const members = Map.groupBy(ledger.units, ({ department }) => department)
    for (const department of ledger.departments) {
      const units = members.get(department.code)?.filter(({ code }) => spending.has(code)) ?? []
      const missing = units.filter(({ code }) => !withAssets.has(code))
      if (missing.length === 0) continue
      yield {
        message:
          missing.length === units.length
            ? `${department.name}没有填资产存量，固定资产占用情况表会是空表。`
            : `${quoted(
                missing.map(({ name }) => name),
                "个单位",
              )}没有填资产存量，${department.name}的固定资产占用情况表会少计。`,
        at: missing.map((unit) => cell(unit, "code")),
        says: "（空）",
        advice: "请补填上年末的房屋、车辆、设备和其他固定资产；确实没有的，填数量和价值都为0的一行。",
      }
    }
  },
}
