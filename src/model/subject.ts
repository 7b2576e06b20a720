import type { Side, TableKey } from "./disclosure.ts"

/**
 * A headline figure: what prose states, tables print and next year compares with. One row of subjects.csv; what a
 * claim, a figure of last year and a reason are about (docs/concepts.md).
 */
export interface Subject {
  readonly key: string
  /** What lists and forms call it. */
  readonly name: string
  /** What messages call it; null: by the words the document has for it. */
  readonly said: string | null
  /** Other words for it in a workbook. */
  readonly also: readonly string[]
  /** The words for it in prose as the source of a pattern; null when prose is not searched for it. */
  readonly words: string | null
  /** The kind of parts that a list about it has (`revenue`: sources, `expenditure`: uses …), or null. */
  readonly heads: string | null
  /** The kinds of lists it may be a part of. */
  readonly of: readonly string[]
  /** Subjects it is always inside of: beside one of them in a list it is not counted again. */
  readonly within: readonly string[]
  /** Parts that are all there is when a list names them, by any of these. */
  readonly complete: readonly Complete[]
  /** The cells that print it: the first that there are. */
  readonly cells: readonly PrintedAt[]
  /** When prose surely means the figure of the tables. */
  readonly sure: Sure
  /** The subject it is in a passage about one fund, `{fund}` for its key; null when it stays what it is. */
  readonly inFund: string | null
  readonly is: ReadonlySet<Trait>
}

/** All of these; nothing but these, at least two; at least two of these. Keys, with `*` for one part of a key. */
export interface Complete {
  readonly how: "all" | "only" | "two"
  readonly keys: readonly string[]
}

/** A cell by the keys of its table, side, row and column. */
export interface PrintedAt {
  readonly table: TableKey
  readonly side: Side
  readonly row: string
  readonly column: string
}

export interface Sure {
  readonly always: boolean
  /** Outside of any list. */
  readonly alone: boolean
  /** In a list about a subject (the key), as the subject of the value. */
  readonly in: ReadonlyMap<string, string>
}

/**
 * `budget`: total of the whole budget. `headline`: every document states it for its own year. `vague`: two amounts of it
 * may both be right. `undated`: not a figure of the budget's year. `loose`: its lists may name what is not inside of it.
 * `overlaps`: its money is that of other parts beside it. `figure`: computed from the ledger and known of last year.
 * `bare`: a name that means what it is `within` in a list such may stand in, and nothing elsewhere. `offered`: the workbook offers it among last year's figures. `demanded`: needed to tell the change against last year.
 */
export const traits = [
  "budget",
  "headline",
  "vague",
  "undated",
  "loose",
  "overlaps",
  "bare",
  "figure",
  "offered",
  "demanded",
] as const

export type Trait = (typeof traits)[number]
