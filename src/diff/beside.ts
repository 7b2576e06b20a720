import type { AssetRow, Disclosure, ProcurementItem, ProcurementTotal, Unit } from "../model/disclosure.ts"
import { plain } from "../read/label.ts"
import type { AssetChange, FieldChange, ProcurementChange, State, UnitChange } from "./difference.ts"
import { bare, bigrams, likeness, pairUp } from "./likeness.ts"
import { isChanged, moneyChange, sizeOf } from "./money.ts"

/** Compares the units a department lists; a unit with nearly the same name was renamed. */
export function unitChanges(before: Disclosure, after: Disclosure): UnitChange[] {
  const { pairs, gone, come } = paired(before.organisation.units, after.organisation.units, ({ name }) =>
    plain(name),
  )
  const [from, to] = [gone, come].map((units) => units.map(({ name }) => bigrams(plain(name)))) as [
    Set<string>[],
    Set<string>[],
  ]
  const near = pairUp(from, to, (a, b) => likeness(from[a]!, to[b]!), 0.7)
  const [usedA, usedB] = [new Set(near.map(({ a }) => a)), new Set(near.map(({ b }) => b))]
  return [
    ...[...pairs, ...near.map(({ a, b }) => [gone[a]!, come[b]!] as const)].flatMap(([a, b]) =>
      unitChange(a, b),
    ),
    ...come
      .filter((_, i) => !usedB.has(i))
      .map(({ name }) => ({ state: "added" as const, name, fields: [] })),
    ...gone
      .filter((_, i) => !usedA.has(i))
      .map(({ name }) => ({ state: "removed" as const, name, fields: [] })),
  ]
}

const unitFields = {
  name: "单位名称",
  nature: "单位性质",
  rank: "单位规格",
  funding: "经费保障形式",
  posts: "编制人数",
  staff: "在职人数",
  retired: "退休人数",
  vehicles: "车辆",
} as const

function unitChange(before: Unit, after: Unit): UnitChange[] {
  const fields = (Object.keys(unitFields) as (keyof typeof unitFields)[]).flatMap((key) =>
    // A column that one form lacks says nothing.
    before[key] === null || after[key] === null
      ? []
      : fieldChange(unitFields[key], String(before[key]), String(after[key])),
  )
  return fields.length > 0 ? [{ state: "changed", name: after.name, fields }] : []
}

/** Compares procurement: totals, subtotals and what is bought, the largest change first. */
export function procurementChanges(before: Disclosure, after: Disclosure): ProcurementChange[] {
  const totals = paired(before.procurement.totals, after.procurement.totals, ({ kind, label }) =>
    kind === "total" ? "total" : plain(label),
  )
  const name = (year: number | null) => (item: ProcurementItem) =>
    [item.unit ?? "", item.project, item.goods].map((text) => bare(text, year)).join(" ")
  const items = paired(before.procurement.items, after.procurement.items, name(before.year), name(after.year))
  const changes = [
    ...changesOf(totals, (a, b) => procurementChange(kindOf((b ?? a)!), labelOf((b ?? a)!), a, b, [])),
    ...changesOf(items, (a, b) => procurementChange("item", itemName((b ?? a)!), a, b, itemFields(a, b))),
  ]
  const rank = { total: 0, subtotal: 1, item: 2 }
  return changes.sort((a, b) => rank[a.kind] - rank[b.kind] || sizeOf(b.amount) - sizeOf(a.amount))
}

function kindOf(total: ProcurementTotal): "total" | "subtotal" {
  return total.kind
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

/** Compares the fixed assets kind by kind. */
export function assetChanges(before: Disclosure, after: Disclosure): AssetChange[] {
  const name = ({ key, label }: AssetRow) => (key === "unknown" ? plain(label) : key)
  return changesOf(paired(before.assets.rows, after.assets.rows, name), (a, b): AssetChange[] => {
    const { key, label } = (b ?? a)!
    const fields = a && b ? fieldChange("数量", countOf(a), countOf(b)) : []
    if (fields.length === 0 && !isChanged(a?.value, b?.value)) return []
    return [{ state: stateOf(a, b), key, label, value: moneyChange(a?.value, b?.value), fields }]
  })
}

/** A count of nothing is printed 0 or left blank. */
function countOf({ quantity }: AssetRow): string {
  return quantity?.value ? String(quantity.value) : "0"
}

function fieldChange(field: string, before: string, after: string): FieldChange[] {
  return plain(before) === plain(after) ? [] : [{ field, before: before || null, after: after || null }]
}

function stateOf(before: unknown, after: unknown): State {
  return before && after ? "changed" : after ? "added" : "removed"
}

interface Paired<T> {
  readonly pairs: readonly (readonly [T, T])[]
  readonly gone: readonly T[]
  readonly come: readonly T[]
}

/** Pairs things by name; those of one name in their order. */
function paired<T>(
  before: readonly T[],
  after: readonly T[],
  nameBefore: (thing: T) => string,
  nameAfter = nameBefore,
): Paired<T> {
  const known = Map.groupBy(before, nameBefore)
  const pairs: [T, T][] = []
  const come: T[] = []
  for (const thing of after) {
    const same = known.get(nameAfter(thing))?.shift()
    if (same) pairs.push([same, thing])
    else come.push(thing)
  }
  return { pairs, gone: [...known.values()].flat(), come }
}

function changesOf<T, C>(
  { pairs, gone, come }: Paired<T>,
  make: (before: T | undefined, after: T | undefined) => C[],
): C[] {
  return [
    ...pairs.flatMap(([a, b]) => make(a, b)),
    ...come.flatMap((thing) => make(undefined, thing)),
    ...gone.flatMap((thing) => make(thing, undefined)),
  ]
}
