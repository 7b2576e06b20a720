import type { Finding } from "../../model/finding.ts"
import type { Ledger } from "../../model/ledger.ts"
import type { Place } from "../../model/place.ts"
import type { Reference } from "../../packs/reference.ts"
import { findingsAlone } from "../say/alone.ts"
import type { LedgerCheck } from "./check.ts"
import { unreadableCell } from "./LED-001-unreadable-cell.ts"
import { required } from "./LED-002-blank.ts"
import { listedWords } from "./LED-003-not-in-list.ts"
import { references } from "./LED-004-not-entered.ts"
import { duplicates } from "./LED-005-twice.ts"
import { structure } from "./LED-006-structure.ts"
import { functionCodes } from "./LED-007-function-code.ts"
import { economicCodes } from "./LED-008-economic-code.ts"
import { governmentEconomicCodes } from "./LED-009-government-economic.ts"
import { economicByCategory } from "./LED-010-economic-by-category.ts"
import { amounts } from "./LED-011-below-zero.ts"
import { magnitude } from "./LED-012-magnitude.ts"
import { categoryAndProject } from "./LED-013-category-and-project.ts"
import { linesOfProject } from "./LED-014-lines-of-project.ts"
import { functionAndFund } from "./LED-015-function-and-fund.ts"
import { documentNumbers } from "./LED-016-document-number.ts"
import { transfersPlanned } from "./LED-017-transfers.ts"
import { controlNumbers } from "./LED-018-over-control.ts"
import { quotaTimesHeads } from "./LED-019-over-quota.ts"
import { catalogueCodes } from "./LED-020-catalogue-code.ts"
import { quantityTimesPrice } from "./LED-021-quantity-times-price.ts"
import { countingUnits } from "./LED-022-counting-unit.ts"
import { procurementMoney } from "./LED-023-procurement-money.ts"
import { reservedShare } from "./LED-024-reserved-share.ts"
import { plannedPurchases } from "./LED-025-planned-purchases.ts"
import { assetsComplete } from "./LED-026-assets-missing.ts"
import { officesWithinBuildings } from "./LED-027-offices-within-buildings.ts"
import { vehicles } from "./LED-028-vehicles.ts"
import { purposeAndGoals } from "./LED-029-no-purpose.ts"
import { paymentPlans } from "./LED-030-payment-plan.ts"
import { indicatorsComplete } from "./LED-031-indicators-missing.ts"
import { indicatorRows } from "./LED-032-indicator-blank.ts"
import { indicatorKinds } from "./LED-033-indicator-kinds.ts"
import { indicatorTwice } from "./LED-034-indicator-twice.ts"
import { projectCodes } from "./LED-035-project-code.ts"
import { withoutLines } from "./LED-036-without-lines.ts"
import { lastYearKnown } from "./LED-037-last-year-unknown.ts"
import { lastYearAddsUp } from "./LED-038-last-year-uneven.ts"
import { reasons } from "./LED-039-no-reason.ts"
import { departmentTexts } from "./LED-040-no-texts.ts"
import { printedAmounts } from "./LED-041-printed-amounts.ts"
import { categoryAndFund } from "./LED-042-category-and-fund.ts"

/** The family LED, in the order of its numbers. */
export const ledgerChecks: readonly LedgerCheck[] = [
  unreadableCell,
  required,
  listedWords,
  references,
  duplicates,
  structure,
  functionCodes,
  economicCodes,
  governmentEconomicCodes,
  economicByCategory,
  amounts,
  magnitude,
  categoryAndProject,
  linesOfProject,
  functionAndFund,
  categoryAndFund,
  documentNumbers,
  transfersPlanned,
  controlNumbers,
  quotaTimesHeads,
  catalogueCodes,
  quantityTimesPrice,
  countingUnits,
  procurementMoney,
  reservedShare,
  plannedPurchases,
  assetsComplete,
  officesWithinBuildings,
  vehicles,
  purposeAndGoals,
  paymentPlans,
  indicatorsComplete,
  indicatorRows,
  indicatorKinds,
  indicatorTwice,
  projectCodes,
  withoutLines,
  lastYearKnown,
  lastYearAddsUp,
  reasons,
  departmentTexts,
  printedAmounts,
]

/** What compares amounts with each other or with heads. */
const comparing: ReadonlySet<string> = new Set(
  [controlNumbers, quotaTimesHeads, quantityTimesPrice, procurementMoney, plannedPurchases, transfersPlanned]
    .map(({ id }) => id)
    .concat("LED-038", "LED-041"),
)

/**
 * All findings about a ledger, errors first. `known` are those that reading its workbook gave: what the reader
 * already said of a cell is not said again. `isUnits`: it is what one unit enters, not what its department says.
 */
export function checkLedger(
  ledger: Ledger,
  reference: Reference,
  known: readonly Finding[] = [],
  isUnits = false,
): Finding[] {
  const places = known.flatMap(({ at }) => at)
  const told = new Set([...places.map(keyOf), ...places.map(({ sheet }) => keyOf({ sheet }))])
  const isTold = ([at]: readonly Place[]) => at?.sheet !== undefined && told.has(keyOf(at))
  const found = findingsAlone(ledgerChecks, { ledger, reference, isUnits }, (item) => isTold(item.at))
  // Amounts in another measure throughout are one defect; what they are compared with says nothing new.
  const measure = found.find(({ check, about }) => check === "LED-012" && about === "lines/measure")
  if (measure) return [measure, ...found.filter(({ check }) => !comparing.has(check) && check !== "LED-012")]
  return found
}

function keyOf({ sheet, cell }: { readonly sheet?: string | undefined; readonly cell?: string }): string {
  return `${sheet}!${cell ?? ""}`
}
