import type { BudgetTable, TableKey, TableRow } from "../../../model/disclosure.ts"
import type { Check, Observation } from "../../check.ts"
import { amountAt, figureColumns, keyOfRow, rowName, tableNames } from "../../engine/tables.ts"
import { treeOf } from "../../engine/tree.ts"
import { noTables, withFigures } from "./cells.ts"

/** A row that stands in its table twice. */
export interface RepeatedRow {
  readonly table: TableKey
  readonly row: string
}

/** SUM-011: one code stands in a table once. */
export const repeatedRows: Check = {
  id: "SUM-011",
  family: "SUM",
  title: "同一科目重复列示",
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

function repetition(table: BudgetTable, later: TableRow, earlier: TableRow): Observation {
  const same = figureColumns(table).every(
    ({ key }) => amountAt(later, key).figure?.cents === amountAt(earlier, key).figure?.cents,
  )
  return {
    fault: same ? "same" : "differs",
    about: [table.key, keyOfRow(later)],
    ...(same && later.label === earlier.label ? { severity: "error" as const } : {}),
    at: [later.at, earlier.at],
    data: { table: table.key, row: rowName(later) } satisfies RepeatedRow,
  }
}
