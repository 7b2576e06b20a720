import type { Check } from "../check.ts"
import { catalogueCode } from "./catalogue-code.ts"
import { quantityTimesPrice, rowOfFunds } from "./items.ts"
import { reservedShare, withinProjectAmount } from "./limits.ts"
import { smallEnterprises } from "./small-enterprises.ts"
import { subtotals, totals } from "./totals.ts"

/** PRO: the figures of the procurement table, and what prose reserves for small enterprises. */
export const checks: readonly Check[] = [
  quantityTimesPrice,
  rowOfFunds,
  subtotals,
  totals,
  reservedShare,
  withinProjectAmount,
  catalogueCode,
  smallEnterprises,
]
