import type { Block } from "../../../src/document/blocks.ts"
import type { Unread } from "../../../src/model/disclosure.ts"
import type { Report } from "../../../src/model/finding.ts"
import type { Heading } from "../document/headings.ts"

/** What the page shows of one checked document: its blocks as they stand, what was recognised, the report. */
export interface Checked {
  readonly blocks: Block[]
  readonly recognised: Recognised
  readonly report: Report
  /** Chinese titles of the checks by id. */
  readonly titles: Readonly<Record<string, string>>
}

/** What the reader understood of a document, in numbers a clerk can compare with the paper. */
export interface Recognised {
  readonly title: string
  readonly stage: "budget" | "final"
  /** Tables whose meaning is known, by the title they carry. */
  readonly tables: readonly string[]
  /** Tables kept but not understood. */
  readonly unknownTables: number
  readonly projects: number
  readonly claims: number
  readonly unread: readonly Unread[]
  /** Section titles' places and levels, for the look and the outline. */
  readonly headings: readonly Heading[]
}
