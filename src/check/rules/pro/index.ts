import type { Check } from "../../check.ts"
import { quantityTimesPrice } from "./PRO-001-quantity-times-price.ts"
import { rowOfFunds } from "./PRO-002-sum-of-funds.ts"
import { subtotals } from "./PRO-003-subtotal.ts"
import { totals } from "./PRO-004-total.ts"
import { reservedShare } from "./PRO-005-reserved-more-than-amount.ts"
import { withinProjectAmount } from "./PRO-006-more-than-project.ts"
import { catalogueCode } from "./PRO-007-malformed-catalogue.ts"
import { smallEnterprises } from "./PRO-008-reserved-more-than-all.ts"
import { measures } from "./PRO-009-measure-unfit.ts"
import { prices } from "./PRO-010-price.ts"
import { wholeProject } from "./PRO-011-whole-project-on-consumables.ts"
import { plannedAssets } from "./PRO-012-assets-not-planned.ts"
import { piecesOfProject } from "./PRO-013-pieces-of-project.ts"

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
  piecesOfProject,
]
