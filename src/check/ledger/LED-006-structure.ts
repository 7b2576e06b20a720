import { type LedgerCheck, ofTheForm } from "./check.ts"

/** LED-006: sheets and columns that are not those of the template: missing, twice, merged, too many. */
export const structure: LedgerCheck = {
  id: "LED-006",
  family: "LED",
  title: "工作表或列与模板不符",
  severity: "error",
  basis: ofTheForm,
}
