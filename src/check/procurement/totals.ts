import type { Amount, Procurement, ProcurementItem, ProcurementTotal } from "../../model/disclosure.ts"
import type { Cannot, Check } from "../check.ts"
import { equality } from "../engine/equality.ts"
import { isBlank } from "../engine/printed.ts"
import type { Relation, Term } from "../engine/relation.ts"
import { fundNames, itemName } from "./items.ts"

/** PRO-003: a unit's subtotal is the sum of its items. */
export const subtotals: Check = {
  id: "PRO-003",
  family: "PRO",
  title: "采购小计等于所属各项之和",
  severity: "error",
  basis: "政府采购预算表表式",
  *relations({ disclosure: { procurement } }): Iterable<Relation | Cannot> {
    let any = false
    for (const total of procurement.totals.filter(({ kind }) => kind === "subtotal")) {
      const items = procurement.items.filter((item) => belongsTo(item, total, procurement))
      if (items.length === 0) continue
      any = true
      yield* sums(total, items)
    }
    if (!any) yield { cannot: "采购表没有小计行" }
  },
}

/** PRO-004: the total is the sum of the subtotals, or of all items. */
export const totals: Check = {
  id: "PRO-004",
  family: "PRO",
  title: "采购合计等于各小计（各项）之和",
  severity: "error",
  basis: "政府采购预算表表式",
  *relations({ disclosure: { procurement } }): Iterable<Relation | Cannot> {
    const total = procurement.totals.find(({ kind }) => kind === "total")
    const parts = procurement.totals.filter(({ kind }) => kind === "subtotal")
    if (!total) return yield { cannot: "采购表没有合计行" }
    if (parts.length === 0 && procurement.items.length === 0) return yield { cannot: "采购表是空表" }
    yield* sums(total, parts.length > 0 ? parts : procurement.items)
  },
}

/** An item belongs to the last subtotal printed above it. */
function belongsTo(item: ProcurementItem, total: ProcurementTotal, { totals: all }: Procurement): boolean {
  const above = all
    .filter((other) => other.kind === "subtotal" && order(other) < order(item))
    .sort((a, b) => order(a) - order(b))
  return above.at(-1) === total
}

function order({ at }: { at: ProcurementItem["at"] }): number {
  return at.row ?? at.line ?? 0
}

type Line = ProcurementItem | ProcurementTotal

function* sums(total: ProcurementTotal, parts: readonly Line[]): Iterable<Relation> {
  const columns: [string, (line: Line) => Amount | null][] = [
    ["金额", (line) => line.amount],
    ["预留中小企业份额", (line) => line.reservedForSmall],
    ...Object.keys(total.funds).map((key): [string, (line: Line) => Amount | null] => [
      `${fundNames[key] ?? key}`,
      (line) => line.funds[key] ?? null,
    ]),
  ]
  for (const [what, amountOf] of columns) {
    const whole = amountOf(total)
    const terms = parts.map((part) => amountOf(part))
    if (!whole || terms.some((term) => term === null) || [whole, ...terms].every((cell) => isBlank(cell!)))
      continue
    yield equality(
      [term(total, whole, what)],
      parts.map((part, i) => term(part, terms[i]!, what)),
      `政府采购预算表“${total.label.replace(/\s+/g, "")}”的${what} = 所属${parts.length}行之和`,
    )
  }
}

function term(line: Line, amount: Amount, what: string): Term {
  const name = "goods" in line ? itemName(line) : `政府采购预算表“${line.label.replace(/\s+/g, "")}”`
  return { sign: 1, amount, name: `${name}的${what}` }
}
