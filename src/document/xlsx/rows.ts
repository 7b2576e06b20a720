import type { Zip } from "../zip.ts"
import { type EnteredCell, type EnteredSheet, readEntered } from "./entered.ts"

/**
 * The rows of each sheet that is not hidden, as texts: what stood in row n is at n − 1. Numbers keep what their format
 * hides; a text in merged cells stands in each of them, a number only in the first, so that it counts once.
 */
export function sheetRows(zip: Zip): string[][][] {
  const sheets = readEntered(zip)
  const shown = sheets.filter(({ hidden }) => !hidden)
  return (shown.length > 0 ? shown : sheets).map(rowsOfSheet)
}

function rowsOfSheet({ rows, merges }: EnteredSheet): string[][] {
  const all: string[][] = []
  const numbers = new Set<string>()
  for (const { number, cells } of rows) {
    while (all.length < number) all.push([])
    const row = all[number - 1]!
    for (const cell of cells) {
      while (row.length < cell.column) row.push("")
      row[cell.column - 1] = textOf(cell)
      if (cell.value !== null) numbers.add(`${number} ${cell.column}`)
    }
  }
  for (const { top, left, bottom, right } of merges) {
    const text = all[top - 1]?.[left - 1] ?? ""
    if (text === "" || numbers.has(`${top} ${left}`)) continue
    for (const row of all.slice(top - 1, bottom))
      for (let column = left; column <= Math.min(right, row.length); column++) row[column - 1] = text
  }
  return all
}

function textOf({ text, value }: EnteredCell): string {
  // 15 digits are what a workbook keeps; what stands behind them is noise of its arithmetic.
  return value === null || Number.isInteger(value) || !isNumber(text)
    ? text
    : String(Number(value.toPrecision(15)))
}

function isNumber(text: string): boolean {
  return /^[-+¥￥(（]*[\d,，.]+[)）]?$/.test(text.trim())
}
