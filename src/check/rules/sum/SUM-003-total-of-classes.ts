import type { BudgetTable, TableRow } from "../../../model/disclosure.ts"
import type { Cannot, Check } from "../../check.ts"
import { rowsAddUp } from "../../engine/equality.ts"
import type { Relation } from "../../engine/relation.ts"
import { figureColumns, rowOf } from "../../engine/tables.ts"
import { treeOf } from "../../engine/tree.ts"
import { codedTables } from "./coded-tables.ts"

/** SUM-003: the total row is the sum of the 类. */
export const totalOfClasses: Check = {
  id: "SUM-003",
  family: "SUM",
  title: "合计行不等于各类之和",
  severity: "error",
  basis: "预算公开表式",
  *relations(review): Iterable<Relation | Cannot> {
    let any = false
    for (const table of codedTables(review)) {
      const tree = treeOf(table)
      if (tree.severalRuns) continue
      for (const [whole, parts] of wholes(table, tree.tops)) {
        any = true
        for (const { key } of figureColumns(table)) yield rowsAddUp(table, key, whole, parts, "各类之和")
      }
    }
    if (!any) yield { cannot: "没有带合计行、按科目编码列示的预算表" }
  },
}

/** A total row with the classes it adds up; the two halves of the basic expenditure table have one each. */
function* wholes(table: BudgetTable, tops: readonly TableRow[]): Iterable<[TableRow, readonly TableRow[]]> {
  if (tops.length === 0) return
  const total = rowOf(table, "total")
  if (total) yield [total, tops]
  const personnel = rowOf(table, "personnelTotal")
  const operating = rowOf(table, "operatingTotal")
  const forPersons = (row: TableRow) => /^30[13]/.test(row.code!)
  if (personnel) yield [personnel, tops.filter(forPersons)]
  if (operating) yield [operating, tops.filter((row) => !forPersons(row))]
  if (total && personnel && operating) yield [total, [personnel, operating]]
}
