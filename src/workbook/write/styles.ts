import type { CellStyle, SheetCell, WriteSheet } from "../../document/xlsx/hucre.ts"
import type { Column } from "../column.ts"

const line = { style: "thin", color: { rgb: "C9D3D8" } } as const
const border = { top: line, bottom: line, left: line, right: line }

/** Columns at least this wide wrap their texts. */
export const wrapWidth = 24

/** How many digits wide a text is: a Chinese character takes two. */
export function widthOf(text: string): number {
  return text.length + (text.match(/[\u0100-\uffff]/g)?.length ?? 0)
}

/** The sentence above a header. */
export const aboutStyle: CellStyle = {
  font: { color: { rgb: "5B6B73" } },
  alignment: { vertical: "center" },
}

/** A header: dark where something must be filled in. */
export function headerStyle(required: boolean): CellStyle {
  return {
    font: { bold: true, color: { rgb: required ? "FFFFFF" : "1F4E5F" } },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: required ? "1F4E5F" : "D6E4EA" } },
    border,
    alignment: { vertical: "center", horizontal: "center", wrapText: true },
  }
}

const formats: Record<Column["kind"], string> = {
  text: "@",
  code: "@",
  money: "#,##0.00",
  number: "General",
  percent: "General",
}

/** The cells of a column, also those still blank: codes stay texts, money shows two decimals. */
export function columnStyle({ kind, width }: Column): CellStyle {
  const horizontal = kind === "text" || kind === "code" ? "left" : "right"
  return {
    border,
    numFmt: formats[kind],
    alignment: { vertical: "top", horizontal, ...(width >= wrapWidth ? { wrapText: true } : {}) },
  }
}

/** A cell that holds what was only assumed, or waits to be filled in: yellow. */
export function guessedStyle(style: CellStyle): CellStyle {
  return { ...style, fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFF2A8" } } }
}

/** A note at a cell. */
export function noteOf(text: string): NonNullable<SheetCell["comment"]> {
  return { author: "明账", text }
}

/** A heading on the first sheet. */
export const titleStyle: CellStyle = { font: { bold: true, size: 16, color: { rgb: "1F4E5F" } } }

/** A setting to fill in on the first sheet. */
export const settingStyle: CellStyle = {
  border,
  numFmt: "@",
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFF8E1" } },
  alignment: { vertical: "center", horizontal: "left" },
}

/** Running text on the first sheet. */
export const bodyStyle: CellStyle = { alignment: { vertical: "top", wrapText: true } }

/** Lists to choose from, of thousands of rows: of them only the first line is printed, that says what they are. */
export const notPrinted: NonNullable<WriteSheet["pageSetup"]> = {
  paperSize: "a4",
  orientation: "landscape",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 1,
  printArea: "$A$1:$F$2",
}
