import type { ProcurementItem } from "../../../model/disclosure.ts"
import type { Money } from "../../../model/finding.ts"
import { goodsNamed } from "../../../packs/goods.ts"
import type { Check, Observation } from "../../check.ts"
import { aboutOfGoods, isMoney, type LikeItems, likeItems } from "./goods.ts"

/** Items of one kind that cost more or less than such things do. */
export interface StrangePrice extends LikeItems {
  readonly price: Money
  readonly measure: string
  readonly kind: string
  readonly limit: Money
}

interface Priced {
  readonly item: ProcurementItem
  readonly fault: "high" | "low"
  readonly kind: string
  /** In cents. */
  readonly limit: number
}

/** PRO-010: a piece costs what such pieces cost. */
export const prices: Check = {
  id: "PRO-010",
  family: "PRO",
  title: "采购单价不在合理范围",
  severity: "warning",
  basis: "采购预算应符合资产配置标准和市场价格（《政府采购法实施条例》第二十九条）",
  *run({ disclosure }): Iterable<Observation> {
    const wrong = disclosure.procurement.items.flatMap((item) => strange(item) ?? [])
    for (const group of Map.groupBy(wrong, ({ kind, fault }) => `${kind}|${fault}`).values()) {
      const { item, fault, kind, limit } = group[0]!
      const items = group.map((each) => each.item)
      const price: Money = { cents: item.price!.figure!.cents, measure: "元" }
      const bound: Money = { cents: limit, measure: "元", bound: fault === "high" ? "≤" : "≥" }
      yield {
        fault,
        about: aboutOfGoods(items, "price"),
        at: items.map((each) => each.price!.at),
        data: {
          ...likeItems(items),
          price,
          measure: item.measure,
          kind,
          limit: bound,
        } satisfies StrangePrice,
        says: price,
        should: bound,
        cause: { kind: fault === "high" ? "amount-for-price" : "yuan-for-ten-thousands" },
      }
    }
  },
}

function strange(item: ProcurementItem): Priced | null {
  const known = goodsNamed(item.goods)
  const figure = item.price?.figure
  if (!known || known.kind === "service" || !figure || figure.cents <= 0) return null
  // A lot, or a sum of money as the measure, has no price of a piece.
  if (/^(?:批|项|次|年)$/.test(item.measure) || isMoney(item.measure)) return null
  const { name: kind, high, low } = known
  const slack = figure.slack / 2
  if (high !== null && figure.cents - slack > high) return { item, fault: "high", kind, limit: high }
  if (low !== null && figure.cents + slack < low) return { item, fault: "low", kind, limit: low }
  return null
}
