import {
  type Amount,
  type BudgetTable,
  type Disclosure,
  nineTables,
  type TableRow,
} from "../../../model/disclosure.ts"
import type { Check, Verdict } from "../../check.ts"
import { isBlank } from "../../engine/printed.ts"
import { amountAt, cellName, figureColumns, hasFigures, rowName, tableNames } from "../../engine/tables.ts"
import { treeOf } from "../../engine/tree.ts"

const noTables = { cannot: "没有读到预算表" }

/** SUM-010: an approved budget has no negative amounts. */
export const negative: Check = {
  id: "SUM-010",
  family: "SUM",
  title: "预算数不应为负",
  severity: "warning",
  basis: "惯例：预算表列收入、支出的总额，不列负数",
  *run({ disclosure }) {
    if (disclosure.stage === "final") return yield { cannot: "决算可以有负数，不作判断" }
    const tables = withFigures(disclosure.tables)
    if (tables.length === 0) return yield noTables
    for (const table of tables)
      yield* asOne(
        cellsOf(table).filter(({ amount }) => (amount.figure?.cents ?? 0) < 0),
        (names) => `${names}为负数；预算数不应为负。`,
        "请核对是否误录了负号，或把应在“增减”中说明的数填进了本表。",
      )
  },
}

/** SUM-011: one code stands in a table once. */
export const repeatedRows: Check = {
  id: "SUM-011",
  family: "SUM",
  title: "同一科目不应重复列示",
  severity: "warning",
  basis: "预算公开表式",
  *run({ disclosure }) {
    const tables = withFigures(disclosure.tables)
    if (tables.length === 0) return yield noTables
    for (const table of tables) {
      const { repeated, severalRuns } = treeOf(table)
      if (severalRuns) yield { cannot: `${tableNames[table.key]}中同一科目多次出现（可能按单位分列）` }
      else for (const [later, earlier] of repeated) yield repetition(table, later, earlier)
    }
  },
}

function repetition(table: BudgetTable, later: TableRow, earlier: TableRow): Verdict {
  const same = figureColumns(table).every(
    ({ key }) => amountAt(later, key).figure?.cents === amountAt(earlier, key).figure?.cents,
  )
  return {
    ...(same && later.label === earlier.label ? { severity: "error" as const } : {}),
    message: `${tableNames[table.key]}中“${rowName(later)}”列了两次，${same ? "金额相同，疑似重复录入" : "金额不同"}。`,
    at: [later.at, earlier.at],
    advice: same ? "请删去重复的一行，并核对合计是否多计。" : "请核对两行的科目编码，或合并为一行。",
  }
}

/** SUM-012: an item stands under the section and class its code begins with. */
export const wrongParent: Check = {
  id: "SUM-012",
  family: "SUM",
  title: "科目应列在所属的类、款之下",
  severity: "warning",
  basis: "《政府收支分类科目》",
  *run({ disclosure }) {
    const tables = withFigures(disclosure.tables)
    if (tables.length === 0) return yield noTables
    for (const table of tables) {
      const { misplaced, orphans, severalRuns } = treeOf(table)
      if (severalRuns) continue
      for (const [row, above] of misplaced)
        yield {
          message: `${tableNames[table.key]}中“${rowName(row)}”列在“${rowName(above)}”之下，编码却不属于它。`,
          at: [row.at, above.at],
          advice: "请核对编码是否录错，或把该行移到所属的款、类之下。",
        }
      if (orphans.length > 0)
        yield {
          message: `${tableNames[table.key]}中${list(orphans.map((row) => `“${rowName(row)}”`))}缺少所属的上一级科目行。`,
          at: orphans.map((row) => row.at),
          advice: "请补列上一级科目及其合计，或核对编码。",
        }
    }
  },
}

/** SUM-013: where an amount belongs there is a number or nothing. */
export const textForAmount: Check = {
  id: "SUM-013",
  family: "SUM",
  title: "金额栏应为数字或空白",
  severity: "error",
  basis: "预算公开表式",
  *run({ disclosure }) {
    const tables = withFigures(disclosure.tables)
    yield* brokenNumbers(disclosure)
    if (tables.length === 0) return yield noTables
    for (const table of tables) {
      const odd = cellsOf(table).filter(
        ({ amount, row }) => amount.figure === null && !isBlank(amount) && isLine(row),
      )
      const numbers = odd.filter(({ amount }) => brokenNumber.test(amount.text))
      const words = odd.filter((cell) => !numbers.includes(cell))
      yield* asOne(numbers, brokenWords, brokenAdvice)
      for (const verdict of asOne(
        words,
        (names) => `${names}是文字，不是金额。`,
        "请改填数字；没有金额的留空。",
      ))
        yield { ...verdict, severity: "warning" }
    }
  },
}

const brokenNumber = /^(?=.*\d)[\d.,，．。\s-]+$/

/** Signs of a number that make none, in procurement, assets and project sheets: there words may stand for amounts. */
function* brokenNumbers({ tables, projects }: Disclosure): Generator<Verdict> {
  const isBroken = (amount: Amount | null): amount is Amount =>
    amount !== null && amount.figure === null && !isBlank(amount) && brokenNumber.test(amount.text)
  for (const table of tables)
    if (table.key === "procurement" || table.key === "assets")
      yield* asOne(
        cellsOf(table).filter(({ key, amount }) => key !== "quantity" && isBroken(amount)),
        brokenWords,
        brokenAdvice,
      )
  for (const { name, amount, fiscal, other } of projects)
    for (const one of [amount, fiscal, other].filter(isBroken))
      yield { message: brokenWords(`项目“${name}”的预算数“${one.text}”`), at: [one.at], advice: brokenAdvice }
}

const brokenWords = (names: string) => `${names}写法不是一个数，无法参加计算。`
const brokenAdvice = "请改为规范的数字，如1234.56。"

/** A row of figures, not a piece of a header. */
function isLine(row: TableRow): boolean {
  return row.code !== null || Object.values(row.cells).some((cell) => cell.figure !== null)
}

interface NamedCell {
  readonly row: TableRow
  readonly table: BudgetTable
  readonly key: string
  readonly amount: Amount
}

function cellsOf(table: BudgetTable): NamedCell[] {
  return table.rows.flatMap((row) =>
    figureColumns(table, row.side).flatMap(({ key }) => {
      const amount = row.cells[key]
      return amount ? [{ row, table, key, amount }] : []
    }),
  )
}

function* asOne(
  cells: readonly NamedCell[],
  say: (names: string) => string,
  advice: string,
): Generator<Verdict> {
  if (cells.length === 0) return
  const names = list(
    cells.map(({ table, row, key, amount }) => `${cellName(table, row, key)}“${amount.text}”`),
  )
  yield { message: say(names), at: cells.map(({ amount }) => amount.at), advice, says: cells[0]!.amount.text }
}

function list(names: readonly string[]): string {
  return names.slice(0, 5).join("、") + (names.length > 5 ? `等${names.length}处` : "")
}

function withFigures(tables: readonly BudgetTable[]): BudgetTable[] {
  return tables.filter((table) => nineTables.includes(table.key) && hasFigures(table))
}
