import type { Check } from "../../check.ts"
import { identitiesOf } from "../../engine/identities.ts"
import { codesAddUp, totalOfClasses } from "./hierarchy.ts"
import { negative, repeatedRows, textForAmount, wrongParent } from "./lines.ts"
import { rowTotal } from "./row-total.ts"
import { threePublicTable } from "./three-public.ts"
import { linesOfTheYear, ofWhich, yearAndCarryOver } from "./two-sided.ts"

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
