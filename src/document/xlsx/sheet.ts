import { Unreadable } from "../blocks.ts"
import { limits } from "../limits.ts"
import { scanXml, type XmlTag } from "../xml.ts"
import { sheetPrefixes } from "./names.ts"
import { unescaped } from "./strings.ts"
import type { CellStyle } from "./styles.ts"

/** A worksheet's cells as shown, row by row, with its merged ranges. */
export interface Sheet {
  readonly rows: SheetRow[]
  readonly merges: Merge[]
  /** Cells with a formula whose result the file does not hold. */
  readonly unknown: string[]
}

export interface SheetRow {
  readonly number: number
  readonly cells: SheetCell[]
  /** Only for {@link WorkbookContext.entered}. */
  readonly hidden?: boolean
}

export interface SheetCell {
  readonly column: number
  readonly text: string
  readonly ruled: boolean
}

/** A merged range; all 1-based and inclusive. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** What reading a sheet needs of its workbook. */
export interface WorkbookContext {
  readonly strings: readonly string[]
  readonly styleOf: (id: number) => CellStyle
  /** Cells read so far, against the limit. */
  count: number
  /** The limit, when it is not the usual one. */
  readonly most?: number
  /** Read what was entered, not what is shown (entered.ts): cells also have `value` and `fault`. */
  readonly entered?: boolean
}

/** Reads a worksheet part. */
export function readSheet(xml: string, context: WorkbookContext): Sheet {
  const reader = new SheetReader(context)
  scanXml(xml, reader, sheetPrefixes(xml))
  return reader
}

class SheetReader implements Sheet {
  readonly rows: SheetRow[] = []
  readonly merges: Merge[] = []
  readonly unknown: string[] = []
  private readonly context: WorkbookContext
  private row: SheetRow = { number: 0, cells: [] }
  private column = 0
  private style = 0
  private type = ""
  private value = ""
  private hasValue = false
  private hasFormula = false
  private inValue = false
  private showZeros = true

  constructor(context: WorkbookContext) {
    this.context = context
  }

  open(name: string, tag: XmlTag): boolean | undefined {
    switch (name) {
      case "row":
        this.openRow(tag)
        this.column = 0
        break
      case "c":
        this.openCell(tag)
        break
      case "v":
        this.inValue = true
        this.hasValue = true
        break
      case "t":
        this.inValue = true
        break
      case "f":
        this.hasFormula = true
        return true
      case "rPh":
      case "conditionalFormatting":
      case "dataValidations":
      case "extLst":
        return true
      case "sheetView":
        if (tag.get("showZeros") === "0") this.showZeros = false
        break
      case "mergeCell": {
        const merge = rangeOf(tag.get("ref") ?? "")
        if (merge) this.merges.push(merge)
      }
    }
    return undefined
  }

  close(name: string): void {
    if (name === "c") this.closeCell()
    else if (name === "v" || name === "t") this.inValue = false
  }

  text(text: string): void {
    if (this.inValue) this.value += text
  }

  private openRow(tag: XmlTag): void {
    const number = Number(tag.get("r") ?? this.row.number + 1)
    const hidden = this.context.entered && /^(1|true)$/.test(tag.get("hidden") ?? "")
    this.row = this.context.entered ? { number, cells: [], hidden: hidden === true } : { number, cells: [] }
    // Formatted but empty rows of an entered sheet say nothing.
    if (!this.context.entered) this.rows.push(this.row)
  }

  private openCell(tag: XmlTag): void {
    const reference = tag.get("r")
    this.column = reference ? columnOf(reference) : this.column + 1
    this.style = Number(tag.get("s") ?? 0)
    this.type = tag.get("t") ?? "n"
    this.value = ""
    this.hasValue = false
    this.hasFormula = false
  }

  private closeCell(): void {
    const style = this.context.styleOf(this.style)
    const uncalculated = this.hasFormula && (!this.hasValue || (this.value === "" && this.type !== "str"))
    if (uncalculated) this.unknown.push(cellName(this.row.number, this.column))
    const text = this.shown(style).trim()
    const { entered, most = limits.cells } = this.context
    if (text === "" && !(entered ? uncalculated : style.ruled)) return
    if (++this.context.count > most)
      throw new Unreadable(
        `工作簿的单元格超过 ${most / 10_000} 万个，不像预算${entered ? "台账" : "公开表"}，请只保留需要${entered ? "填报" : "公开"}的表格后再试。`,
      )
    if (entered) this.enter(text, uncalculated)
    else this.row.cells.push({ column: this.column, text, ruled: style.ruled })
  }

  private enter(text: string, uncalculated: boolean): void {
    const number = this.type === "n" && this.value.trim() !== "" ? Number(this.value) : Number.NaN
    const cell = {
      column: this.column,
      text,
      ruled: false,
      value: Number.isNaN(number) ? null : number,
      fault: uncalculated ? "uncalculated" : this.type === "e" ? "error" : null,
    }
    if (this.row.cells.push(cell) === 1) this.rows.push(this.row)
  }

  private shown(style: CellStyle): string {
    switch (this.type) {
      case "s":
        return this.context.strings[Number(this.value)] ?? ""
      case "b":
        return this.value === "1" ? "TRUE" : "FALSE"
      case "n": {
        const number = this.value.trim() === "" ? Number.NaN : Number(this.value)
        if (Number.isNaN(number)) return this.value
        return number === 0 && !this.showZeros ? "" : style.format(number)
      }
      case "d":
        return this.value.replace(/T00:00:00(\.0+)?Z?$/, "")
      default:
        return unescaped(this.value)
    }
  }
}

/** `B7` of row 7, column 2. */
export function cellName(row: number, column: number): string {
  return columnName(column) + row
}

const names: string[] = []

function columnName(column: number): string {
  let name = names[column]
  if (name !== undefined) return name
  name = ""
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name
  names[column] = name
  return name
}

function columnOf(reference: string): number {
  let column = 0
  for (let i = 0; i < reference.length; i++) {
    const c = reference.charCodeAt(i) & 0xdf
    if (c < 65 || c > 90) break
    column = column * 26 + c - 64
  }
  return column
}

export function rangeOf(reference: string): Merge | null {
  const parts = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(reference)
  if (!parts) return null
  return {
    left: columnOf(parts[1]!),
    top: Number(parts[2]),
    right: columnOf(parts[3]!),
    bottom: Number(parts[4]),
  }
}
