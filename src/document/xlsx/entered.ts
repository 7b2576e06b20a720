import type { Zip } from "../zip.ts"
import { openBook } from "./book.ts"
import { type Merge, readSheet } from "./sheet.ts"

/**
 * A worksheet as a person filled it in: unlike the blocks of a published workbook, with what stands behind the
 * shown text, and with hidden sheets and rows.
 */
export interface EnteredSheet {
  readonly name: string
  readonly hidden: boolean
  /** Rows with something in them. */
  readonly rows: readonly EnteredRow[]
  readonly merges: readonly Merge[]
}

export interface EnteredRow {
  readonly number: number
  readonly hidden: boolean
  readonly cells: readonly EnteredCell[]
}

export interface EnteredCell {
  readonly column: number
  /** As the cell shows it, trimmed. */
  readonly text: string
  /** The number behind it, unrounded; null for texts. */
  readonly value: number | null
  /** An error such as `#REF!`, or a formula whose result the file does not hold. */
  readonly fault: "error" | "uncalculated" | null
}

/** Cells of an entered workbook: a province's 200 000 budget lines have 2.2 million. */
const mostCells = 6_000_000

/** Reads the sheets a person filled in. Throws `Unreadable` when the package holds no workbook. */
export function readEntered(zip: Zip): EnteredSheet[] {
  const { sheets, context } = openBook(zip)
  const entered = { ...context, entered: true, most: mostCells }
  return sheets.flatMap(({ name, hidden, xml }) => {
    const text = xml()
    if (!text) return []
    const { rows, merges } = readSheet(text, entered)
    return [
      {
        name,
        hidden,
        merges,
        rows: rows as readonly object[] as readonly EnteredRow[],
      },
    ]
  })
}
