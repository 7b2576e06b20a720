import type { Money } from "../../model/finding.ts"
import type { ProcurementNeed } from "../../model/ledger.ts"
import { nameKey } from "../about.ts"
import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell, yuan } from "./entered.ts"

/** A purchase as it was entered. */
export interface Purchase extends Pick<ProcurementNeed, "goods" | "quantity" | "measure"> {
  readonly price: Money
}

/** LED-021: the amount of a purchase is quantity × price; a price rounded to the cent may leave half a cent a piece. */
export const quantityTimesPrice: LedgerCheck = {
  id: "LED-021",
  family: "LED",
  title: "采购金额不等于数量乘以单价",
  severity: "error",
  basis: "政府采购预算表表式：数量×单价＝金额",
  *run({ ledger: { procurement } }): Iterable<Observation> {
    for (const need of procurement) {
      const should = multiplied(need)
      if (should === need.cents) continue
      const product = need.quantity * need.priceCents
      const factor = Math.max(product, need.cents) / Math.max(1, Math.min(product, need.cents))
      yield {
        about: ["procurement", need.unit, nameKey(need.goods), "cents"],
        at: [cell(need, "cents"), cell(need, "quantity"), cell(need, "priceCents")],
        data: {
          goods: need.goods,
          quantity: need.quantity,
          measure: need.measure,
          price: yuan(need.priceCents),
        } satisfies Purchase,
        says: yuan(need.cents),
        should: yuan(should),
        gap: yuan(Math.abs(need.cents - should)),
        ...(Math.abs(factor - 10_000) < 1 ? { cause: { kind: "ten-thousand-times" } } : {}),
      }
    }
  },
}

/**
 * The amount of a purchase as quantity × price has it; as it was entered where both agree. Other checks of the amount go by
 * it: one wrong amount is one defect.
 */
export function multiplied({ quantity, priceCents, cents }: ProcurementNeed): number {
  const product = quantity * priceCents
  return Math.abs(product - cents) <= Math.max(1, quantity / 2) ? cents : Math.round(product)
}
