import { type LedgerCheck, ofTheForm } from "./check.ts"

/** LED-001: a cell whose text cannot be what its column holds, such as words in an amount or `#REF!`. */
export const unreadableCell: LedgerCheck = {
  id: "LED-001",
  family: "LED",
  title: "单元格的内容读不懂",
  severity: "error",
  basis: ofTheForm,
}
