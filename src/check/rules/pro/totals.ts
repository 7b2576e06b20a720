import type { Amount, Procurement, ProcurementItem, ProcurementTotal } from "../../../model/disclosure.ts"
import { aboutText } from "../../about.ts"
import type { Cannot, Check } from "../../check.ts"
import { equality } from "../../engine/equality.ts"
import { isBlank } from "../../engine/printed.ts"
import type { Relation, Term } from "../../engine/relation.ts"
import { aboutOfLine, fundNames, itemName } from "./items.ts"

/** PRO-003: a unit's subtotal is the sum of its items. */
export const subtotals: Check = {
  id: "PRO-003",
  family: "PRO",
  title: "采购小计等于所属各项之和",
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

/** PRO-004: the total is the sum of the subtotals, or of all items. */
export const totals: Check = {
  id: "PRO-004",
  family: "PRO",
  title: "采购合计等于各小计（各项）之和",
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

/** Subtotals with their items: an item belongs to the last subtotal printed above it. */
function subtotalled({ totals: all, items }: Procurement): { total: ProcurementTotal; items: Line[] }[] {
  const heads = all.filter(({ kind }) => kind === "subtotal")
  const groups: { total: ProcurementTotal; items: Line[] }[] = []
  for (const line of [...heads, ...items].sort(inPrint)) {
    if ("kind" in line) groups.push({ total: line, items: [] })
    else groups.at(-1)?.items.push(line)
  }
  return groups
}

function inPrint({ at: a }: Line, { at: b }: Line): number {
  return (a.table ?? 0) - (b.table ?? 0) || (a.row ?? a.line ?? 0) - (b.row ?? b.line ?? 0)
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
  return { sign: 1, amount, about: aboutText([aboutOfLine(line), what]), name: `${name}的${what}` }
}
