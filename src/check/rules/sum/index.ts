import type { Check } from "../../check.ts"
import { identitiesOf } from "../../engine/identities.ts"
import { rowTotal } from "./SUM-001-row-total.ts"
import { codesAddUp } from "./SUM-002-codes-add-up.ts"
import { totalOfClasses } from "./SUM-003-total-of-classes.ts"
import { linesOfTheYear } from "./SUM-004-lines-of-the-year.ts"
import { yearAndCarryOver } from "./SUM-005-year-and-carry-over.ts"
import { ofWhich } from "./SUM-007-of-which.ts"
import { threePublicTable } from "./SUM-008-three-public-table.ts"
import { negative } from "./SUM-010-negative.ts"
import { repeatedRows } from "./SUM-011-repeated-rows.ts"
import { wrongParent } from "./SUM-012-wrong-parent.ts"
import { textForAmount } from "./SUM-013-text-for-amount.ts"

/** SUM: what must add up within a table. */
export const checks: readonly Check[] = [
  rowTotal,
  codesAddUp,
  totalOfClasses,
  linesOfTheYear,
  yearAndCarryOver,
  ...identitiesOf("SUM"),
  ofWhich,
  threePublicTable,
  negative,
  repeatedRows,
  wrongParent,
  textForAmount,
]
