import type { Disclosure, ProcurementItem, ProcurementTotal } from "../model/disclosure.ts"
import { plain } from "../text/label.ts"
import type { FieldChange, ProcurementChange } from "./difference.ts"
import { bare } from "./likeness.ts"
import { isChanged, moneyChange, sizeOf } from "./money.ts"
import { changesOf, fieldChange, paired, stateOf } from "./pairs.ts"

/** Compares procurement: totals, subtotals and what is bought, the largest change first. */
export function procurementChanges(before: Disclosure, after: Disclosure): ProcurementChange[] {
  const totals = paired(before.procurement.totals, after.procurement.totals, ({ kind, label }) =>
    kind === "total" ? "total" : plain(label),
  )
  const name = (year: number | null) => (item: ProcurementItem) =>
    [item.unit ?? "", item.project, item.goods].map((text) => bare(text, year)).join(" ")
  const items = paired(before.procurement.items, after.procurement.items, name(before.year), name(after.year))
  const changes = [
    ...changesOf(totals, (a, b) => procurementChange((b ?? a)!.kind, labelOf((b ?? a)!), a, b, [])),
    ...changesOf(items, (a, b) => procurementChange("item", itemName((b ?? a)!), a, b, itemFields(a, b))),
  ]
  const rank = { total: 0, subtotal: 1, item: 2 }
  return changes.sort((a, b) => rank[a.kind] - rank[b.kind] || sizeOf(b.amount) - sizeOf(a.amount))
}

function labelOf(total: ProcurementTotal): string {
  return total.kind === "total" ? "合计" : total.label
}

function itemName({ unit, project, goods }: ProcurementItem): string {
  return [unit, project, goods].filter(Boolean).join(" · ")
}

type Row = ProcurementItem | ProcurementTotal

function procurementChange(
  kind: ProcurementChange["kind"],
  name: string,
  before: Row | undefined,
  after: Row | undefined,
  fields: FieldChange[],
): ProcurementChange[] {
  if (before && after && fields.length === 0 && !isChanged(before.amount, after.amount)) return []
  return [
    { state: stateOf(before, after), kind, name, amount: moneyChange(before?.amount, after?.amount), fields },
  ]
}

function itemFields(before: ProcurementItem | undefined, after: ProcurementItem | undefined): FieldChange[] {
  if (!before || !after) return []
  return [
    ...fieldChange("数量", before.quantity?.text ?? "", after.quantity?.text ?? ""),
    ...(isChanged(before.price, after.price)
      ? fieldChange("单价", before.price?.text ?? "", after.price?.text ?? "")
      : []),
    ...fieldChange("政府采购目录序号", before.catalogue, after.catalogue),
    ...(isChanged(before.reservedForSmall, after.reservedForSmall)
      ? fieldChange(
          "预留中小微企业份额",
          before.reservedForSmall?.text ?? "",
          after.reservedForSmall?.text ?? "",
        )
      : []),
  ]
}
