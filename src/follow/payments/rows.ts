import { Unreadable } from "../../document/blocks.ts"
import { Budget } from "../../document/budget.ts"
import { decodeText } from "../../document/encoding.ts"
import { limits } from "../../document/limits.ts"
import { kindOf } from "../../document/sniff.ts"
import { sheetRows } from "../../document/xlsx/rows.ts"
import { openZip } from "../../document/zip.ts"
import { csvRows } from "../../model/csv.ts"
import { headOf } from "./columns.ts"

/** Rows of cells, the first row first: what stood in row n of the file is at n − 1. */
export type Rows = readonly (readonly string[])[]

/**
 * The rows of a list of payments: the first sheet of a workbook with titles of one, or a text whose cells are set apart
 * by commas, tabs or semicolons, in any encoding Chinese offices use. Throws `Unreadable`.
 */
export function rowsOf(bytes: Uint8Array, isHead = (rows: Rows) => headOf(rows) !== null): Rows {
  if (kindOf(bytes) === "zip") {
    const sheets = sheetRows(openZip(bytes, new Budget()))
    return sheets.find(isHead) ?? sheets[0] ?? []
  }
  return textRows(decodeText(bytes))
}

/** Rows of a text; the sign that sets cells apart is the one its first lines have most of. */
export function textRows(text: string): Rows {
  const top = text.slice(0, 4000)
  const count = (sign: string) => top.split(sign).length
  const sign = ["\t", ";", "|"].find((each) => count(each) > count(","))
  const rows: string[][] = []
  const lines = sign
    ? text.split(/\r\n?|\n/).map((line, i) => ({ cells: line.split(sign), line: i + 1 }))
    : csvRows(text)
  for (const { cells, line } of lines) {
    // Never a part of it: what is left out would be missed in the book.
    if (line > limits.lines)
      throw new Unreadable(
        `文件有${limits.lines / 10_000}万行以上，没有导入；请按月或按单位分成几份，再逐份导入。`,
      )
    while (rows.length < line - 1) rows.push([])
    rows[line - 1] = cells
  }
  return rows
}
