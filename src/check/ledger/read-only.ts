import type { LedgerCheck } from "./check.ts"

const basis = "明账台账模板的填写说明"

/** LED-001: a cell whose text cannot be what its column holds, such as words in an amount or `#REF!`. */
export const unreadableCell: LedgerCheck = {
  id: "LED-001",
  family: "LED",
  title: "单元格的内容读得懂",
  severity: "error",
  basis,
}

/** LED-006: sheets and columns that are not those of the template: missing, twice, merged, too many. */
export const structure: LedgerCheck = {
  id: "LED-006",
  family: "LED",
  title: "工作表和列与模板相符",
  severity: "error",
  basis,
}
