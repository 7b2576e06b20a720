import type { BudgetTable, TableRow } from "../../model/disclosure.ts"
import { addsUp, figureIn, type RowSums, rowSumsOf } from "./row-sums.ts"

/**
 * Whether figures of a table without cells came into other columns or rows than their own: what is told by the figures
 * themselves, that add up but elsewhere, and by names that are pieces.
 */
export function isMisplaced(table: BudgetTable): boolean {
  return totalsElsewhere(table) || everyRowFails(table) || hasScrapsOfNames(table)
}

/** A whole that is not the first column, and how it is used. */
function usesOf({ columns }: BudgetTable): RowSums | null {
  const has = (own: string) => columns.some(({ key }) => key === own)
  if (!has("total") || !has("basic") || !has("project")) return null
  const parts = ["basic", "project", "business", "remittance", "subsidy"].filter(has)
  return { side: null, whole: "total", parts, unknown: [] }
}

const cents = (row: TableRow, key: string) => figureIn(row.cells[key]).cents

/** A total whose figures are the sums of the columns, but not each of its own. */
function totalsElsewhere({ rows, columns }: BudgetTable): boolean {
  const total = rows.find(({ code, label }) => code === null && /^[合总]计$/.test(label.replace(/\s/g, "")))
  const classes = rows.filter(({ code }) => code?.length === 3)
  if (!total || classes.length === 0) return false
  const keys = [...new Set(columns.map(({ key }) => key))]
  const pairs = keys.map((key) => [cents(total, key), classes.reduce((sum, row) => sum + cents(row, key), 0)])
  const sorted = (side: 0 | 1) =>
    pairs
      .map((pair) => pair[side]!)
      .filter((value) => value !== 0)
      .sort((a, b) => a - b)
      .join()
  return pairs.some(([printed, sum]) => printed !== sum) && sorted(0) === sorted(1)
}

/** Where not one row adds up a column was taken for another. */
function everyRowFails(table: BudgetTable): boolean {
  const sums = rowSumsOf(table) ?? usesOf(table)
  if (!sums) return false
  const rows = table.rows.filter(
    (row) =>
      (sums.side === null || row.side === sums.side) &&
      [sums.whole, ...sums.parts].some((key) => cents(row, key) !== 0),
  )
  return rows.length > 1 && rows.every((row) => !addsUp(row, sums))
}

/** Pieces of the names of 三公 and what is printed with it. */
const pieces = /小费$|^经费|^(?:会议|培训)$/

/** Figures whose name is the piece of one: 计, 出一、基本支, or of 三公 such as 会议 or 小费. */
function hasScrapsOfNames({ key, rows }: BudgetTable): boolean {
  return rows.some((row) => {
    const name = row.label.replace(/\s/g, "")
    if (!Object.values(row.cells).some(({ figure }) => figure !== null) || row.code !== null) return false
    if (name.length === 1 || /^[^一二三四五六七八九十（(]{1,3}[一二三四五六七八九十]{1,3}、/.test(name))
      return true
    return key === "threePublic" && pieces.test(name)
  })
}
