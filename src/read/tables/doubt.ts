import type { BudgetTable, TableRow } from "../../model/disclosure.ts"
import { addsUp, failuresBelow, figureIn, rowSumsOf } from "./row-sums.ts"

/**
 * Whether the cells of a table were told apart rightly, asked of the table itself. One or two rows that do not
 * add up are the document's own mistakes; many are ours, and so are two amounts in a cell or an amount in a name.
 */
export function isDoubtful(table: BudgetTable): boolean {
  if (table.key === "unknown" || table.key === "organisation") return false
  const figures = table.rows.some((row) => Object.values(row.cells).some((cell) => cell.figure !== null))
  if (!figures) return table.grid.some((row) => row.some((text) => amount.test(text)))
  return (
    table.rows.some((row) => isGlued(row) || isNameless(row)) ||
    hasWordsAmongFigures(table) ||
    hasFiguresBeside(table) ||
    manyRowsFail(table) ||
    manyParentsFail(table)
  )
}

const amount = /(?:^|[^\d.])-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{1,2}(?![\d.])/

/** Two numbers in a cell, words and a number, an amount in a name. */
function isGlued(row: TableRow): boolean {
  const name = row.label.replace(/\d{1,2}[.．、]/g, "")
  if (/\d\.\d{2}(?!\d)/.test(name)) return true
  return Object.entries(row.cells).some(
    ([key, { figure, text }]) =>
      figure === null &&
      !/^(?:reason|percent|quantity)$/.test(key) &&
      (/\d\s+-?\d/.test(text) || /[\u4e00-\u9fff].*\d\.\d{2}|\d\.\d{2}.*[\u4e00-\u9fff]/.test(text)),
  )
}

/** Figures without a name and a code. */
function isNameless(row: TableRow): boolean {
  if (row.code !== null || row.label.trim() !== "") return false
  return Object.values(row.cells).some((cell) => cell.figure !== null && cell.figure.cents !== 0)
}

/** Names in columns of money. */
function hasWordsAmongFigures(table: BudgetTable): boolean {
  const words = table.rows.filter((row) =>
    Object.entries(row.cells).some(
      ([key, { figure, text }]) =>
        figure === null && !/^(?:reason|percent|quantity|c\d+)$/.test(key) && /[\u4e00-\u9fff]{4}/.test(text),
    ),
  )
  return words.length >= 2 || words.some((row) => row.label.trim() === "")
}

/** Rows whose only figures stand in columns of unknown meaning. */
function hasFiguresBeside(table: BudgetTable): boolean {
  const beside = table.rows.filter((row) => {
    const filled = Object.entries(row.cells).filter(([, cell]) => figureIn(cell).cents !== 0)
    return filled.length > 0 && filled.every(([key]) => /^c\d+$/.test(key))
  })
  return beside.length >= 2
}

/** Three and a tenth of all: one wrong figure makes one row and the rows above it fail, not more. */
const isMany = (failed: number, all: number) => failed >= 3 && failed * 10 >= all

function manyRowsFail(table: BudgetTable): boolean {
  const sums = rowSumsOf(table)
  if (!sums) return false
  const own = table.rows.filter((row) => sums.side === null || row.side === sums.side)
  const rows = own.filter((row) =>
    [sums.whole, ...sums.parts, ...sums.unknown].some((key) => figureIn(row.cells[key]).cents !== 0),
  )
  // Some forms leave the parts blank in rows below the classes.
  const failed = rows.filter(
    (row) => !addsUp(row, sums) && !(row.code === null && sums.parts.every((key) => !row.cells[key]?.figure)),
  )
  return isMany(failed.length, rows.length)
}

function manyParentsFail(table: BudgetTable): boolean {
  const sums = rowSumsOf(table)
  const { all, failed } = failuresBelow(table, sums ? [sums.whole, ...sums.parts] : ["total"])
  return failed >= 4 && failed * 6 >= all
}
