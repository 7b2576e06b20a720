import type { Cannot, Check } from "../../check.ts"
import { rowsAddUp } from "../../engine/equality.ts"
import type { Relation } from "../../engine/relation.ts"
import { figureColumns, tableNames } from "../../engine/tables.ts"
import { treeOf } from "../../engine/tree.ts"
import { codedTables } from "./coded-tables.ts"

/** SUM-002: every 类 is the sum of its 款, every 款 of its 项, in each column. */
export const codesAddUp: Check = {
  id: "SUM-002",
  family: "SUM",
  title: "上级科目不等于所属科目之和",
  severity: "error",
  basis: "《政府收支分类科目》；预算公开表式",
  *relations(review): Iterable<Relation | Cannot> {
    let any = false
    for (const table of codedTables(review)) {
      const tree = treeOf(table)
      any = true
      if (tree.severalRuns) {
        yield { cannot: `${tableNames[table.key]}中同一科目多次出现（可能按单位分列），不能逐级相加` }
        continue
      }
      for (const [parent, children] of tree.children)
        for (const { key } of figureColumns(table))
          yield rowsAddUp(table, key, parent, children, parent.level === 1 ? "所属各款之和" : "所属各项之和")
    }
    if (!any) yield { cannot: "没有按科目编码列示的预算表" }
  },
}
