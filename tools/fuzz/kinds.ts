/** What is fuzzed: the formats of published documents, and those of ledgers. */
export const kinds = [
  "docx",
  "xlsx",
  "pdf",
  "html",
  "txt",
  "md",
  "json",
  "ledger-xlsx",
  "ledger-json",
] as const
export type Kind = (typeof kinds)[number]

/** One file made to be read: of a kind, and its bytes. */
export interface Input {
  readonly kind: Kind
  readonly bytes: Uint8Array
}

/** The ending of the files of a kind, without a point. */
export function endingOf(kind: Kind): string {
  return kind.replace("ledger-", "")
}

/** The kind of a kept file, by its name: `ledger-xlsx-1a2b3c4d.xlsx`. */
export function kindOf(name: string): Kind {
  const kind = kinds.find((each) => name.startsWith(`${each}-`))
  if (!kind) throw new Error(`${name} names no kind`)
  return kind
}
