import { appropriations, type BudgetLine, type Fund } from "../../model/ledger.ts"
import { printable } from "../printable.ts"
import type { Scope } from "../scope.ts"
import { type PrintedSheet, printSheet } from "./sheet.ts"

const appropriated = new Set<Fund>(appropriations)

/** The performance sheets of a publisher's projects, in the order of the ledger. `number` counts its tables. */
export function projectSheets(scope: Scope, number: number): PrintedSheet[] {
  const money = moneyByProject(scope.lines)
  const units = new Map(scope.units.map((unit) => [unit.code, unit]))
  return scope.projects.map((project, i) => {
    const { cents, fiscalCents } = money.get(project.code) ?? nothing
    return printSheet(
      scope,
      "project",
      {
        no: i + 1,
        name: project.name,
        code: project.code,
        owner: `${project.unit}${printable(units.get(project.unit)?.name ?? "")}`,
        cents,
        fiscalCents,
        purpose: project.purpose,
        plan: project.plan,
        goals: project.goals,
        indicators: project.indicators,
      },
      number + 2 * i,
    )
  })
}

/** The performance sheets of the special funds a department distributes; a unit has none of its own. */
export function fundSheets(scope: Scope, number: number): PrintedSheet[] {
  return scope.specialFunds.map((fund, i) =>
    printSheet(
      scope,
      "fund",
      {
        no: i + 1,
        // Its money is not among the units' projects, and a reader tells it from them by this word.
        name: /专项资金/.test(fund.name) ? fund.name : `${fund.name}（专项资金）`,
        code: "",
        owner: "",
        cents: fund.cents,
        fiscalCents: fund.cents,
        purpose: fund.purpose,
        plan: [],
        goals: fund.goals,
        indicators: fund.indicators,
      },
      number + 2 * i,
    ),
  )
}

/** A project's money: all of it, and of it the three appropriations. */
export interface ProjectMoney {
  cents: number
  fiscalCents: number
}

const nothing: ProjectMoney = { cents: 0, fiscalCents: 0 }

/** The printed money of every project with lines. */
export function moneyByProject(lines: readonly BudgetLine[]): Map<string, ProjectMoney> {
  const found = new Map<string, ProjectMoney>()
  for (const line of lines) {
    if (line.project === null) continue
    let money = found.get(line.project)
    if (!money) {
      money = { cents: 0, fiscalCents: 0 }
      found.set(line.project, money)
    }
    money.cents += line.cents
    if (appropriated.has(line.fund)) money.fiscalCents += line.cents
  }
  return found
}
