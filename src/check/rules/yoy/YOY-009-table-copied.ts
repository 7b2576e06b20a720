import type { AssetRow, BudgetTable, Disclosure, TableKey } from "../../../model/disclosure.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { amountAt, figureColumns, mainTable, rowOf } from "../../engine/tables.ts"
import { comparable } from "./last-year.ts"

/** Tables whose figures move every year: pay, pensions and projects do. Three public expenses often stay. */
const moving: readonly TableKey[] = ["revenue", "expenditure", "generalPublic", "basic"]
/** So many different figures are not the same two years running. */
const fewest = 8
/** Assets bought and not written off keep their value; four kinds together seldom do. */
const fewestAssets = 4

/** Tables of which every figure is last year's. */
export interface TablesCopied {
  readonly tables: readonly TableKey[]
}

/** The table of assets with last year's figures: how many rows. */
export interface AssetsCopied {
  readonly rows: number
}

/** YOY-009: a table has this year's figures, not last year's once more. */
export const copiedTables: Check = {
  id: "YOY-009",
  family: "YOY",
  title: "表中的数字照搬上年",
  severity: "warning",
  basis: "惯例：人员经费、公用经费和项目支出逐年编制",
  *run(review): Iterable<Observation | Cannot> {
    const lastYear = comparable(review)
    if ("cannot" in lastYear) return yield lastYear
    const { disclosure } = review
    const judged = comparedTables(disclosure, lastYear)
    const copied = judged.filter(({ table, old }) => isCopied(table, old)).map(({ table }) => table)
    if (copied.length > 0)
      yield {
        fault: "tables",
        about: ["tables", ...copied.map(({ key }) => key)],
        at: copied.map(({ at }) => at),
        data: { tables: copied.map(({ key }) => key) } satisfies TablesCopied,
        cause: { kind: "last-year-table", of: "tables" },
      }
    const valued = disclosure.assets.rows.filter(({ value }) => (value?.figure?.cents ?? 0) !== 0)
    if (valued.length >= fewestAssets && areLastYears(valued, lastYear.assets.rows))
      yield {
        fault: "assets",
        severity: "note",
        about: ["assets"],
        at: [disclosure.assets.asOfAt ?? valued[0]!.at],
        data: { rows: valued.length } satisfies AssetsCopied,
        cause: { kind: "last-year-table", of: "assets" },
      }
    if (judged.length === 0 && valued.length < fewestAssets) yield { cannot: "两年没有可以比较的表" }
  },
}

/** The tables of this year that have figures enough, each with last year's. */
function comparedTables(now: Disclosure, before: Disclosure): { table: BudgetTable; old: BudgetTable }[] {
  return moving.flatMap((key) => {
    const [table, old] = [mainTable(now, key), mainTable(before, key)]
    if (!table || !old) return []
    const different = new Set(figuresOf(table).map(({ cents }) => cents))
    return different.size < fewest ? [] : [{ table, old }]
  })
}

function isCopied(table: BudgetTable, old: BudgetTable): boolean {
  const figures = figuresOf(table)
  if (figuresOf(old).length !== figures.length) return false
  return figures.every(({ row, column, cents }) => {
    const name = row.code ?? row.key
    const before = name === null ? undefined : rowOf(old, name, row.side)
    return before !== undefined && amountAt(before, column).figure?.cents === cents
  })
}

function areLastYears(rows: readonly AssetRow[], before: readonly AssetRow[]): boolean {
  const countAndValue = ({ quantity, value }: AssetRow) => `${quantity?.text} ${value?.figure?.cents}`
  const known = new Map(before.map((row) => [row.label, countAndValue(row)]))
  return rows.every((row) => known.get(row.label) === countAndValue(row))
}

function figuresOf(table: BudgetTable) {
  return table.rows.flatMap((row) =>
    figureColumns(table, row.side).flatMap((column) => {
      const cents = row.cells[column.key]?.figure?.cents
      return cents ? [{ row, column: column.key, cents }] : []
    }),
  )
}
