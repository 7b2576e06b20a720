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
}

/** Reads a worksheet part. */
export function readSheet(xml: string, context: WorkbookContext): Sheet {
  const reader = new SheetReader(context)
  scanXml(xml, reader, sheetPrefixes(xml))
  return reader
}

/** Reads a worksheet part event by event; entered.ts keeps other things of its rows and cells. */
export class SheetReader implements Sheet {
  readonly rows: SheetRow[] = []
  readonly merges: Merge[] = []
  readonly unknown: string[] = []
  protected row = 0
  protected column = 0
  protected type = ""
  protected value = ""
  private readonly context: WorkbookContext
  private style = 0
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
        this.row = Number(tag.get("r") ?? this.row + 1)
        this.column = 0
        this.openRow(tag)
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

  protected openRow(_tag: XmlTag): void {
    this.rows.push({ number: this.row, cells: [] })
  }

  /** Keeps a cell of the present row when it has something to say. */
  protected keep(text: string, { ruled }: CellStyle, _uncalculated: boolean): void {
    if (text === "" && !ruled) return
    this.count(limits.cells, "公开表")
    this.rows.at(-1)!.cells.push({ column: this.column, text, ruled })
  }

  protected count(most: number, what: string): void {
    if (++this.context.count > most)
      throw new Unreadable(
        `工作簿的单元格超过 ${most / 10_000} 万个，不像预算${what}，请只保留需要的表格后再试。`,
      )
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
    if (uncalculated) this.unknown.push(cellName(this.row, this.column))
    this.keep(this.shown(style).trim(), style, uncalculated)
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
