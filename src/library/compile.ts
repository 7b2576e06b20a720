import type { ReadOptions } from "../document/read.ts"
import { type LedgerReading, ledgerFromJson } from "../model/json.ts"
import { ledgerFromWorkbook } from "../workbook/index.ts"
import { jsonOf, looksLikeJson, plainBytes } from "./bytes.ts"

export { compile, NoSuchPublisher } from "../compile/index.ts"
export { everyPublisher, fileNameOf, type Publisher } from "../compile/publishers.ts"
export { type Drafted, draftFrom } from "../draft/index.ts"
export { type LedgerJson, type LedgerReading, ledgerFromJson, ledgerToJson } from "../model/json.ts"
export type {
  BudgetLine,
  Department,
  Ledger,
  LedgerIndicator,
  LedgerProject,
  LedgerUnit,
} from "../model/ledger.ts"
export { type TemplateOptions, templateWorkbook, workbookOf } from "../workbook/index.ts"

/**
 * Reads a ledger: the workbook that `templateWorkbook` makes, filled in, or `mingzhang.ledger/1`. What is wrong is
 * told cell by cell in `problems`; `ledger` is null when it is none at all.
 */
export async function readLedger(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<LedgerReading> {
  const plain = plainBytes(bytes)
  if (looksLikeJson(plain)) return ledgerFromJson(jsonOf(plain, name))
  return ledgerFromWorkbook(plain, name, options)
}
