import type { Side, TableKey } from "../../model/disclosure.ts"

/** One cell, or the same cell of many rows, in the language of identities.csv (packs/README.md). */
export interface Address {
  readonly sign: 1 | -1
  readonly table: TableKey
  readonly side: Side
  /** A row's key or code; `each` coded rows, `all` those and the total, `class` the 类. */
  readonly row: string
  /** A column's key; `*` for every column that all tables of the identity share. */
  readonly column: string
  /** Counts as zero when the form does not have it. */
  readonly optional: boolean
}

const term = /^([A-Za-z]+)(?:\.(revenue|expenditure))?\[([^\]]+)\]\.([A-Za-z*]+)(\?)?$/

/** Reads one side of an identity. Throws on anything it does not understand: the file is ours. */
export function parseSide(text: string): Address[] {
  return text
    .replace(/(?<!\s)\s+-\s+/g, " + -")
    .split(" + ")
    .map((part) => {
      const negative = part.startsWith("-")
      const match = term.exec(negative ? part.slice(1) : part)
      if (!match) throw new Error(`Not a cell of identities.csv: "${part}" in "${text}"`)
      return {
        sign: negative ? -1 : 1,
        table: match[1] as TableKey,
        side: (match[2] ?? null) as Side,
        row: match[3]!,
        column: match[4]!,
        optional: match[5] === "?",
      }
    })
}

/** Whether an address means many rows. */
export function isMany(address: Address): boolean {
  return address.row === "each" || address.row === "all" || address.row === "class"
}
