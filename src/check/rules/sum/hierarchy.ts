import { type BudgetTable, nineTables, type TableRow } from "../../../model/disclosure.ts"
import type { Cannot, Check, Review } from "../../check.ts"
import { rowsAddUp } from "../../engine/equality.ts"
import type { Relation } from "../../engine/relation.ts"
import { figureColumns, hasFigures, rowOf, tableNames, tablesOf } from "../../engine/tables.ts"
import { treeOf } from "../../engine/tree.ts"

/** SUM-002: every 类 is the sum of its 款, every 款 of its 项, in each column. */
export const codesAddUp: Check = {
  id: "SUM-002",
  family: "SUM",
  title: "类、款、项逐级相加",
  severity: "error",
  basis: "《政府收支分类科目》；预算公开表式",
  *relations(review): Iterable<Relation | Cannot> {
    let any = false
    for (const table of codedTables(review)) {
      const tree = treeOf(table)
      any = true
      if (tree.severalRuns) {
        yield { cannot: severalRuns(table) }
        continue
      }
      for (const [parent, children] of tree.children)
        for (const { key } of figureColumns(table))
          yield rowsAddUp(table, key, parent, children, parent.level === 1 ? "所属各款之和" : "所属各项之和")
    }
    if (!any) yield { cannot: "没有按科目编码列示的预算表" }
  },
}

/** SUM-003: the total row is the sum of the 类. */
export const totalOfClasses: Check = {
  id: "SUM-003",
  family: "SUM",
  title: "合计行等于各类之和",
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

function codedTables({ disclosure }: Review): BudgetTable[] {
  return nineTables
    .filter((key) => !["balance", "appropriation", "threePublic"].includes(key))
    .flatMap((key) => tablesOf(disclosure, key))
    .filter((table) => hasFigures(table) && table.rows.some((row) => row.code !== null))
}

function severalRuns(table: BudgetTable): string {
  return `${tableNames[table.key]}中同一科目多次出现（可能按单位分列），不能逐级相加`
}
