import type { Money } from "../../model/finding.ts"
import type { PlannedPurchase, ProcurementNeed } from "../../model/ledger.ts"
import { totalOf } from "../../money/form.ts"
import { nameKey } from "../about.ts"
import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell, keys, yuan } from "./entered.ts"
import { multiplied } from "./LED-021-quantity-times-price.ts"
import { namesOf } from "./names-of.ts"

/** How many of something, for how much. */
export interface Amounts {
  readonly quantity: number
  readonly cents: Money
}

/** An asset that is planned otherwise than it is bought. */
export interface PlannedUnlikeBought {
  readonly body: string
  readonly goods: string
  readonly planned: Amounts
  readonly bought: Amounts
}

/** Planned assets that nothing is bought of. */
export interface NotBought {
  readonly goods: readonly string[]
}

/** LED-025: assets to be bought stand in the procurement too, in the same number and for the same money. */
export const plannedPurchases: LedgerCheck = {
  id: "LED-025",
  family: "LED",
  title: "拟购置资产与政府采购不一致",
  severity: "error",
  basis: "部门预算公开表式：拟购置固定资产列入政府采购预算",
  *run({ ledger }): Iterable<Observation> {
    const { body } = namesOf(ledger)
    const keyOf = ({ unit, goods }: PlannedPurchase | ProcurementNeed) =>
      `${unit} ${goods.replace(/[\s\u3000]+/g, "")}`
    const needs = Map.groupBy(ledger.procurement, keyOf)
    const planned = Map.groupBy(ledger.purchases, keyOf)
    const missing: PlannedPurchase[] = []
    for (const [key, purchases] of planned) {
      const bought = needs.get(key)
      if (!bought) {
        missing.push(...purchases)
        continue
      }
      const [count, money] = totals(purchases)
      const [boughtCount, boughtMoney] = totals(bought)
      if (count === boughtCount && money === boughtMoney) continue
      // An amount that is wrong itself is told as that.
      if (count === boughtCount && money === totalOf(bought.map((each) => ({ cents: multiplied(each) }))))
        continue
      yield {
        fault: "unlike",
        about: ["purchases", purchases[0]!.unit, nameKey(purchases[0]!.goods)],
        at: [
          ...purchases.map((each) => cell(each, count === boughtCount ? "cents" : "quantity")),
          ...bought.map((each) => cell(each, count === boughtCount ? "cents" : "quantity")),
        ],
        data: {
          body: body(purchases[0]!.unit),
          goods: purchases[0]!.goods,
          planned: { quantity: count, cents: yuan(money) },
          bought: { quantity: boughtCount, cents: yuan(boughtMoney) },
        } satisfies PlannedUnlikeBought,
      }
    }
    if (missing.length > 0)
      yield {
        fault: "not-bought",
        severity: "warning",
        about: ["purchases", keys(missing.map(({ goods }) => nameKey(goods)))],
        at: missing.map((each) => cell(each, "goods")),
        data: { goods: missing.map(({ goods }) => goods) } satisfies NotBought,
      }
  },
}

function totals(records: readonly { readonly quantity: number; readonly cents: number }[]): [number, number] {
  return [records.reduce((sum, { quantity }) => sum + quantity, 0), totalOf(records)]
}
