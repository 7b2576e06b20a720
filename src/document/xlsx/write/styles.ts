import type { CellStyle } from "../hucre.ts"

type Align = "left" | "center" | "right"

const line = { style: "thin", color: { rgb: "000000" } } as const
const rules = { top: line, right: line, bottom: line, left: line } as const

/** The type of prose, of tables, of heads: what Chinese offices have on every computer. */
const type = { prose: "仿宋", table: "宋体", head: "黑体" } as const

const known = new Map<string, CellStyle>()

function style(key: string, make: () => CellStyle): CellStyle {
  let found = known.get(key)
  if (!found) {
    found = make()
    known.set(key, found)
  }
  return found
}

/** A cell of a table's header or body. */
export function ruled(align: Align, head: boolean, format?: string): CellStyle {
  return style(`ruled ${align} ${head} ${format ?? ""}`, () => ({
    font: { name: type.table, size: 10, ...(head ? { bold: true } : {}) },
    border: rules,
    alignment: { horizontal: align, vertical: "center", wrapText: true },
    ...(format === undefined ? {} : { numFmt: format }),
  }))
}

/** Words above or below a table. */
export function beside(align: Align): CellStyle {
  return style(`beside ${align}`, () => ({
    font: { name: type.table, size: 10 },
    alignment: { horizontal: align, vertical: "center", wrapText: true },
  }))
}

/** Words above a table's header in cells of their own, which may be narrow. */
export function shrunk(align: Align): CellStyle {
  return style(`shrunk ${align}`, () => ({
    font: { name: type.table, size: 10 },
    alignment: { horizontal: align, vertical: "center", shrinkToFit: true },
  }))
}

/** The title of a table or of the document. */
export function titled(size: number): CellStyle {
  return style(`titled ${size}`, () => ({
    font: { name: type.head, size, bold: true },
    alignment: { horizontal: "center", vertical: "center", wrapText: true },
  }))
}

/** A heading of prose by its level. */
export function headed(level: number): CellStyle {
  return style(`headed ${level}`, () => ({
    font: { name: type.head, size: level === 1 ? 14 : 12, bold: true },
    alignment: { horizontal: "left", vertical: "center", wrapText: true },
  }))
}

/** A paragraph of prose. */
export function prose(): CellStyle {
  return style("prose", () => ({
    font: { name: type.prose, size: 12 },
    alignment: { horizontal: "left", vertical: "top", wrapText: true },
  }))
}

/** An entry of the list of contents. */
export function linked(depth: number): CellStyle {
  return style(`linked ${depth}`, () => ({
    font: { name: type.prose, size: 12, color: { rgb: "0563C1" }, underline: true },
    alignment: { horizontal: "left", vertical: "center", indent: Math.max(0, depth - 1) },
  }))
}
