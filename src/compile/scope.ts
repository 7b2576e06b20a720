import type {
  AssetStock,
  BudgetLine,
  Department,
  Ledger,
  LedgerProject,
  LedgerText,
  LedgerUnit,
  PlannedPurchase,
  ProcurementNeed,
  SpecialFund,
} from "../model/ledger.ts"
import { type MoneyForm, stepOf } from "../money/form.ts"
import type { Stage } from "../packs/forms.ts"
import { moneyFormOf } from "../packs/print.ts"
import type { Reference } from "../packs/reference.ts"
import { printedCents } from "./rounding.ts"

/** Whose budget is printed: one unit, a department with its units, or all departments of the region. */
export interface Scope {
  readonly ledger: Ledger
  readonly reference: Reference
  /** Whether its budget is printed, or its final account (compile/final/). */
  readonly stage: Stage
  readonly kind: "unit" | "department" | "region"
  readonly code: string
  readonly name: string
  readonly departments: readonly Department[]
  readonly units: readonly LedgerUnit[]
  readonly projects: readonly LedgerProject[]
  /** The lines of its units; `cents` are those printed (see rounding.ts). */
  readonly lines: readonly BudgetLine[]
  readonly procurement: readonly ProcurementNeed[]
  readonly assets: readonly AssetStock[]
  readonly purchases: readonly PlannedPurchase[]
  /** What its departments distribute; a unit distributes nothing. */
  readonly specialFunds: readonly SpecialFund[]
  /** The texts it publishes. */
  readonly texts: readonly LedgerText[]
  readonly money: MoneyForm
}

/**
 * The part of a ledger one publisher prints. `of` is the code of a unit or department, or `region` for all of
 * them together. A unit's lines are printed alike in its own and its department's disclosure. Null when the
 * ledger has no such unit or department.
 */
export function scopeOf(ledger: Ledger, of: string, reference: Reference): Scope | null {
  const department = ledger.departments.find((each) => each.code === of)
  const unit = ledger.units.find((each) => each.code === of)
  if (of !== "region" && !department && !unit) return null
  const kind = of === "region" ? "region" : department ? "department" : "unit"
  const units = ledger.units.filter(
    (each) => kind === "region" || each.code === of || each.department === department?.code,
  )
  const departments = ledger.departments.filter((each) =>
    kind === "department" ? each.code === of : units.some((its) => its.department === each.code),
  )
  const codes = new Set(units.map((each) => each.code))
  const isOwn = (record: { readonly unit: string }) => codes.has(record.unit)
  const money = moneyFormOf(ledger.place)
  const lines = ledger.lines.filter(isOwn)
  const cents = printedCents(lines, stepOf(money))
  return {
    ledger,
    reference,
    stage: "budget",
    kind,
    code: of,
    name: kind === "region" ? ledger.region.name : (department ?? unit)!.name,
    departments,
    units,
    projects: ledger.projects.filter(isOwn),
    lines: lines.map((line, i) => (cents[i] === line.cents ? line : { ...line, cents: cents[i]! })),
    procurement: ledger.procurement.filter(isOwn),
    assets: ledger.assets.filter(isOwn),
    purchases: ledger.purchases.filter(isOwn),
    specialFunds:
      kind === "unit"
        ? []
        : ledger.specialFunds.filter((fund) => departments.some(({ code }) => code === fund.department)),
    texts: ledger.texts.filter((text) => text.of === of),
    money,
  }
}
