import { compileFinal as compileFinalWith } from "../compile/final/index.ts"
import { compile as compileWith } from "../compile/index.ts"
import type { ReadOptions as DocumentOptions } from "../document/read.ts"
import { type Drafted, draftFrom as draftWith } from "../draft/index.ts"
import type { Disclosure } from "../model/disclosure.ts"
import type { FinalAccount } from "../model/final.ts"
import { type LedgerReading, ledgerFromJson } from "../model/json.ts"
import type { Ledger } from "../model/ledger.ts"
import { defaultReference, type Reference } from "../packs/reference.ts"
import {
  ledgerFromWorkbook,
  type TemplateOptions,
  templateWorkbook as templateWith,
  workbookOf as workbookWith,
} from "../workbook/index.ts"
import { jsonOf, looksLikeJson, plainBytes } from "./bytes.ts"

export { NoSuchPublisher } from "../compile/index.ts"
export { everyPublisher, fileNameOf, type Publisher } from "../compile/publishers.ts"
export type { Drafted } from "../draft/index.ts"
export type { FinalAccount } from "../model/final.ts"
export {
  type FinalReading,
  finalFromJson,
  finalToJson,
  type LedgerJson,
  type LedgerReading,
  ledgerFromJson,
  ledgerToJson,
} from "../model/json.ts"
export type {
  BudgetLine,
  Department,
  Ledger,
  LedgerIndicator,
  LedgerProject,
  LedgerUnit,
} from "../model/ledger.ts"
export type { TemplateOptions } from "../workbook/index.ts"
export { type Reference, type ReferenceOptions, referenceOf } from "./reference.ts"

/**
 * The complete disclosure of a publisher: a department or unit by its code, or `region` for all departments together.
 * Throws {@link NoSuchPublisher}.
 */
export function compile(ledger: Ledger, of: string, reference: Reference = defaultReference): Disclosure {
  return compileWith(ledger, of, reference)
}

/** The complete final account of a publisher, as {@link compile} gives its budget. */
export function compileFinal(
  account: FinalAccount,
  of: string,
  reference: Reference = defaultReference,
): Disclosure {
  return compileFinalWith(account, of, reference)
}

/**
 * Reads a ledger: the workbook that {@link templateWorkbook} makes, filled in, or `mingzhang.ledger/1`. What is wrong
 * is told cell by cell in `problems`; `ledger` is null when it is none at all.
 */
export async function readLedger(
  bytes: Uint8Array,
  name: string,
  { reference = defaultReference, ...options }: DocumentOptions & { readonly reference?: Reference } = {},
): Promise<LedgerReading> {
  const plain = plainBytes(bytes)
  if (looksLikeJson(plain)) return ledgerFromJson(jsonOf(plain, name))
  return ledgerFromWorkbook(plain, name, reference, options)
}

/** A workbook to be filled in (.xlsx), with drop-downs and instructions. */
export function templateWorkbook(
  options: TemplateOptions,
  reference: Reference = defaultReference,
): Promise<Uint8Array> {
  return templateWith(options, reference)
}

/** A ledger as the workbook a clerk goes on with; {@link readLedger} gives the same ledger back. */
export function workbookOf(ledger: Ledger, reference: Reference = defaultReference): Promise<Uint8Array> {
  return workbookWith(ledger, reference)
}

/** The ledger of a year drafted from a disclosure of the year before, and what that does not tell. */
export function draftFrom(
  disclosure: Disclosure,
  year: number,
  reference: Reference = defaultReference,
): Drafted {
  return draftWith(disclosure, year, reference)
}
