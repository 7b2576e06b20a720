import type { BudgetTable, TableKey, TableRow } from "../../../model/disclosure.ts"
import type { Check, Observation } from "../../check.ts"
import { keyOfRow, rowName } from "../../engine/tables.ts"
import { treeOf } from "../../engine/tree.ts"
import { noTables, withFigures } from "./cells.ts"

/** A row under another it does not belong to. */
export interface MisplacedRow {
  readonly table: TableKey
  readonly row: string
  readonly above: string
}

/** Rows without the row of the section or class they belong to. */
export interface OrphanRows {
  readonly table: TableKey
  readonly rows: readonly string[]
}

/** SUM-012: an item stands under the section and class its code begins with. */
export const wrongParent: Check = {
  id: "SUM-012",
  family: "SUM",
  title: "科目没有列在所属的类、款之下",
  severity: "warning",
  basis: "《政府收支分类科目》",
  *run({ disclosure }) {
    const tables = withFigures(disclosure.tables)
    if (tables.length === 0) return yield noTables
    for (const table of tables) {
      const { misplaced, orphans, severalRuns } = treeOf(table)
      if (severalRuns) continue
      for (const [row, above] of misplaced) yield underAnother(table, row, above)
      if (orphans.length > 0) yield withoutParent(table, orphans)
    }
  },
}

function underAnother({ key }: BudgetTable, row: TableRow, above: TableRow): Observation {
  return {
    fault: "misplaced",
    about: [key, keyOfRow(row), keyOfRow(above)],
    at: [row.at, above.at],
    data: { table: key, row: rowName(row), above: rowName(above) } satisfies MisplacedRow,
  }
}

function withoutParent({ key }: BudgetTable, orphans: readonly TableRow[]): Observation {
  return {
    fault: "orphans",
    about: [key, orphans.map(keyOfRow).join("+")],
    at: orphans.map((row) => row.at),
    data: { table: key, rows: orphans.map(rowName) } satisfies OrphanRows,
  }
}
