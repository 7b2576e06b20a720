import { perText } from "../../../memo/index.ts"
import type { CellStyle } from "../hucre.ts"

type Align = "left" | "center" | "right"

const line = { style: "thin", color: { rgb: "000000" } } as const
const rules = { top: line, right: line, bottom: line, left: line } as const

/** The type of prose, of tables, of heads: what Chinese offices have on every computer. */
const type = { prose: "仿宋", table: "宋体", head: "黑体" } as const

/** A cell of a table's header or body; `indent` is by how many characters its words are set in. */
export const ruled: (align: Align, head: boolean, format?: string, indent?: number) => CellStyle = perText(
  (align: Align, head: boolean, format?: string, indent = 0): CellStyle => ({
    font: { name: type.table, size: 10, ...(head ? { bold: true } : {}) },
    border: rules,
    alignment: {
      horizontal: align,
      vertical: "center",
      wrapText: true,
      ...(indent > 0 ? { indent } : {}),
    },
    ...(format === undefined ? {} : { numFmt: format }),
  }),
)

/** Words above or below a table. */
export const beside: (align: Align) => CellStyle = perText(
  (align: Align): CellStyle => ({
    font: { name: type.table, size: 10 },
    alignment: { horizontal: align, vertical: "center", wrapText: true },
  }),
)

/** Words above a table's header in cells of their own, which may be narrow. */
export const shrunk: (align: Align) => CellStyle = perText(
  (align: Align): CellStyle => ({
    font: { name: type.table, size: 10 },
    alignment: { horizontal: align, vertical: "center", shrinkToFit: true },
  }),
)

/** The title of a table or of the document. */
export const titled: (size: number) => CellStyle = perText(
  (size: number): CellStyle => ({
    font: { name: type.head, size, bold: true },
    alignment: { horizontal: "center", vertical: "center", wrapText: true },
  }),
)

/** A heading of prose by its level. */
export const headed: (level: number) => CellStyle = perText(
  (level: number): CellStyle => ({
    font: { name: type.head, size: level === 1 ? 14 : 12, bold: true },
    alignment: { horizontal: "left", vertical: "center", wrapText: true },
  }),
)

/** A paragraph of prose. */
export const prose: () => CellStyle = perText(
  (): CellStyle => ({
    font: { name: type.prose, size: 12 },
    alignment: { horizontal: "left", vertical: "top", wrapText: true },
  }),
)

/** An entry of the list of contents. */
export const linked: (depth: number) => CellStyle = perText(
  (depth: number): CellStyle => ({
    font: { name: type.prose, size: 12, color: { rgb: "0563C1" }, underline: true },
    alignment: { horizontal: "left", vertical: "center", indent: Math.max(0, depth - 1) },
  }),
)
