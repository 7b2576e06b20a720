import type { BudgetLine, Category } from "../model/ledger.ts"

/** A budget line of the general public budget without project; `rest` says what is otherwise. */
export function budgetLine(
  unit: string,
  category: Category,
  fn: string,
  economic: string,
  cents: number,
  rest: Partial<BudgetLine> = {},
): BudgetLine {
  return {
    unit,
    project: null,
    category,
    function: fn,
    economic,
    governmentEconomic: null,
    fund: "generalPublic",
    carriedOver: false,
    level: "local",
    document: null,
    cents,
    at: {},
    ...rest,
  }
}
