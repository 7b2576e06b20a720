import type { BudgetLine, Fund, Ledger, ProcurementNeed } from "../../model/ledger.ts"
import { totalOf } from "../../money/form.ts"
import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell, yuan } from "./entered.ts"
import { namesOf } from "./names-of.ts"

/** Purchases that cost more than the money they are paid from. */
export interface OverPurse {
  /** The project's name, or that of the unit whose operating costs pay. */
  readonly purse: { readonly project: string } | { readonly unit: string }
  /** The fund that does not suffice; null when all money together does not. */
  readonly money: { readonly fund: Fund; readonly carriedOver: boolean } | null
}

/** LED-023: what is bought is paid from the money of its project, or of the unit's operating costs, fund by fund. */
export const procurementMoney: LedgerCheck = {
  id: "LED-023",
  family: "LED",
  title: "政府采购超过所列项目（公用经费）的资金",
  severity: "error",
  basis: "《政府采购法》第六条、第三十三条：政府采购预算在部门预算中编列，严格按批准的预算执行",
  *run({ ledger }): Iterable<Observation> {
    // Where no line has an amount, their column is missing, and that is told.
    if (ledger.lines.every(({ cents }) => cents === 0)) return
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
): Observation | null {
  const spent = totalOf(needs)
  const given = totalOf(lines)
  if (spent <= given) return null
  const { project, unit } = needs[0]!
  const names = namesOf(ledger)
  return {
    about: ["procurement", project ?? unit, money && moneyOf(money)],
    at: [
      ...needs.map((need) => cell(need, money ? "fund" : "cents")),
      ...lines.slice(0, 3).map((line) => cell(line, "cents")),
    ],
    data: {
      purse: project ? { project: names.project(project) } : { unit: names.body(unit) },
      money: money && { fund: money.fund, carriedOver: money.carriedOver },
    } satisfies OverPurse,
    says: yuan(spent),
    should: yuan(given, "≤"),
    gap: yuan(spent - given),
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
