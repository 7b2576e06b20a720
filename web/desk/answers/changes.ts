import type { Finding } from "../../../src/model/finding.ts"

/** A record that a list of changes names. */
export interface NamedRecord {
  readonly kind: string
  readonly kindName: string
  readonly label: string
  readonly cents: number | null
}

/** A field of a record before and after. */
export interface FieldChange {
  readonly field: string
  readonly fieldName: string
  readonly before: string
  readonly after: string
}

/** What taking a workbook would change. */
export interface Preview {
  readonly saves: number
  readonly added: readonly NamedRecord[]
  readonly changed: readonly (NamedRecord & { readonly fields: readonly FieldChange[] })[]
  readonly removed: readonly NamedRecord[]
  readonly problems: readonly Finding[]
  readonly leftAside: readonly string[]
}

/** One save in the history of a budget. */
export interface SaveRow {
  readonly number: number
  readonly at: string
  readonly by: string
  readonly for: string | null
  readonly whyName: string
  readonly undoes: number | null
  readonly changes: number
}

/** One record as a save changed it. */
export type EditRow = NamedRecord & {
  readonly id: string
  readonly what: string
  readonly fields: readonly FieldChange[]
}
