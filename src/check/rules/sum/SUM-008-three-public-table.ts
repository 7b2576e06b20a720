import type { Cannot, Check } from "../../check.ts"
import { listRows, rowsAddUp } from "../../engine/equality.ts"
import type { Relation } from "../../engine/relation.ts"
import { figureColumns, hasFigures, rowOf, tablesOf } from "../../engine/tables.ts"

const lists = [
  ["total", ["overseas", "vehicles", "reception"]],
  ["vehicles", ["vehiclePurchase", "vehicleOperation"]],
  ["overseas", ["overseasTeaching", "overseasOther"]],
] as const

/** SUM-008: the three public expenses add up in every column of their table. */
export const threePublicTable: Check = {
  id: "SUM-008",
  family: "SUM",
  title: "“三公”经费表各项之和不等于合计",
  severity: "error",
  basis: "预算公开表式",
  *relations({ disclosure }): Iterable<Relation | Cannot> {
    let any = false
    for (const table of tablesOf(disclosure, "threePublic").filter(hasFigures))
      for (const [key, keys] of lists) {
        const whole = rowOf(table, key)
        const parts = keys.flatMap((part) => rowOf(table, part) ?? [])
        if (!whole || parts.length === 0 || (parts.length < keys.length && key === "total")) continue
        any = true
        for (const column of figureColumns(table))
          yield rowsAddUp(
            table,
            column.key,
            whole,
            parts,
            listRows(parts),
            parts.length === keys.length ? "=" : "≤",
          )
      }
    if (!any) yield { cannot: "没有读到“三公”经费表的各项" }
  },
}
