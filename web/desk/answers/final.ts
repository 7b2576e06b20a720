import type { Finding } from "../../../src/model/finding.ts"
import type { NamedSheet, SheetHead } from "./sheet.ts"

/** An amount by its name, in cents. */
export interface NamedAmount {
  readonly name: string
  readonly cents: number
}

/** A final account in the list of a year. */
export interface FinalRow extends NamedSheet {
  readonly turn: readonly string[]
  /** Whether this person may look into it. */
  readonly isSeen: boolean
  readonly totals: readonly NamedAmount[] | null
}

/** The final accounts of a year. */
export interface FinalsView {
  readonly year: number
  readonly round: { readonly due: string; readonly daysLeft: number } | null
  readonly sheets: readonly FinalRow[]
}

/** One final account: how far it is, what it comes to and what is wrong with it. */
export interface FinalView extends SheetHead {
  readonly totals: readonly NamedAmount[]
  readonly findings: readonly Finding[]
  readonly clock: string | null
  readonly published: readonly { readonly day: string; readonly number: number }[]
  readonly mayUpload: boolean
}

/** A workbook of a final account as it would be taken. */
export interface FinalPreview {
  readonly seen: number
  readonly lines: { readonly added: number; readonly changed: number; readonly removed: number }
  readonly totals: readonly { readonly name: string; readonly before: number; readonly after: number }[]
  readonly problems: readonly Finding[]
  readonly findings: readonly Finding[]
  readonly leftAside: readonly string[]
}
