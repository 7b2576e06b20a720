import { type ProcurementNeed, unitFunds } from "../../model/ledger.ts"
import type { MoneyForm } from "../../money/form.ts"
import { rounded } from "../../money/form.ts"
import { labelOf, plain } from "../../text/label.ts"
import { printable } from "../printable.ts"
import type { Scope } from "../scope.ts"
import { countText, sharedFields } from "./fields.ts"
import { moneyByProject } from "./projects.ts"
import { type Template, wordsOf } from "./template.ts"

/** Money of a row by the keys of its columns, in printed cents. */
type Money = Readonly<Record<string, number>>

/** A row of the procurement table: 合计, the 小计 of a unit, or something it buys. */
export interface Row {
  readonly kind: "total" | "subtotal" | "item"
  readonly label: string
  readonly unit: string | null
  readonly words: Readonly<Record<string, string>>
  readonly money: Money
  /** Columns of money that print zero instead of a blank. */
  readonly shown: readonly string[]
}

/** The columns of money by where it comes from. */
export const fundColumns = [
  "generalPublic",
  "governmentFund",
  "stateCapital",
  "fiscalAccount",
  "unitFunds",
  "carryOver",
]
const own = new Set<string>(unitFunds)

/** The form of money with as many decimals as it takes that no price prints as zero: a kettle costs 0.0089万元. */
export function moneyFormFor(needs: readonly ProcurementNeed[], form: MoneyForm): MoneyForm {
  let { decimals } = form
  const printsZero = (cents: number) => cents > 0 && rounded(cents, { ...form, decimals }) === 0
  for (const { cents, priceCents, reservedCents } of needs)
    for (const amount of [cents, priceCents, reservedCents]) while (printsZero(amount)) decimals++
  return { ...form, decimals }
}

/** 合计, a 小计 for each unit that buys, its items below it in the order of the ledger. */
export function rowsOf(scope: Scope, template: Template, money: MoneyForm): Row[] {
  const projects = new Map(scope.projects.map((project) => [project.code, project]))
  const budgets = budgetsOf(scope, money)
  const byUnit = Map.groupBy(scope.procurement, (need) => need.unit)
  const below = scope.units.flatMap((unit) => {
    const name = labelOf(printable(unit.name))
    const items = (byUnit.get(unit.code) ?? []).map((need): Row => {
      const project = need.project === null ? undefined : projects.get(need.project)
      const budget = budgets.get(project ? project.code : unit.code) ?? 0
      const label = project
        ? labelOf(printable(project.name))
        : wordsOf(template, "operating", sharedFields(scope))
      return itemRow(need, label, name, budget, money)
    })
    if (items.length === 0) return []
    const label = wordsOf(template, "subtotal", { unit: name })
    return [sumRow("subtotal", label, items), ...items]
  })
  const items = below.filter((row) => row.kind === "item")
  return [sumRow("total", template.words.get("total") ?? "", items), ...below]
}

/**
 * What may be spent, by the code of a project, or of a unit for its 公用经费. A project's budget is the one its
 * own sheet prints, unless this table prints finer.
 */
function budgetsOf(scope: Scope, money: MoneyForm): Map<string, number> {
  const found = new Map<string, number>()
  if (scope.procurement.length === 0) return found
  const add = (code: string, cents: number) => found.set(code, (found.get(code) ?? 0) + cents)
  const units = new Set(scope.units.map((unit) => unit.code))
  for (const { unit, project, category, cents } of scope.ledger.lines)
    if (units.has(unit))
      if (project !== null) add(project, cents)
      else if (category === "operating") add(unit, cents)
  if (money.decimals > scope.money.decimals) return found
  for (const [code, { cents }] of moneyByProject(scope.lines)) found.set(code, cents)
  return found
}

function itemRow(need: ProcurementNeed, label: string, unit: string, budget: number, money: MoneyForm): Row {
  const cents = rounded(need.cents, money)
  const column = need.carriedOver ? "carryOver" : own.has(need.fund) ? "unitFunds" : need.fund
  return {
    kind: "item",
    label,
    unit,
    words: {
      project: label,
      goods: printable(need.goods),
      catalogue: plain(printable(need.catalogue)),
      measure: printable(need.measure),
      quantity: countText(need.quantity),
    },
    money: {
      budget: rounded(budget, money),
      price: rounded(need.priceCents, money),
      total: cents,
      [column]: cents,
      reservedForSmall: rounded(need.reservedCents, money),
    },
    shown: ["budget", "price", "total", column],
  }
}

function sumRow(kind: "total" | "subtotal", label: string, items: readonly Row[]): Row {
  const money: Record<string, number> = {}
  for (const item of items)
    for (const key of ["total", ...fundColumns, "reservedForSmall"])
      if (item.money[key] !== undefined) money[key] = (money[key] ?? 0) + item.money[key]
  return {
    kind,
    label: labelOf(label),
    unit: null,
    words: { project: label },
    money,
    shown: items.length > 0 ? ["total"] : [],
  }
}
