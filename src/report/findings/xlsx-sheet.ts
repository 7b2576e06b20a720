import type { CellStyle, CellValue, ConditionalRule, WriteSheet } from "../../document/xlsx/hucre.ts"
import { visible } from "../../text/visible.ts"

/** A cell with a font of its own needs the workbook's name of it too. */
export const font = { name: "Calibri", size: 11 } as const
const linked = { ...font, color: { rgb: "1F4E5F" }, underline: true } as const

/** A style for texts that wrap, and the header's. */
export const body: CellStyle = { alignment: { vertical: "top", wrapText: true } }
const header: CellStyle = {
  font: { ...font, bold: true, color: { rgb: "FFFFFF" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "1F4E5F" } },
  alignment: { vertical: "center", wrapText: true },
}

/** What a worksheet of a report holds beside its rows. */
export interface SheetParts {
  /** Style of a cell by row (0 is the first below the header) and column; the body's where it gives none. */
  readonly style?: (row: number, column: number) => CellStyle | undefined
  /** Where a cell leads inside the workbook (`'问题'!A7`). */
  readonly link?: (row: number, column: number) => string | undefined
  readonly rules?: ConditionalRule[]
  /** Rows below those that are filtered, such as totals. */
  readonly foot?: readonly CellValue[][]
  /** Columns that stay when the sheet is scrolled sideways. */
  readonly frozen?: number
  /** Columns that are not shown. */
  readonly hidden?: readonly string[]
}

/** A worksheet with a header that stays, filters, and rows as high as their texts need; `columns` has widths by title. */
export function reportSheet(
  name: string,
  columns: Readonly<Record<string, number>>,
  rows: readonly CellValue[][],
  { style, link, rules, foot = [], frozen, hidden = [] }: SheetParts = {},
): WriteSheet {
  const titles = Object.keys(columns)
  const widths = Object.values(columns)
  const cells: NonNullable<WriteSheet["cells"]> = new Map()
  for (let c = 0; c < titles.length; c++) cells.set(`0,${c}`, { style: header })
  if (style || link)
    rows.forEach((row, r) => {
      for (let c = 0; c < row.length; c++) {
        const own = style?.(r, c)
        const location = link?.(r, c)
        if (location)
          cells.set(`${r + 1},${c}`, {
            style: { ...body, ...own, font: { ...linked, ...own?.font } },
            hyperlink: { target: "", location },
          })
        else if (own) cells.set(`${r + 1},${c}`, { style: { ...body, ...own } })
      }
    })
  // A sentence below the table runs on over the columns beside it.
  foot.forEach((_, r) => {
    cells.set(`${rows.length + r + 1},0`, { style: { alignment: { wrapText: false } } })
  })
  const all = [...rows, ...foot]
  // What is not shown makes no row higher.
  const room = widths.map((width, c) => (hidden.includes(titles[c]!) ? Number.POSITIVE_INFINITY : width))
  const headLines = Math.max(...titles.map((title, c) => Math.ceil((title.length * 2 + 2) / room[c]!)))
  return {
    name,
    rowDefs: new Map([
      [0, { height: headLines * 15 + 6 }],
      ...all.map((row, r) => [r + 1, { height: heightOf(row, room) }] as const),
    ]),
    columns: widths.map((width, c) => ({
      width,
      style: body,
      ...(hidden.includes(titles[c]!) ? { hidden: true } : {}),
    })),
    rows: [titles, ...all.map((row) => row.map(storable))],
    cells,
    autoFilter: { range: `A1:${columnLetter(titles.length - 1)}${Math.max(rows.length + 1, 2)}` },
    freezePane: { rows: 1, ...(frozen ? { columns: frozen } : {}) },
    ...(rules ? { conditionalRules: rules } : {}),
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

/** `A` for 0, `AB` for 27. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26) - 1
  return `${rest >= 0 ? columnLetter(rest) : ""}${String.fromCharCode(65 + (index % 26))}`
}

// Rows do not grow by themselves in every program that opens a workbook: points for the most lines a cell wraps to.
function heightOf(row: readonly CellValue[], widths: readonly number[]): number {
  const lines = row.map((cell, c) => {
    if (typeof cell !== "string" || row.length === 1) return 1
    // A Chinese character is two digits wide.
    const width = (text: string) => text.length + (text.match(/[\u0100-\uffff]/g)?.length ?? 0)
    const parts = cell.split("\n").map((line) => Math.ceil(width(line) / (widths[c]! - 2)) || 1)
    return parts.reduce((a, b) => a + b, 0)
  })
  return Math.min(Math.max(...lines, 1) * 15 + 3, 400)
}

// Excel holds 32 767 characters a cell, and XML no control characters. Texts are written as text, never as
// formulas, whatever they begin with.
function storable(value: CellValue): CellValue {
  if (typeof value !== "string") return value
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
  const text = visible(value).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
  return text.length > 32_000 ? `${text.slice(0, 32_000)}…` : text
}
