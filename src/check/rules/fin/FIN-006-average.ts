import type { ThreePublicKey } from "../../../model/disclosure.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { type Counted, countedIn, countedNames, spentOn } from "./counted.ts"

/** What one journey, guest or vehicle cost, far from what it can cost. */
export interface Average {
  readonly item: ThreePublicKey
  readonly amount: string
  readonly count: string
  readonly said: string
  /** Cents for one. */
  readonly each: number
  readonly isHigh: boolean
}

/** From so many cents to so many: wide enough that only a wrong unit or digit lies outside. */
const bands: readonly (readonly [ThreePublicKey, Counted, number, number])[] = [
  ["overseas", "overseasPersons", 50_000, 30_000_000],
  ["reception", "receptionPersons", 500, 200_000],
  ["vehiclePurchase", "vehiclesBought", 2_000_000, 120_000_000],
  ["vehicleOperation", "vehiclesHeld", 5_000, 30_000_000],
]

/** FIN-006: the money for one person or vehicle is of an order that is possible. */
export const average: Check = {
  id: "FIN-006",
  family: "FIN",
  title: "“三公”经费人均、车均数明显不可能",
  severity: "note",
  basis: "惯例：人均、车均支出与开支标准同一数量级",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    if (disclosure.stage !== "final") return
    const counted = countedIn(disclosure)
    let any = false
    for (const [item, kind, low, high] of bands) {
      const amount = spentOn(disclosure, item)
      const stated = counted.get(kind)
      if (!amount || !stated || amount.cents <= 0 || stated.quantity.value <= 0) continue
      // Guests from abroad are paid from the same money and cost more.
      if (item === "reception" && (counted.get("foreignPersons")?.quantity.value ?? 0) > 0) continue
      any = true
      const each = amount.cents / stated.quantity.value
      if (each >= low && each <= high) continue
      yield {
        about: ["threePublic", item, kind, "average"],
        at: [stated.at, amount.at],
        data: {
          item,
          amount: amount.text,
          count: countedNames[kind],
          said: stated.quantity.text,
          each: Math.round(each),
          isHigh: each > high,
        } satisfies Average,
        says: stated.quantity.text,
      }
    }
    if (!any) yield { cannot: "文中没有同时写“三公”经费的金额和人次、车辆数" }
  },
}
