import type { Money } from "../../model/finding.ts"
import { nameKey } from "../about.ts"
import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell, yuan } from "./entered.ts"
import { multiplied } from "./LED-021-quantity-times-price.ts"

/** What is bought with too large a share reserved. */
export interface ReservedTooMuch {
  readonly goods: string
  readonly cents: Money
}

/** LED-024: what is reserved for small and medium enterprises is part of the purchase. */
export const reservedShare: LedgerCheck = {
  id: "LED-024",
  family: "LED",
  title: "预留中小微企业份额超过采购金额",
  severity: "error",
  basis: "《政府采购促进中小企业发展管理办法》（财库〔2020〕46号）",
  *run({ ledger: { procurement } }): Iterable<Observation> {
    for (const need of procurement) {
      // An amount that is wrong itself is told as that.
      if (need.reservedCents <= Math.max(need.cents, multiplied(need))) continue
      yield {
        about: ["procurement", need.unit, nameKey(need.goods), "reservedCents"],
        at: [cell(need, "reservedCents"), cell(need, "cents")],
        data: { goods: need.goods, cents: yuan(need.cents) } satisfies ReservedTooMuch,
        says: yuan(need.reservedCents),
        should: yuan(need.cents, "≤"),
        gap: yuan(need.reservedCents - need.cents),
      }
    }
  },
}
