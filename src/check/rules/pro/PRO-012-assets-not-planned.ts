import type { Money } from "../../../model/finding.ts"
import { canBeAtMost, sum } from "../../../money/figure.ts"
import { goodsNamed } from "../../../packs/goods.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { inTenThousands, moneyOf } from "../../facts/money.ts"

/** Assets bought for more than is planned: the plan as printed, what is bought, and for how much. */
export interface AssetsNotPlanned {
  readonly planned: string
  readonly goods: readonly string[]
  readonly bought: Money
}

/** PRO-012: what is bought to be kept stands in the plan of assets. */
export const plannedAssets: Check = {
  id: "PRO-012",
  family: "PRO",
  title: "采购的固定资产没有列入资产购置计划",
  severity: "warning",
  basis: "《行政事业性国有资产管理条例》第八至十条：配置资产应有计划和预算",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const planned = disclosure.claims.find(
      ({ subject, kind, amount }) => subject === "plannedAssets" && kind === "amount" && amount?.figure,
    )
    if (!planned) return yield { cannot: "文中没有写明本年拟购置固定资产的金额" }
    const bought = disclosure.procurement.items.filter(
      ({ goods, amount }) => goodsNamed(goods)?.kind === "asset" && amount.figure,
    )
    const total = sum(bought.map(({ amount }) => amount.figure!))
    const plan = planned.amount!.figure!
    if (bought.length === 0 || canBeAtMost(total, plan)) return
    const money = inTenThousands(total.cents)
    yield {
      about: ["claim", planned.subject],
      at: [planned.at, ...bought.map(({ at }) => at)],
      data: {
        planned: planned.text,
        goods: [...new Set(bought.map(({ goods }) => goods))],
        bought: money,
      } satisfies AssetsNotPlanned,
      says: moneyOf(plan.cents, planned),
      should: { ...money, bound: "≥" },
    }
  },
}
