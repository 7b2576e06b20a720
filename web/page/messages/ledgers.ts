import type { Explanation } from "../../../src/check/explanations/index.ts"
import type { Block } from "../../../src/document/blocks.ts"
import type { Disclosure } from "../../../src/model/disclosure.ts"
import type { Report } from "../../../src/model/finding.ts"
import type { WrittenFormat } from "../../../src/write/formats.ts"
import type { Look } from "../../shared/document/headings.ts"

/** A ledger or a final account that was read: what is wrong with it, and whose disclosures can be compiled from it. */
export interface OpenedLedger {
  /** Names the ledger in questions about it; the worker keeps the ledger itself. */
  readonly key: number
  readonly stage: Disclosure["stage"]
  readonly report: Report
  /** Chinese titles of the checks of ledgers by id. */
  readonly titles: Readonly<Record<string, string>>
  /** The sheets of the workbook in their order. */
  readonly sheets: readonly string[]
  readonly units: number
  readonly projects: number
  readonly lines: number
  /** Empty when it has errors: then nothing is compiled. */
  readonly choices: readonly Choice[]
}

/** Someone whose disclosure can be compiled. */
export interface Choice {
  readonly code: string
  readonly name: string
  readonly kind: "department" | "unit" | "region"
}

/** The draft of a ledger from a published document. */
export interface Draft {
  readonly key: number
  /** Whose document it was, and of which year. */
  readonly publisher: string
  readonly from: number | null
  /** The year drafted; null when the document does not tell its own and the visitor has to say. */
  readonly year: number | null
  readonly made: {
    readonly units: number
    readonly projects: number
    readonly lines: number
    /** What the document does not tell, or what was assumed, and where one may look. */
    readonly unknown: readonly { readonly what: string; readonly where: string }[]
    readonly file: MadeFile
  } | null
}

/** A compiled disclosure as the page shows documents. */
export interface Compiled {
  readonly title: string
  readonly blocks: readonly Block[]
  readonly looks: readonly (Look | null)[]
  readonly report: Report
  /** Chinese titles of the checks of documents by id. */
  readonly titles: Readonly<Record<string, string>>
}

/** A file made in the browser, to be saved. */
export interface MadeFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** What changed from one year's document to the next, as parts of a page. */
export interface Changes {
  readonly title: string
  /** The two files. */
  readonly sides: string
  /** What must be known before reading on. */
  readonly notes: readonly string[]
  readonly summary: string
  readonly measure: string
  /** HTML made by the writer of reports, every text of a document escaped. */
  readonly parts: readonly { readonly id: string; readonly name: string; readonly html: string }[]
  /** The report as one page. */
  readonly file: MadeFile
}

/** The month on the cover, `2026-02`; null: none. */
export interface Dated {
  readonly month: string | null
}

/** What decides how a document looks. */
export interface Made extends Dated {
  /** The office's own Word template. */
  readonly template: Template | null
}

/** A Word file with marked places. */
export interface Template {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What the page asks the worker about ledgers, explanations and what a reviewer notes. */
export type Question =
  | { readonly ask: "template"; readonly year: number; readonly place: string }
  | { readonly ask: "example" }
  | { readonly ask: "draft"; readonly key: number; readonly year: number }
  | ({ readonly ask: "compile"; readonly key: number; readonly of: string } & Dated)
  | ({
      readonly ask: "write"
      readonly key: number
      readonly of: string
      readonly format: WrittenFormat
    } & Made)
  | ({ readonly ask: "writeEach"; readonly key: number } & Made)
  | { readonly ask: "forget"; readonly key: number }
  | {
      readonly ask: "writeExplanations"
      readonly name: string
      readonly explanations: readonly Explanation[]
      readonly format: "json" | "xlsx"
    }
  | { readonly ask: "readExplanations"; readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly ask: "readEarlier"
      readonly name: string
      readonly bytes: Uint8Array
      /** The report that it is earlier than. */
      readonly now: Report
    }
  | { readonly ask: "mark"; readonly name: string; readonly bytes: Uint8Array; readonly report: Report }

/** What the worker answers, by what was asked. */
export interface Answers {
  readonly template: MadeFile
  readonly example: MadeFile
  readonly draft: Draft
  readonly compile: Compiled
  readonly write: MadeFile
  readonly writeEach: MadeFile
  readonly forget: null
  readonly writeExplanations: MadeFile
  readonly readExplanations: readonly Explanation[]
  readonly readEarlier: Report
  readonly mark: MadeFile
}

/** Asks the worker. Rejects with a Chinese sentence. */
export type Ask = <Q extends Question>(question: Q) => Promise<Answers[Q["ask"]]>
