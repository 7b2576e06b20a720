import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"
import { namesOf } from "./names-of.ts"
import { yuan } from "./say.ts"

/** LED-027: offices are part of the buildings, in area and in value. */
export const officesWithinBuildings: LedgerCheck = {
  id: "LED-027",
  family: "LED",
  title: "办公用房不超过房屋",
  severity: "error",
  basis: "固定资产占用情况表表式：房屋，其中：办公用房",
  *run(ledger): Iterable<LedgerVerdict> {
    for (const [unit, stocks] of Map.groupBy(ledger.assets, (stock) => stock.unit)) {
      const offices = stocks.find(({ key }) => key === "offices")
      const buildings = stocks.find(({ key }) => key === "buildings")
      if (!offices || (offices.quantity === 0 && offices.cents === 0)) continue
      const area = offices.quantity > (buildings?.quantity ?? 0)
      if (!area && offices.cents <= (buildings?.cents ?? 0)) continue
      const says = area ? `${offices.quantity}平方米` : yuan(offices.cents)
      const whole = area ? `${buildings?.quantity ?? 0}平方米` : yuan(buildings?.cents ?? 0)
      const field = area ? "quantity" : "cents"
      yield {
        message: `${namesOf(ledger).body(unit)}的办公用房${area ? "面积" : "价值"}${says}，大于房屋${whole}。`,
        at: [cell(offices, field), ...(buildings ? [cell(buildings, field)] : [])],
        says,
        should: `不大于${whole}`,
        advice: "办公用房是房屋的一部分，房屋应包括办公用房，请核对两行。",
      }
    }
  },
}
