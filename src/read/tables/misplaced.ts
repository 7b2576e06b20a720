import type { BudgetTable, TableRow } from "../../model/disclosure.ts"
import { addsUp, childrenOf, figureIn, type RowSums, rowSumsOf } from "./row-sums.ts"

/**
 * Whether figures of a table without cells came into other columns or rows than their own: what is told by the figures
 * themselves, that add up but elsewhere, and by names that are pieces.
 */
export function isMisplaced(table: BudgetTable): boolean {
  return (
    totalsElsewhere(table) ||
    everyRowFails(table) ||
    hasScrapsOfNames(table) ||
    hasExpensesElsewhere(table) ||
    hasFigureALine(table) ||
    leavesFigures(table)
  )
}

/** A whole that is not the first column, and how it is used. */
function usesOf({ columns }: BudgetTable): RowSums | null {
  const has = (own: string) => columns.some(({ key }) => key === own)
  if (!has("total") || !has("basic") || !has("project")) return null
  const parts = ["basic", "project", "business", "remittance", "subsidy"].filter(has)
  return { side: null, whole: "total", parts, unknown: [] }
}

/** The revenue of this year among that of others, and what it comes from. */
function revenueOf({ key, columns }: BudgetTable): RowSums | null {
  const found = columns.flatMap((column) => (sources.has(column.key) ? [column.key] : []))
  const parts = found.includes("appropriation") ? found.filter((part) => !funds.has(part)) : found
  const isWhole = columns.some((column) => column.key === "currentRevenue")
  return key === "revenue" && isWhole && parts.length > 1
    ? { side: null, whole: "currentRevenue", parts, unknown: [] }
    : null
}

const funds: ReadonlySet<string> = new Set(["generalPublic", "governmentFund", "stateCapital"])
const sources: ReadonlySet<string> = new Set([
  "appropriation",
  ...funds,
  "fiscalAccount",
  "institutionIncome",
  "businessIncome",
  "superiorSubsidy",
  "affiliateRemittance",
  "otherIncome",
  "unitFunds",
])

const cents = (row: TableRow, key: string) => figureIn(row.cells[key]).cents

/** A total whose figures are the sums of the columns, but not each of its own. */
function totalsElsewhere(table: BudgetTable): boolean {
  const { key, rows, columns } = table
  const total = rows.find(({ code, label }) => code === null && /^[合总]计$/.test(label.replace(/\s/g, "")))
  const classes = rows.filter((row) => (key === "projectList" ? row !== total : row.code?.length === 3))
  const keys = [...new Set(columns.map((column) => column.key))]
  const isElsewhere = (whole: TableRow, parts: readonly TableRow[]) => areElsewhere(whole, parts, keys)
  if ([...childrenOf(table)].some(([parent, children]) => isElsewhere(parent, children))) return true
  return total !== undefined && classes.length > 0 && isElsewhere(total, classes)
}

/** Whether the figures of a whole are the sums of the columns of its parts, but not each of its own. */
function areElsewhere(total: TableRow, classes: readonly TableRow[], keys: readonly string[]): boolean {
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
  const sums = rowSumsOf(table) ?? usesOf(table) ?? revenueOf(table)
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

const expenses = ["total", "overseas", "vehicles", "vehiclePurchase", "vehicleOperation", "reception"]

/**
 * Items of 三公 that do not add up as they stand, but do when what is printed among them (what the operation of the
 * office costs) is moved: a title of theirs came before others.
 */
function hasExpensesElsewhere({ key, rows, columns }: BudgetTable): boolean {
  const own = rows.filter((row) => expenses.includes(row.key ?? ""))
  if (key !== "threePublic" || own.length !== expenses.length || rows.length !== own.length + 1) return false
  return columns.some(({ key: column }) => {
    const values = rows.map((row) => cents(row, column))
    const fits = (figures: readonly number[]) => {
      const [total, overseas, vehicles, purchase, operation, reception] = expenses.map(
        (name) => figures[own.findIndex((row) => row.key === name)]!,
      )
      return total === overseas! + vehicles! + reception! && vehicles === purchase! + operation!
    }
    const read = own.map((row) => cents(row, column))
    if (fits(read)) return false
    return values.some((_, at) => {
      const moved = values.toSpliced(at, 1)
      return moved.filter((value, i) => value !== read[i]).length > 1 && fits(moved)
    })
  })
}

/** Where 三公 stand beside each other, several lines of a figure each: they are of one row, read one after another. */
function hasFigureALine({ key, rows, grid }: BudgetTable): boolean {
  if (key !== "threePublic" || rows.length < 5) return false
  const lines = grid.map((row) => row.filter((text) => amount.test(text)).length).filter((many) => many > 0)
  const wide = grid.some((row) => row.filter((text) => text !== "").length >= 5)
  return wide && lines.length >= 3 && lines.filter((many) => many > 1).length <= 1
}

const amount = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{1,6}$/

/** Amounts of a grid that came into no cell of a row: more figures than columns were found for. */
function leavesFigures({ key, rows, grid }: BudgetTable): boolean {
  if (key === "unknown" || rows.length === 0) return false
  const left = new Map<string, number>()
  const count = (text: string, by: number) => left.set(text, (left.get(text) ?? 0) + by)
  for (const row of grid) for (const text of row) if (amount.test(text)) count(text.replaceAll(",", ""), 1)
  for (const row of rows)
    for (const { text } of Object.values(row.cells))
      if (amount.test(text)) count(text.replaceAll(",", ""), -1)
  return [...left].some(([text, more]) => more > 0 && Number(text) !== 0)
}
