import type { BudgetTable, TableRow } from "../../../model/disclosure.ts"
import type { Cannot, Check } from "../../check.ts"
import { rowsAddUp } from "../../engine/equality.ts"
import type { Relation } from "../../engine/relation.ts"
import { amountAt, figureColumns, rowOf, tablesOf } from "../../engine/tables.ts"
import { treeOf } from "../../engine/tree.ts"
import { codedTables } from "./coded-tables.ts"

/** SUM-003: the total row is the sum of the 类; of a list of projects, of the projects. */
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
    for (const table of tablesOf(review.disclosure, "projectList")) {
      const total = rowOf(table, "total")
      const projects = table.rows.filter((row) => row.key !== "total")
      if (!total || projects.length === 0 || !isFlat(projects)) continue
      any = true
      for (const { key } of figureColumns(table)) yield rowsAddUp(table, key, total, projects, "各项目之和")
    }
    if (!any) yield { cannot: "没有带合计行、按科目编码列示的预算表" }
  },
}

/** Whether no row sums up those below it, as that of a unit or a kind of projects does. */
function isFlat(rows: readonly TableRow[]): boolean {
  const cents = rows.map((row) => amountAt(row, "total").figure?.cents ?? 0)
  return rows.every((row, i) => {
    if (/(?:小|合|总)计$/.test(row.label)) return false
    let sum = 0
    for (let n = i + 1; n < cents.length && sum <= cents[i]!; n++) {
      sum += cents[n]!
      if (cents[i] !== 0 && sum === cents[i]) return false
    }
    return true
  })
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
