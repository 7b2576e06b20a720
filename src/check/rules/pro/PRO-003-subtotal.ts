import type { Procurement, ProcurementTotal } from "../../../model/disclosure.ts"
import type { Cannot, Check } from "../../check.ts"
import type { Relation } from "../../engine/relation.ts"
import type { ProcurementLine } from "./lines.ts"
import { sums } from "./sums.ts"

/** PRO-003: a unit's subtotal is the sum of its items. */
export const subtotals: Check = {
  id: "PRO-003",
  family: "PRO",
  title: "采购小计不等于所属各项之和",
  severity: "error",
  basis: "政府采购预算表表式",
  *relations({ disclosure: { procurement } }): Iterable<Relation | Cannot> {
    let any = false
    for (const { total, items } of subtotalled(procurement)) {
      if (items.length === 0) continue
      any = true
      yield* sums(total, items)
    }
    if (!any) yield { cannot: "采购表没有小计行" }
  },
}

/** Subtotals with their items: an item belongs to the last subtotal printed above it. */
function subtotalled({
  totals: all,
  items,
}: Procurement): { total: ProcurementTotal; items: ProcurementLine[] }[] {
  const heads = all.filter(({ kind }) => kind === "subtotal")
  const groups: { total: ProcurementTotal; items: ProcurementLine[] }[] = []
  for (const line of [...heads, ...items].sort(inPrint)) {
    if ("kind" in line) groups.push({ total: line, items: [] })
    else groups.at(-1)?.items.push(line)
  }
  return groups
}

function inPrint({ at: a }: ProcurementLine, { at: b }: ProcurementLine): number {
  return (a.table ?? 0) - (b.table ?? 0) || (a.row ?? a.line ?? 0) - (b.row ?? b.line ?? 0)
}
