import type { Budget } from "../budget.ts"
import { scanXml } from "../xml.ts"
import { builtInFormat, type NumberFormat, numberFormat } from "./format.ts"
import { sheetPrefixes } from "./names.ts"

/** What a cell's style says: how it shows numbers, and whether it is ruled. */
export interface CellStyle {
  readonly format: NumberFormat
  /** Has a line on at least one side. */
  readonly ruled: boolean
}

/** Reads styles.xml into a look-up by a cell's style number; `grouping` as in {@link numberFormat}. */
export function readCellStyles(
  xml: string | null,
  since1904: boolean,
  grouping: boolean,
  budget: Budget,
): (id: number) => CellStyle {
  const codes = new Map<number, string>()
  const borders: boolean[] = []
  const cellFormats: { format: number; border: number }[] = []
  if (xml) collect(xml, codes, borders, cellFormats, budget)
  const known = new Map<number, CellStyle>()
  return (id) => {
    const before = known.get(id)
    if (before) return before
    const { format, border } = cellFormats[id] ?? { format: 0, border: -1 }
    const style = {
      format: numberFormat(codes.get(format) ?? builtInFormat(format), since1904, grouping),
      ruled: borders[border] ?? false,
    }
    known.set(id, style)
    return style
  }
}

function collect(
  xml: string,
  codes: Map<number, string>,
  borders: boolean[],
  cellFormats: { format: number; border: number }[],
  budget: Budget,
): void {
  let inCells = false
  const sides = new Set(["left", "right", "top", "bottom", "start", "end"])
  scanXml(
    xml,
    {
      open(name, tag) {
        if (name === "dxfs" || name === "cellStyleXfs" || name === "fonts" || name === "fills") return true
        if (name === "numFmt") codes.set(Number(tag.get("numFmtId")), tag.get("formatCode") ?? "General")
        else if (name === "border") borders.push(false)
        else if (sides.has(name) && tag.parent === "border") {
          const line = tag.get("style")
          if (line && line !== "none") borders[borders.length - 1] = true
        } else if (name === "cellXfs") inCells = true
        else if (name === "xf" && inCells)
          cellFormats.push({
            format: Number(tag.get("numFmtId") ?? 0),
            border: Number(tag.get("borderId") ?? 0),
          })
        return undefined
      },
      close(name) {
        if (name === "cellXfs") inCells = false
      },
      text() {},
    },
    sheetPrefixes(xml),
    budget,
  )
}
