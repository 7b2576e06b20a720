import { readDocument } from "../../src/document/read.ts"
import type { Disclosure } from "../../src/model/disclosure.ts"
import { exampleLedger } from "../../src/model/example-ledger.ts"
import { defaultReference } from "../../src/packs/reference.ts"
import { readDisclosure } from "../../src/read/index.ts"
import { bookOf, type FilledSheet, filledSheets } from "../../src/workbook/filled.test-data.ts"
import { templateWorkbook } from "../../src/workbook/index.ts"
import { type Given, given } from "./documents.ts"

/** The example of the template: a ledger that is right in everything. */
export async function exampleBook(): Promise<Given> {
  return given(
    "云岭县水务局台账.xlsx",
    await templateWorkbook({ year: 2025, place: "hebei", example: true }, defaultReference),
  )
}

/** The same ledger after a clerk had it. */
export async function spoiltBook(spoil: (sheets: FilledSheet[]) => void): Promise<Given> {
  const sheets = filledSheets(exampleLedger)
  spoil(sheets)
  return given("云岭县水务局台账.xlsx", await bookOf(sheets))
}

/** What our reader makes of a file. */
export async function readBack(name: string, bytes: Uint8Array): Promise<Disclosure> {
  return readDisclosure(await readDocument(bytes, name), defaultReference)
}
