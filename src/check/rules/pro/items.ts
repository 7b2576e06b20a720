import type { Amount, ProcurementItem, ProcurementTotal } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import { type Figure, parseFigure } from "../../../money/figure.ts"
import { aboutText, nameKey } from "../../about.ts"
import type { Cannot, Check } from "../../check.ts"
import { equality } from "../../engine/equality.ts"
import { decimalsOf, derived, isBlank, measureOf, numberText } from "../../engine/printed.ts"
import type { Relation, Term } from "../../engine/relation.ts"

/** What a project buys, in words: `采购表“专网维护费”的“交换机”`. */
export function itemName(item: ProcurementItem): string {
  return `政府采购预算表${item.project ? `“${item.project}”` : ""}采购“${item.goods}”`
}

/** A cell of an item as a term. */
export function itemTerm(item: ProcurementItem, amount: Amount, what: string): Term {
  return { sign: 1, amount, about: aboutText([aboutOfLine(item), what]), name: `${itemName(item)}的${what}` }
}

/** A line of the procurement table by keys: an item by its project and what it buys, a total by its label. */
export function aboutOfLine(line: ProcurementItem | ProcurementTotal): string {
  return "goods" in line
    ? aboutText(["procurement", nameKey(line.project), nameKey(line.goods)])
    : aboutText(["procurement", line.kind, nameKey(line.label)])
}

/** PRO-001: quantity × unit price = amount. */
export const quantityTimesPrice: Check = {
  id: "PRO-001",
  family: "PRO",
  title: "数量×单价=金额",
  severity: "error",
  basis: "政府采购预算表表式",
  *relations({ disclosure }): Iterable<Relation | Cannot> {
    let any = false
    for (const item of disclosure.procurement.items) {
      const { quantity, price, amount } = item
      if (!quantity?.value || !price?.figure || isBlank(amount)) continue
      any = true
      const product = derived(
        times(quantity.value, quantity.text, asPrinted(price)),
        `${quantity.text}×${price.text}`,
        likelierOf(item),
      )
      yield equality(
        [itemTerm(item, amount, "金额")],
        [itemTerm(item, product, `数量${quantity.text}×单价${price.text}`)],
        `${itemName(item)}：金额 = 数量${quantity.text} × 单价${price.text}`,
        "政府采购预算表：金额 = 数量 × 单价",
      )
    }
    if (!any) yield { cannot: "没有列明数量和单价的采购事项" }
  },
}

/** When the amount is a whole multiple of the price the quantity is the likelier slip, else the price. */
function likelierOf({ amount, price, quantity }: ProcurementItem): Place {
  const [whole, each] = [amount.figure?.cents ?? 0, price?.figure?.cents ?? 0]
  return (each !== 0 && whole % each === 0 ? quantity?.at : price?.at) ?? amount.at
}

/**
 * A unit price is mostly an amount divided by a count and rounded: 0.02 stands for 0.015 to 0.025 also in a column
 * where another price has more digits. A price of a digit or none behind the point is what it says.
 */
function asPrinted(price: Amount): Figure {
  const figure = price.figure!
  const measure = measureOf(price)
  const own = (decimalsOf(price) ?? 0) >= 2 && measure ? parseFigure(numberText(price), measure) : null
  return own && own.cents === figure.cents && own.slack > figure.slack ? own : figure
}

/** The interval of a product: a whole count is exact, a decimal one is as precise as printed. */
function times(quantity: number, text: string, price: Figure): Figure {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0
  const half = decimals === 0 ? 0 : 0.5 / 10 ** decimals
  const cents = Math.round(quantity * price.cents)
  const slack = Math.ceil(quantity * price.slack + half * (2 * Math.abs(price.cents) + price.slack)) + 1
  return { cents, slack }
}

/** The funds of the procurement table in words. */
export const fundNames: Readonly<Record<string, string>> = {
  generalPublic: "一般公共预算",
  governmentFund: "政府性基金",
  stateCapital: "国有资本经营预算",
  fiscalAccount: "财政专户",
  unitFunds: "单位资金",
  carryOver: "上年结转结余",
}

/** PRO-002: every amount is the sum of its funds. */
export const rowOfFunds: Check = {
  id: "PRO-002",
  family: "PRO",
  title: "采购金额等于各资金来源之和",
  severity: "error",
  basis: "政府采购预算表表式",
  *relations({ disclosure: { procurement } }): Iterable<Relation | Cannot> {
    let any = false
    const lines = [
      ...procurement.items.map((item) => ({ ...item, name: itemName(item), about: aboutOfLine(item) })),
      ...procurement.totals.map((total) => ({
        ...total,
        about: aboutOfLine(total),
        name: `政府采购预算表“${total.label.replace(/\s+/g, "")}”`,
      })),
    ]
    for (const { name, about, amount, funds } of lines) {
      const parts = Object.entries(funds).filter(([key]) => key in fundNames)
      if (parts.length === 0 || parts.every(([, fund]) => isBlank(fund)) || isBlank(amount)) continue
      any = true
      yield equality(
        [{ sign: 1, amount, about: aboutText([about, "amount"]), name: `${name}的金额` }],
        parts.map(([key, fund]) => ({
          sign: 1,
          amount: fund,
          about: aboutText([about, key]),
          name: `${name}的${fundNames[key]}`,
        })),
        `${name}：金额 = ${parts.map(([key]) => fundNames[key]).join(" + ")}`,
        "政府采购预算表：金额 = 各资金来源之和",
      )
    }
    if (!any) yield { cannot: "采购表没有分资金来源的金额" }
  },
}
