import type { Check } from "../../check.ts"
import { catalogueCode } from "./catalogue-code.ts"
import { measures, plannedAssets, prices, wholeProject } from "./goods.ts"
import { quantityTimesPrice, rowOfFunds } from "./items.ts"
import { reservedShare, withinProjectAmount } from "./limits.ts"
import { smallEnterprises } from "./small-enterprises.ts"
import { subtotals, totals } from "./totals.ts"

/** PRO: the procurement table, its figures and what is bought, and what prose reserves for small enterprises. */
export const checks: readonly Check[] = [
  quantityTimesPrice,
  rowOfFunds,
  subtotals,
  totals,
  reservedShare,
  withinProjectAmount,
  catalogueCode,
  smallEnterprises,
  measures,
  prices,
  wholeProject,
  plannedAssets,
]
