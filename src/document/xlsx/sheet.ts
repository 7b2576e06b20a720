import { Unreadable } from "../blocks.ts"
import type { Budget } from "../budget.ts"
import { scanXml, type XmlTag } from "../xml.ts"
import { sheetPrefixes } from "./names.ts"
import { cellName, columnOf, lastColumn, lastRow, type Merge, rangeOf } from "./reference.ts"
import { storedNumber } from "./stored.ts"
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

export { cellName, type Merge } from "./reference.ts"

/** What reading a sheet needs of its workbook. */
export interface WorkbookContext {
  readonly strings: readonly string[]
  readonly styleOf: (id: number) => CellStyle
  readonly budget: Budget
}

/** Reads a worksheet part. */
export function readSheet(xml: string, context: WorkbookContext): Sheet {
  const reader = new SheetReader(context)
  scanXml(xml, reader, sheetPrefixes(xml), context.budget)
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
        this.row = rowNumber(tag.get("r"), this.row + 1)
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
    this.spend(text)
    this.rows.at(-1)!.cells.push({ column: this.column, text, ruled })
  }

  /** Counts a cell that is kept. */
  protected spend(text: string): void {
    this.context.budget.spend("cells")
    this.context.budget.text(text.length)
  }

  private openCell(tag: XmlTag): void {
    if (tag.parent !== "row") throw new Unreadable(damaged)
    const reference = tag.get("r")
    this.column = reference ? columnOf(reference) : this.column + 1
    if (this.column < 1 || this.column > lastColumn)
      throw new Unreadable(beyond(`单元格“${(reference ?? "").slice(0, 20)}”`))
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
        const number = storedNumber(this.value)
        if (number === null) return this.value
        return number === 0 && !this.showZeros ? "" : style.format(number)
      }
      case "d":
        return this.value.replace(/T00:00:00(\.0+)?Z?$/, "")
      default:
        return unescaped(this.value)
    }
  }
}

const damaged = "Excel 工作表的内容已损坏（有单元格不在任何一行里），请用 Excel 或 WPS 打开后另存一份再试。"

function beyond(what: string): string {
  return `Excel 工作表里${what}的位置超出范围（最多 ${lastRow} 行、XFD 列），文件可能已损坏，请用 Excel 或 WPS 打开后另存一份再试。`
}

/** A row's own number, or the one after the row before. */
function rowNumber(given: string | null, next: number): number {
  const number = given === null ? next : Number(given)
  if (!Number.isInteger(number) || number < 1 || number > lastRow)
    throw new Unreadable(beyond(`第“${String(given ?? next).slice(0, 20)}”行`))
  return number
}
