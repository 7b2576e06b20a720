import type { Row, Table } from "../../../src/document/blocks.ts"

/** Whether a cell holds a number of any kind: an amount, a count, a code. */
export function isNumber(text: string): boolean {
  return /^[-−—(（]?[\d,，]+(\.\d+)?[)）]?%?$/.test(text)
}

/** How a cell is set: amounts flush right, counts and codes in the middle, long texts with room. */
export function cellLook(text: string): "number" | "code" | "words" | "long" | undefined {
  if (isNumber(text)) return /^[\d]{1,8}$/.test(text) && text !== "0" ? "code" : "number"
  if (text.length > 40) return "long"
  return text.length > 4 ? "words" : undefined
}

/** Whether a row stands above the table proper: whose it is, the year, the measure. */
export function isLegend(row: Row): boolean {
  const texts = row.cells.map((cell) => cell.text)
  return (
    texts.length <= 4 && texts.some((text) => /^(金额)?单位[:：]|^(预算)?年度[:：]|^截止时间[:：]/.test(text))
  )
}

/**
 * How many rows at the top are header: up to the row of column numbers (栏次) when there is one, else those
 * before the first amount or code. A table of words has one header row, a table of one row none.
 */
export function headerRows(table: Table): number {
  const rows = table.rows.slice(0, 8).map((row) => row.cells.map((cell) => cell.text.replace(/\s/g, "")))
  const columnNumbers = rows.findIndex((row) => row[0] === "栏次")
  if (columnNumbers >= 0) return columnNumbers + 1
  const body = rows.findIndex((row) => row.some((text) => isNumber(text)))
  if (body >= 0) return Math.min(body, 4)
  return table.rows.length > 2 ? 1 : 0
}
