import type { Finding, Severity } from "../../model/finding.ts"
import type { Ledger } from "../../model/ledger.ts"
import type { Place } from "../../model/place.ts"
import type { Reference } from "../../packs/reference.ts"
import { observed } from "../engine/observed.ts"
import { legacyAbout } from "../legacy-about.ts"
import { say } from "../say/index.ts"
import { amounts } from "./amounts.ts"
import { assetsComplete } from "./assets-complete.ts"
import { catalogueCodes } from "./catalogue-code.ts"
import { categoryAndFund } from "./category-and-fund.ts"
import { categoryAndProject } from "./category-and-project.ts"
import type { LedgerCheck } from "./check.ts"
import { controlNumbers } from "./controls.ts"
import { countingUnits } from "./counting-unit.ts"
import { documentNumbers } from "./document-number.ts"
import { duplicates } from "./duplicates.ts"
import { economicByCategory } from "./economic-by-category.ts"
import { economicCodes } from "./economic-code.ts"
import { functionAndFund } from "./function-and-fund.ts"
import { functionCodes } from "./function-code.ts"
import { governmentEconomicCodes } from "./government-economic.ts"
import { indicatorKinds, indicatorsComplete } from "./indicator-kinds.ts"
import { indicatorRows, indicatorTwice } from "./indicator-rows.ts"
import { lastYearAddsUp } from "./last-year-adds-up.ts"
import { lastYearKnown } from "./last-year-known.ts"
import { linesOfProject } from "./lines-of-project.ts"
import { listedWords } from "./listed-words.ts"
import { magnitude } from "./magnitude.ts"
import { officesWithinBuildings } from "./offices-within-buildings.ts"
import { paymentPlans } from "./payment-plan.ts"
import { plannedPurchases } from "./planned-purchases.ts"
import { printedAmounts } from "./printed-amounts.ts"
import { procurementMoney } from "./procurement-money.ts"
import { projectCodes } from "./project-code.ts"
import { purposeAndGoals } from "./purpose-and-goals.ts"
import { quantityTimesPrice } from "./quantity-times-price.ts"
import { quotaTimesHeads } from "./quotas.ts"
import { structure, unreadableCell } from "./read-only.ts"
import { reasons } from "./reasons.ts"
import { references } from "./references.ts"
import { required } from "./required.ts"
import { reservedShare } from "./reserved-share.ts"
import { departmentTexts } from "./texts.ts"
import { transfersPlanned } from "./transfers.ts"
import { vehicles } from "./vehicles.ts"
import { withoutLines } from "./without-lines.ts"

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

const order: readonly Severity[] = ["error", "warning", "note"]

/**
 * All findings about a ledger, errors first. `known` are those that reading its workbook gave: what the reader
 * already said of a cell is not said again.
 */
export function checkLedger(ledger: Ledger, reference: Reference, known: readonly Finding[] = []): Finding[] {
  const places = known.flatMap(({ at }) => at)
  const told = new Set([...places.map(keyOf), ...places.map(({ sheet }) => keyOf({ sheet }))])
  const isTold = (at: Place | undefined) => at?.sheet !== undefined && told.has(keyOf(at))
  const found = ledgerChecks.flatMap((check) =>
    [...(check.run?.(ledger, reference) ?? [])].flatMap((item): Finding[] =>
      isTold(item.at[0]) ? [] : [say([observed(check, item, legacyAbout)])],
    ),
  )
  return found.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}

function keyOf({ sheet, cell }: { readonly sheet?: string | undefined; readonly cell?: string }): string {
  return `${sheet}!${cell ?? ""}`
}
