import {
  type BudgetTable,
  besideKeys,
  nineTables,
  type TableKey,
  type TableRow,
} from "../../model/disclosure.ts"
import { meets, sum } from "../../money/figure.ts"
import { addsUp, failuresBelow, figureIn, type RowSums, rowSumsOf } from "./row-sums.ts"

/**
 * Whether the cells of a table were told apart rightly, asked of the table itself. One or two rows that do not
 * add up are the document's own mistakes; many are ours, and so are two amounts in a cell or an amount in a name.
 */
export function isDoubtful(table: BudgetTable): boolean {
  if (hasBrokenFigures(table)) return true
  if (table.key === "unknown") return isRunTogether(table) || hasIndicators(table) || hasCodesOnly(table)
  if (fundsOutOfOrder(table)) return true
  if (beside.has(table.key))
    return (
      isRunTogether(table) || hasIndicators(table) || (table.key === "basicItems" && hasFiguresBeside(table))
    )
  if (!counted.has(table.key)) return false
  const figures = table.rows.some((row) => Object.values(row.cells).some((cell) => cell.figure !== null))
  if (!figures) return hasWordsOnly(table) || table.grid.some((row) => row.some((text) => amount.test(text)))
  return (
    table.rows.some((row) => isGlued(row) || isNameless(row)) ||
    table.rows.some(({ code }) => code !== null && !/^[1-6]\d{2}(?:\d{2}){0,3}$/.test(code)) ||
    hasOrphans(table) ||
    hasPiecesOfCount(table) ||
    hasLongDecimals(table) ||
    hasWordsAmongFigures(table) ||
    hasFiguresBeside(table) ||
    hasTitlesElsewhere(table) ||
    hasWholeAmongParts(table) ||
    isMixedUp(table) ||
    hasItemsWithoutNumber(table) ||
    (table.key === "procurement" && (hasShiftedFunds(table) || hasPiecesOfNames(table))) ||
    manyRowsFail(table) ||
    manyParentsFail(table)
  )
}

/** An amount at the end of an item's name: cells that a drawn page has run together, rules or not. */
export function hasGluedNames(table: BudgetTable): boolean {
  return table.rows.some(({ code, label }) => code !== null && /[\u4e00-\u9fff]-?[\d,]*\d\.\d{2}/.test(label))
}

const beside = new Set<TableKey>(besideKeys)
const counted = new Set<TableKey>([...nineTables, "procurement", "assets"])

const amount = /(?:^|[^\d.])-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{1,2}(?![\d.])/

/** Figures that a narrow column broke after their point: `2491.` above `84`. */
function hasBrokenFigures(table: BudgetTable): boolean {
  return table.grid.some((row) => row.some((text) => /(?:^|[^\d.])-?\d[\d,]{1,30}\.$/.test(text)))
}

/** A table that is known by nothing, and whose cells were not told apart: amounts in names, names among amounts. */
function isRunTogether(table: BudgetTable): boolean {
  const odd = table.rows.filter(
    (row) =>
      isGlued(row) ||
      isNameless(row) ||
      Object.entries(row.cells).some(
        ([key, { figure, text }]) => figure === null && key !== "reason" && text.length > 20,
      ),
  )
  return isMany(odd.length, table.rows.length)
}

/** A table of items whose columns are all unknown: its titles were not put together. */
function hasCodesOnly({ rows, columns }: BudgetTable): boolean {
  return (
    rows.filter(({ code }) => code !== null).length >= 3 && columns.every(({ key }) => /^c\d+$/.test(key))
  )
}

/** Every form names the three funds in one order: columns in another had their wrapped titles mixed up. */
function fundsOutOfOrder({ columns }: BudgetTable): boolean {
  const places = ["generalPublic", "governmentFund", "stateCapital"].map((fund) =>
    columns.findIndex(({ key }) => key === fund),
  )
  const found = places.filter((place) => place >= 0)
  return found.some((place, i) => i > 0 && place < found[i - 1]!)
}

/** Indicators whose columns were not told apart. */
function hasIndicators(table: BudgetTable): boolean {
  return table.grid.some((row) =>
    row.some((text) => /(?:产出|效益|满意度|数量|质量|时效)指标/.test(text.replace(/\s/g, ""))),
  )
}

const number = /^[一二三四五六七八九十]{1,3}、/

/** Where the items of a side are numbered, figures with a name that is neither numbered nor known: the rest of one. */
function hasItemsWithoutNumber(table: BudgetTable): boolean {
  if (table.key !== "balance" && table.key !== "appropriation") return false
  return (["revenue", "expenditure"] as const).some((side) => {
    const rows = table.rows.filter((row) => row.side === side && row.label.trim() !== "")
    const numbered = rows.filter(({ label }) => number.test(label.trim()) && !/本年|结转/.test(label))
    if (numbered.length < 2) return false
    return rows.some(
      ({ key, code, label, cells }) =>
        key === null &&
        code === null &&
        !/^[（(\d]|^其中|[计余]$|结转|用事业基金/.test(label.trim()) &&
        !number.test(label.trim()) &&
        Object.values(cells).some(({ figure }) => figure !== null && figure.cents !== 0),
    )
  })
}

/**
 * A code run into the next cell, or an amount without quantity and price whose name is no total: the name of a total
 * was cut.
 */
function hasPiecesOfNames(table: BudgetTable): boolean {
  const has = (key: string) => table.columns.some((column) => column.key === key)
  if (table.grid.some((row) => row.some((text) => /[A-Z]\d{4,}\s*(?:[\u4e00-\u9fff]|[A-Z]\d)/.test(text))))
    return true
  if (!has("quantity") || !has("price")) return false
  return table.rows.some(
    ({ label, cells }) =>
      figureIn(cells.total).cents !== 0 &&
      (cells.quantity?.text ?? "") === "" &&
      (cells.price?.text ?? "") === "" &&
      !/计$/.test(label.replace(/\s/g, "")),
  )
}

const purchaseFunds = [
  "generalPublic",
  "governmentFund",
  "stateCapital",
  "fiscalAccount",
  "unitFunds",
  "carryOver",
]

/** Purchases whose funds do not add up to their amount, or that have none: figures one column off. */
function hasShiftedFunds(table: BudgetTable): boolean {
  const keys = purchaseFunds.filter((key) => table.columns.some((column) => column.key === key))
  if (keys.length === 0 || !table.columns.some(({ key }) => key === "total")) return false
  const rows = table.rows.filter((row) => keys.some((key) => figureIn(row.cells[key]).cents !== 0))
  const failed = rows.filter(
    (row) => !meets(figureIn(row.cells.total), sum(keys.map((key) => figureIn(row.cells[key])))),
  )
  const words = table.rows.filter((row) =>
    Object.entries(row.cells).some(
      ([key, { text }]) => /^c\d+$/.test(key) && /[\u4e00-\u9fff]|^[A-Z]\d/.test(text),
    ),
  )
  return isMany(failed.length, rows.length) || isMany(words.length, table.rows.length)
}

/** Two numbers in a cell, words and a number, an amount in a name. */
function isGlued(row: TableRow): boolean {
  const name = row.label.replace(/^\d{1,2}[.．、]/, "")
  if (/\d\.\d{2}/.test(name) || /结余.*结余|(合计|总计).+\1/.test(name)) return true
  return Object.entries(row.cells).some(
    ([key, { figure, text }]) =>
      figure === null &&
      !/^(?:reason|percent|quantity)$/.test(key) &&
      (/\d\s+-?\d/.test(text) || text.split("\n").some(isNamedAmount)),
  )
}

function isNamedAmount(line: string): boolean {
  return /\d\.\d{2}/.test(line) && /[\u4e00-\u9fff]/.test(line)
}

/** Figures without a name, or with the number of the row for one. */
function isNameless(row: TableRow): boolean {
  if (row.label.trim() !== "" && !/^\d+$/.test(row.label.trim())) return false
  return Object.values(row.cells).some((cell) => cell.figure !== null && cell.figure.cents !== 0)
}

/** Codes whose level above is missing, where most have theirs: digits that belong to other cells. */
function hasOrphans(table: BudgetTable): boolean {
  const codes = table.rows.flatMap(({ code }) => (code === null ? [] : [code]))
  const known = new Set(codes)
  const lower = codes.filter((code) => code.length > 3)
  const orphans = lower.filter((code) => !known.has(code.slice(0, -2)))
  return orphans.length >= 3 && orphans.length * 2 < lower.length
}

/** Whether a table is a piece of another that a page break cut off: figures without title. */
export function isPiece(table: BudgetTable): boolean {
  if (table.key !== "unknown" || table.title !== "") return false
  return table.grid.some((row) => row.some((text) => amount.test(text)))
}

/** More decimals than all others have: the digits of the next cell. */
function hasLongDecimals(table: BudgetTable): boolean {
  const texts = table.rows.flatMap((row) => Object.values(row.cells).map((cell) => cell.text))
  const decimals = texts.filter((text) => /\d\.\d+$/.test(text))
  const long = decimals.filter((text) => /\.\d{3,}$/.test(text))
  return long.length > 0 && long.length * 5 < decimals.length
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

/** Figures in columns of unknown meaning, where the form has none. */
function hasFiguresBeside(table: BudgetTable): boolean {
  const beside = table.rows.filter((row) =>
    Object.entries(row.cells).some(([key, cell]) => /^c\d+$/.test(key) && figureIn(cell).cents !== 0),
  )
  return isMany(beside.length, table.rows.length) || (beside.length > 0 && table.rows.length < 12)
}

/** Basic expenditure is the whole of its own table: a further column called so had its title from the group above. */
function hasWholeAmongParts({ key, columns }: BudgetTable): boolean {
  const has = (own: string) => columns.some((column) => column.key === own)
  return key === "basic" && has("total") && has("basic") && (has("personnel") || has("operating"))
}

/** Titles of columns that a form prints among its figures, in columns that are called otherwise. */
function hasTitlesElsewhere(table: BudgetTable): boolean {
  const named: Readonly<Record<string, string>> = { 基本支出: "basic", 项目支出: "project" }
  return table.rows.some(({ cells }) =>
    Object.entries(cells).some(([key, { figure, text }]) => {
      const words = text.replace(/\s/g, "")
      const own = named[words]
      return figure === null && (own === undefined ? /支.{0,30}支出/.test(words) : own !== key)
    }),
  )
}

/**
 * Items of 三公 whose figures add up in another order than the one they were read in, or that lost their total and do
 * not add up.
 */
function isMixedUp(table: BudgetTable): boolean {
  if (table.key !== "threePublic") return false
  const rows = items.map((key) => table.rows.find((row) => row.key === key))
  const parts = rows.slice(2, 5)
  if (rows.some((row, i) => !row && (i > 0 || !parts.every(Boolean)))) return false
  return table.columns.some(({ key }) => {
    const cents = rows.map((row) => figureIn(row?.cells[key]).cents)
    const slack = rows.reduce((sum, row) => sum + figureIn(row?.cells[key]).slack, 0)
    const fits = ([total, overseas, vehicles, purchase, operation, reception]: readonly number[]) =>
      2 * Math.abs(total! - overseas! - vehicles! - reception!) <= slack &&
      2 * Math.abs(vehicles! - purchase! - operation!) <= slack
    const [, , vehicles, purchase, operation] = cents
    if (!rows[0]) return vehicles !== 0 && 2 * Math.abs(vehicles! - purchase! - operation!) > slack
    if (cents.every((value) => value === 0) || fits(cents)) return false
    return orders(cents).some(fits) || failsTwice(cents, slack)
  })
}

/** One wrong figure breaks one of both sums, unless it is that of the vehicles. */
function failsTwice(
  [total, overseas, vehicles, purchase, operation, reception]: readonly number[],
  slack: number,
): boolean {
  const fails = (gap: number) => 2 * Math.abs(gap) > slack
  const [first, second] = [total! - overseas! - vehicles! - reception!, vehicles! - purchase! - operation!]
  return fails(first) && fails(second) && fails(first + second)
}

/** Lines of titles taken for rows: words, and no figure, in the columns of figures. */
function hasWordsOnly({ rows }: BudgetTable): boolean {
  const worded = rows.filter(({ cells }) =>
    Object.entries(cells).some(([key, { text }]) => key !== "reason" && /[\u4e00-\u9fff]{2}/.test(text)),
  )
  return worded.length >= 2
}

/** The row that counts the columns (栏次 1 2 3), broken so that it was taken for one of figures. */
function hasPiecesOfCount({ rows }: BudgetTable): boolean {
  return rows.some(({ label }) => /^栏次?\d*$/.test(label.trim()))
}

const items = ["total", "overseas", "vehicles", "vehiclePurchase", "vehicleOperation", "reception"]

function orders(values: readonly number[]): number[][] {
  if (values.length === 0) return [[]]
  return values.flatMap((value, i) => orders(values.toSpliced(i, 1)).map((rest) => [value, ...rest]))
}

/** Three and a tenth of all: one wrong figure makes one row and the rows above it fail, not more. */
const isMany = (failed: number, all: number) => failed >= 3 && failed * 10 >= all

function manyRowsFail(table: BudgetTable): boolean {
  const sums = rowSumsOf(table) ?? withSubtotal(table)
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

/** A table of revenue with a subtotal: total = this year's revenue and what comes from other years. */
function withSubtotal(table: BudgetTable): RowSums | null {
  const parts = ["currentRevenue", "useOfSurplus", "carryOver"].filter((key) =>
    table.columns.some((column) => column.key === key),
  )
  if (table.key !== "revenue" || parts.length < 2) return null
  return { side: null, whole: "total", parts, unknown: [] }
}

function manyParentsFail(table: BudgetTable): boolean {
  const sums = rowSumsOf(table)
  const { all, failed } = failuresBelow(table, sums ? [sums.whole, ...sums.parts] : ["total"])
  // In a short table one wrong figure breaks few of the sums it stands in.
  return (failed >= 4 && failed * 6 >= all) || (failed >= 2 && table.rows.length <= 8 && failed * 3 > all)
}
