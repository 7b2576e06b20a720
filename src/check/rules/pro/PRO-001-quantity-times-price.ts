import type { Amount, ProcurementItem } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import { type Figure, parseFigure } from "../../../money/figure.ts"
import type { Cannot, Check } from "../../check.ts"
import { equality } from "../../engine/equality.ts"
import { decimalsOf, derived, isBlank, measureOf, numberText } from "../../engine/printed.ts"
import type { Relation } from "../../engine/relation.ts"
import { lineName, lineTerm } from "./lines.ts"

/** PRO-001: quantity × unit price = amount. */
export const quantityTimesPrice: Check = {
  id: "PRO-001",
  family: "PRO",
  title: "数量×单价不等于金额",
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
        [lineTerm(item, amount, "amount", "金额")],
        [{ ...lineTerm(item, product, "product", `数量${quantity.text}×单价${price.text}`), worked: true }],
        `${lineName(item)}：金额 = 数量${quantity.text} × 单价${price.text}`,
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
