import type { Report } from "../../../src/model/finding.ts"
import type { ReportFormat, WriterOptions } from "../../../src/report/findings/index.ts"
import type { Checked } from "../../shared/workbench/checked.ts"
import type { Answers, Changes, Draft, OpenedLedger, Question } from "./ledgers.ts"

/** A file by its name and bytes. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * What a file was given for: to be checked (a ledger is known by itself), to begin compiling with (a ledger, or
 * last year's document to draft one from), or as a ledger whatever it looks like.
 */
export type Purpose = "check" | "compile" | "ledger"

/** What became of a file: read and checked as a document or as a ledger, drafted from, or one sentence why not. */
export type Outcome =
  | { readonly kind: "checked"; readonly checked: Checked }
  | { readonly kind: "ledger"; readonly ledger: OpenedLedger }
  | { readonly kind: "draft"; readonly draft: Draft }
  | {
      readonly kind: "unreadable"
      readonly message: string
      /** It can be read for other purposes, and the visitor is asked. */
      readonly offers?: readonly Purpose[]
    }

/** From the page to the worker; `id` names the answer. */
export type Request =
  | {
      readonly id: number
      readonly kind: "check"
      /** Names the file in later questions. */
      readonly key: number
      readonly name: string
      readonly bytes: Uint8Array
      readonly purpose: Purpose
      /** Last year's document, to be held against it. */
      readonly beside: GivenFile | null
      /** Of a final account the budget of its year. */
      readonly budget: GivenFile | null
    }
  | { readonly id: number; readonly kind: "compare"; readonly before: GivenFile; readonly after: GivenFile }
  | {
      readonly id: number
      readonly kind: "write"
      readonly format: ReportFormat
      readonly reports: readonly Report[]
      readonly options: WriterOptions
    }
  | { readonly id: number; readonly kind: "ask"; readonly question: Question }

/** From the worker to the page. */
export type Answer =
  | { readonly id: number; readonly kind: "outcome"; readonly outcome: Outcome }
  | { readonly id: number; readonly kind: "compared"; readonly changes: Changes }
  | { readonly id: number; readonly kind: "written"; readonly bytes: Uint8Array }
  | { readonly id: number; readonly kind: "answered"; readonly answer: Answers[Question["ask"]] }
  | { readonly id: number; readonly kind: "failed"; readonly message: string }
