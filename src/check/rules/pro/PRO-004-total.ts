import type { ProcurementTotal } from "../../../model/disclosure.ts"
import type { Cannot, Check } from "../../check.ts"
import type { Relation } from "../../engine/relation.ts"
import { sums } from "./sums.ts"

/** PRO-004: the total is the sum of the subtotals, or of all items. */
export const totals: Check = {
  id: "PRO-004",
  family: "PRO",
  title: "采购合计不等于各小计（各项）之和",
  severity: "error",
  basis: "政府采购预算表表式",
  *relations({ disclosure: { procurement } }): Iterable<Relation | Cannot> {
    const tables = Map.groupBy([...procurement.totals, ...procurement.items], ({ at }) => at.table)
    let reason: string | null = "采购表没有合计行"
    for (const lines of tables.values()) {
      const total = lines.find((line): line is ProcurementTotal => "kind" in line && line.kind === "total")
      if (!total) continue
      const others = lines.filter((line) => line !== total)
      const parts = others.filter((line) => "kind" in line && line.kind === "subtotal")
      if (others.length === 0) reason &&= "采购表是空表"
      else {
        reason = null
        yield* sums(total, parts.length > 0 ? parts : others)
      }
    }
    if (reason) yield { cannot: reason }
  },
}
