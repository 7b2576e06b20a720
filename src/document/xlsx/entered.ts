import type { XmlTag } from "../xml.ts"
import { scanXml } from "../xml.ts"
import type { Zip } from "../zip.ts"
import { openBook } from "./book.ts"
import { type Covers, coversOf, extentOf } from "./covers.ts"
import { sheetPrefixes } from "./names.ts"
import type { Merge } from "./reference.ts"
import { SheetReader } from "./sheet.ts"
import { storedNumber } from "./stored.ts"
import type { CellStyle } from "./styles.ts"

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
  /** Its merged ranges by the positions they cover, as far as there is anything. */
  readonly covers: Covers
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

/**
 * Reads the sheets a person filled in, within the package's budget; those of the names `besides` are there without
 * their rows. Throws `Unreadable` when the package holds no workbook.
 */
export function readEntered(zip: Zip, besides: ReadonlySet<string> = new Set()): EnteredSheet[] {
  const { sheets, context } = openBook(zip)
  return sheets.flatMap(({ name, hidden, xml }): EnteredSheet[] => {
    if (besides.has(name)) return [{ name, hidden, rows: [], merges: [], covers: new Map() }]
    const text = xml()
    if (!text) return []
    const reader = new EnteredReader(context)
    scanXml(text, reader, sheetPrefixes(text), zip.budget)
    return [
      {
        name,
        hidden,
        rows: reader.entered,
        merges: reader.merges,
        covers: coversOf(reader.merges, extentOf(reader.entered), zip.budget),
      },
    ]
  })
}

class EnteredReader extends SheetReader {
  readonly entered: EnteredRow[] = []
  private cells: EnteredCell[] = []
  private hidden = false

  protected override openRow(tag: XmlTag): void {
    this.cells = []
    this.hidden = /^(1|true)$/.test(tag.get("hidden") ?? "")
  }

  protected override keep(shown: string, _style: CellStyle, uncalculated: boolean): void {
    const value = this.type === "n" ? storedNumber(this.value) : null
    // A format may show nothing where there is a number.
    const text = shown === "" && value !== null ? String(value) : shown
    if (text === "" && !uncalculated) return
    this.spend(text)
    const fault = uncalculated ? "uncalculated" : this.type === "e" ? "error" : null
    const first = this.cells.push({ column: this.column, text, value, fault }) === 1
    if (first) this.entered.push({ number: this.row, hidden: this.hidden, cells: this.cells })
  }
}
