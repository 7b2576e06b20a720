import type { ThreePublicKey } from "../../../model/disclosure.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { type Counted, countedIn, countedNames, spentOn } from "./counted.ts"

/** Money without anybody it was spent on, or the reverse. */
export interface CountsAndMoney {
  readonly count: string
  readonly said: string
  readonly item: ThreePublicKey
  readonly amount: string
}

/** The counts of an item; those abroad are of receptions too, and vehicles have a check of their own (TPE-011). */
const items: readonly (readonly [ThreePublicKey, readonly Counted[], readonly Counted[]])[] = [
  ["overseas", ["overseasGroups", "overseasPersons"], []],
  ["reception", ["receptions", "receptionPersons"], ["foreignReceptions", "foreignPersons"]],
]

/** FIN-004: where nothing was spent nobody travelled or was received, and the reverse. */
export const countsAndMoney: Check = {
  id: "FIN-004",
  family: "FIN",
  title: "“三公”经费的数量与金额一有一无",
  severity: "error",
  basis: "部门决算相关信息统计表填报说明：团组、批次、人次与相应的支出同有同无",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    if (disclosure.stage !== "final") return
    const counted = countedIn(disclosure)
    let any = false
    for (const [item, own, also] of items) {
      const amount = spentOn(disclosure, item)
      if (!amount) continue
      // Guests from abroad alone explain the money.
      const isElsewhere = also.some((kind) => (counted.get(kind)?.quantity.value ?? 0) > 0)
      for (const kind of own) {
        const stated = counted.get(kind)
        if (!stated) continue
        any = true
        const isCounted = stated.quantity.value > 0
        if (isCounted === amount.cents > 0 || (!isCounted && isElsewhere)) continue
        yield {
          fault: isCounted ? "no-money" : "no-count",
          about: ["threePublic", item, kind],
          at: [stated.at, amount.at],
          data: {
            count: countedNames[kind],
            said: `${stated.quantity.text}`,
            item,
            amount: amount.text,
          } satisfies CountsAndMoney,
          says: stated.quantity.text,
        }
        break
      }
    }
    if (!any) yield { cannot: "文中没有同时写“三公”经费的金额和团组、批次、人次" }
  },
}
