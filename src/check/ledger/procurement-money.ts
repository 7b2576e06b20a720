import type { BudgetLine, Fund, Ledger, ProcurementNeed } from "../../model/ledger.ts"
import { fundNames } from "../../model/names.ts"
import { totalOf } from "../../money/form.ts"
import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"
import { namesOf } from "./names-of.ts"
import { yuan } from "./say.ts"

/** LED-023: what is bought is paid from the money of its project, or of the unit's operating costs, fund by fund. */
export const procurementMoney: LedgerCheck = {
  id: "LED-023",
  family: "LED",
  title: "政府采购不超过所列项目（公用经费）的资金",
  severity: "error",
  basis: "《政府采购法》第六条、第三十三条：政府采购预算在部门预算中编列，严格按批准的预算执行",
  *run(ledger): Iterable<LedgerVerdict> {
    const purses = Map.groupBy(ledger.lines, purseOfLine)
    for (const [purse, needs] of Map.groupBy(ledger.procurement, purseOfNeed)) {
      const lines = purses.get(purse) ?? []
      const whole = judge(ledger, needs, lines, null)
      if (whole) yield whole
      else
        for (const [key, those] of Map.groupBy(needs, moneyOf)) {
          const part = judge(
            ledger,
            those,
            lines.filter((line) => moneyOf(line) === key),
            those[0]!,
          )
          if (part) yield part
        }
    }
  },
}

function judge(
  ledger: Ledger,
  needs: readonly ProcurementNeed[],
  lines: readonly BudgetLine[],
  money: { readonly fund: Fund; readonly carriedOver: boolean } | null,
): LedgerVerdict | null {
  const spent = totalOf(needs)
  const given = totalOf(lines)
  if (spent <= given) return null
  const { project, unit } = needs[0]!
  const names = namesOf(ledger)
  const purse = project ? `项目“${names.project(project)}”` : `${names.body(unit)}的公用经费`
  const which = money ? `${money.carriedOver ? "上年结转的" : ""}${fundNames[money.fund]}` : ""
  return {
    message: `${purse}的${which}政府采购合计${yuan(spent)}，超过安排的${which}资金${yuan(given)}，超${yuan(spent - given)}。`,
    at: [
      ...needs.map((need) => cell(need, money ? "fund" : "cents")),
      ...lines.slice(0, 3).map((line) => cell(line, "cents")),
    ],
    says: yuan(spent),
    should: `不大于${yuan(given)}`,
    gap: yuan(spent - given),
    advice: money ? "请核对采购的资金来源、是否结转，与预算明细一致。" : "请核对采购数量、单价和所属项目。",
  }
}

function purseOfLine({ project, unit, category }: BudgetLine): string {
  if (project !== null) return `project ${project}`
  return category === "operating" || category === "business" ? `unit ${unit}` : ""
}

function purseOfNeed({ project, unit }: ProcurementNeed): string {
  return project !== null ? `project ${project}` : `unit ${unit}`
}

function moneyOf({ fund, carriedOver }: { readonly fund: Fund; readonly carriedOver: boolean }): string {
  return `${fund} ${carriedOver}`
}
