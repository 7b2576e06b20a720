import { type ReadOptions as DocumentOptions, readDocument } from "../document/read.ts"
import type { Disclosure } from "../model/disclosure.ts"
import { disclosureFromJson } from "../model/json.ts"
import { defaultReference, type Reference } from "../packs/reference.ts"
import { readDisclosure } from "../read/index.ts"
import { jsonOf, looksLikeJson, plainBytes } from "./bytes.ts"

export { Unreadable } from "../document/blocks.ts"
export type {
  Amount,
  BudgetTable,
  Claim,
  Disclosure,
  Indicator,
  ProcurementItem,
  Project,
  Section,
  TableRow,
  Unit,
  Unread,
} from "../model/disclosure.ts"
export { type DisclosureJson, disclosureFromJson, disclosureToJson } from "../model/json.ts"
export type { Place } from "../model/place.ts"
export type { Figure } from "../money/figure.ts"
export { type Reference, type ReferenceOptions, referenceOf } from "./reference.ts"

/** What reading may use beside the bytes. */
export interface ReadOptions extends DocumentOptions {
  readonly reference?: Reference
}

/**
 * Reads a published document (.docx .xlsx .pdf .html .md .txt), or the JSON that `mingzhang read` wrote, recognised by
 * its content. Throws {@link Unreadable} with one Chinese sentence.
 */
export async function read(
  bytes: Uint8Array,
  name: string,
  { reference = defaultReference, ...options }: ReadOptions = {},
): Promise<Disclosure> {
  const plain = plainBytes(bytes)
  if (looksLikeJson(plain)) return disclosureFromJson(jsonOf(plain, name))
  return readDisclosure(await readDocument(plain, name, options), reference)
}
