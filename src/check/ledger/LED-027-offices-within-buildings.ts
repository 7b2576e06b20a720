import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell, yuan } from "./entered.ts"
import { namesOf } from "./names-of.ts"

/** Offices larger, or worth more, than the buildings they are part of. */
export interface OfficesOverBuildings {
  readonly body: string
  /** Square metres. */
  readonly offices: number
  readonly buildings: number
}

/** LED-027: offices are part of the buildings, in area and in value. */
export const officesWithinBuildings: LedgerCheck = {
  id: "LED-027",
  family: "LED",
  title: "办公用房超过房屋",
  severity: "error",
  basis: "固定资产占用情况表表式：房屋，其中：办公用房",
  *run({ ledger }): Iterable<Observation> {
    for (const [unit, stocks] of Map.groupBy(ledger.assets, (stock) => stock.unit)) {
      const offices = stocks.find(({ key }) => key === "offices")
      const buildings = stocks.find(({ key }) => key === "buildings")
      if (!offices || (offices.quantity === 0 && offices.cents === 0)) continue
      const area = offices.quantity > (buildings?.quantity ?? 0)
      if (!area && offices.cents <= (buildings?.cents ?? 0)) continue
      const field = area ? "quantity" : "cents"
      yield {
        fault: area ? "area" : "value",
        about: ["assets", unit, "offices", field],
        at: [cell(offices, field), ...(buildings ? [cell(buildings, field)] : [])],
        data: {
          body: namesOf(ledger).body(unit),
          offices: offices.quantity,
          buildings: buildings?.quantity ?? 0,
        } satisfies OfficesOverBuildings,
        ...(area ? {} : { says: yuan(offices.cents), should: yuan(buildings?.cents ?? 0, "≤") }),
      }
    }
  },
}
