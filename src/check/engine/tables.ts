import type {
  Amount,
  BudgetTable,
  Column,
  Disclosure,
  Side,
  TableKey,
  TableRow,
} from "../../model/disclosure.ts"
import { aboutText, nameKey } from "../about.ts"
import { unprinted } from "./printed.ts"
import type { Term } from "./relation.ts"

/** The short names of the tables in messages. */
export const tableNames: Readonly<Record<TableKey, string>> = {
  balance: "收支总表",
  revenue: "收入总表",
  expenditure: "支出总表",
  appropriation: "财政拨款收支总表",
  generalPublic: "一般公共预算支出表",
  basic: "基本支出表",
  governmentFund: "政府性基金支出表",
  stateCapital: "国有资本经营支出表",
  threePublic: "“三公”经费支出表",
  procurement: "政府采购预算表",
  assets: "固定资产占用情况表",
  organisation: "机构设置表",
  project: "项目表",
  indicators: "绩效指标表",
  appropriationExpenditure: "财政拨款支出表",
  economic: "支出经济分类表",
  basicItems: "基本支出明细表",
  projectList: "项目支出表",
  fiscalAccount: "财政专户管理资金支出表",
  operatingCosts: "机关运行经费表",
  purchasedServices: "政府购买服务表",
  transfers: "转移支付表",
  newAssets: "新增资产配置表",
  debt: "债务支出表",
  specialFunds: "专项资金表",
  mediumTerm: "中期规划表",
  wholeGoals: "部门整体绩效目标表",
  unknown: "未识别的表",
}

/** Every table of a key that has rows, in the order of the document. */
export function tablesOf(disclosure: Disclosure, key: TableKey): BudgetTable[] {
  return disclosure.tables.filter((table) => table.key === key)
}

/** Whether a table has any figure. */
export function hasFigures(table: BudgetTable): boolean {
  return table.rows.some((row) => Object.values(row.cells).some((cell) => cell.figure !== null))
}

const emptyTables = new WeakMap<BudgetTable, boolean>()

/** Whether a table is published but empty: no figures in its rows, and none in its cells as found. */
export function isEmptyTable(table: BudgetTable): boolean {
  const known = emptyTables.get(table)
  if (known !== undefined) return known
  const found = !hasFigures(table) && !table.grid.some((row) => row.some((text) => /\d\.\d/.test(text)))
  emptyTables.set(table, found)
  return found
}

/** The first table of a key that has figures, else the first there is. */
export function mainTable(disclosure: Disclosure, key: TableKey): BudgetTable | undefined {
  const tables = tablesOf(disclosure, key)
  return tables.find(hasFigures) ?? tables[0]
}

const absent = new WeakMap<TableRow, Map<string, Amount>>()

/** The amount of a row in a column; a column the row has no cell for is blank there. */
export function amountAt(row: TableRow, column: string): Amount {
  const cell = row.cells[column]
  if (cell) return cell
  const known = absent.get(row) ?? new Map<string, Amount>()
  absent.set(row, known)
  const made = known.get(column) ?? unprinted(row.at)
  known.set(column, made)
  return made
}

const absentRows = new WeakMap<BudgetTable, Map<string, Amount>>()

/** The amount of a row that a table does not have, such as the total of a table published empty. */
export function amountOfAbsentRow(table: BudgetTable, row: string, column: string): Amount {
  const known = absentRows.get(table) ?? new Map<string, Amount>()
  absentRows.set(table, known)
  const key = `${row} ${column}`
  const made = known.get(key) ?? unprinted(table.at)
  known.set(key, made)
  return made
}

/** The column of a key on a side, when the form has it. A column without a side belongs to both. */
export function columnOf(table: BudgetTable, key: string, side: Side = null): Column | undefined {
  return table.columns.find(
    (column) => column.key === key && (side === null || column.side === null || column.side === side),
  )
}

const rowIndexes = new WeakMap<BudgetTable, Map<string, TableRow>>()

/** The first row with a canonical meaning or a code, on a side. */
export function rowOf(table: BudgetTable, key: string, side: Side = null): TableRow | undefined {
  const known = rowIndexes.get(table)
  if (known) return known.get(`${side ?? ""} ${key}`)
  const index = new Map<string, TableRow>()
  for (const row of table.rows)
    for (const name of [row.key, row.code])
      for (const half of name === null ? [] : [row.side ?? "", ""]) {
        const place = `${half} ${name}`
        if (!index.has(place)) index.set(place, row)
      }
  rowIndexes.set(table, index)
  return index.get(`${side ?? ""} ${key}`)
}

/** A row in words: `2080105 劳动保障监察`. */
export function rowName(row: TableRow): string {
  const label = row.label.replace(/\s+/g, "").replace(/^[“”"]+|(?<![“”"])[“”"]+$/g, "")
  const ofCarryOver = row.key?.startsWith("carryOver.") ? "（结转）" : ""
  return [row.code, label + ofCarryOver].filter(Boolean).join(" ") || "无名行"
}

const plainColumns: Readonly<Record<string, string>> = {
  total: "合计",
  currentRevenue: "本年收入小计",
  thisYear: "本年数",
  lastYear: "上年数",
  change: "增减额",
}

const columnNames = new WeakMap<BudgetTable, Map<string, string>>()

/** A column in words; nothing for the only amount column of a side. */
export function columnName(table: BudgetTable, key: string, side: Side = null): string {
  const known = columnNames.get(table) ?? new Map<string, string>()
  columnNames.set(table, known)
  const place = `${side ?? ""} ${key}`
  const name = known.get(place) ?? nameColumn(table, key, side)
  known.set(place, name)
  return name
}

function nameColumn(table: BudgetTable, key: string, side: Side): string {
  if (key === "amount") return ""
  if (key === "total") return plainColumns[key]!
  const title = columnOf(table, key, side)?.title.replace(/\s+/g, "") ?? ""
  const last = title.length > 24 ? title.slice(-24) : title
  return last || plainColumns[key] || key
}

/** A cell in words: `支出总表“2080105 劳动保障监察”行“项目支出”`. */
export function cellName(table: BudgetTable, row: TableRow, column: string): string {
  const title = columnName(table, column, row.side)
  return `${tableNames[table.key]}“${rowName(row)}”${title ? `的“${title}”` : ""}`
}

/** A row by one key, in its table and side: its code, or the key of its meaning, or its label. */
export function keyOfRow(row: TableRow): string {
  return row.code ?? row.key ?? nameKey(row.label)
}

/** A cell by keys: `expenditure/2080101/basic`. */
export function aboutOfCell(table: BudgetTable, row: TableRow, column: string): string {
  return aboutText([table.key, row.side, keyOfRow(row), column])
}

/** A cell as a term of a relation. */
export function termAt(table: BudgetTable, row: TableRow, column: string, sign: 1 | -1 = 1): Term {
  return new CellTerm(table, row, column, sign)
}

/** Most relations hold and say nothing: a cell's name is put together when a message needs it. */
class CellTerm implements Term {
  readonly sign: 1 | -1
  readonly amount: Amount
  readonly #table: BudgetTable
  readonly #row: TableRow
  readonly #column: string

  constructor(table: BudgetTable, row: TableRow, column: string, sign: 1 | -1) {
    this.sign = sign
    this.amount = amountAt(row, column)
    this.#table = table
    this.#row = row
    this.#column = column
  }

  get name(): string {
    return cellName(this.#table, this.#row, this.#column)
  }

  get about(): string {
    return aboutOfCell(this.#table, this.#row, this.#column)
  }
}

/** Columns that compare years or give reasons, and columns whose meaning is unknown (`c4`). */
const notAddedUp = /^(?:lastYear|initialBudget|adjustedBudget|change|percent|reason|unknown|c\d+|)$/

/** The columns of figures of a table, without those that compare years or give reasons. */
export function figureColumns(table: BudgetTable, side: Side = null): Column[] {
  return table.columns.filter(
    (column) =>
      !notAddedUp.test(column.key) && (side === null || column.side === null || column.side === side),
  )
}
