import type { BudgetLine, Category, Control } from "./ledger.ts"

const kinds: Readonly<Partial<Record<Category, NonNullable<Control["kind"]>>>> = {
  personnel: "basic",
  operating: "basic",
  otherOperating: "project",
  targeted: "project",
}

/** Whether a category is basic or project expenditure; null for the rest (经营、上缴、补助). */
export function kindOf(category: Category): Control["kind"] {
  return kinds[category] ?? null
}

/** What a unit spends of one kind of money: a line of its budget, or the sum of such lines. */
export type Amount = Pick<BudgetLine, "unit" | "fund" | "category" | "carriedOver" | "cents">

/** Whether a budget line spends what a control number allows. */
export function isUnder(
  line: Pick<BudgetLine, "fund" | "category" | "carriedOver">,
  { fund, kind }: Pick<Control, "fund" | "kind">,
): boolean {
  // What is carried over was controlled last year; control numbers are for this year's money.
  if (line.carriedOver || (fund !== null && line.fund !== fund)) return false
  return kind === null || kindOf(line.category) === kind
}
