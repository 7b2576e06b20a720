import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"
import { yuan } from "./say.ts"

/** LED-021: the amount of a purchase is quantity × price; a price rounded to the cent may leave half a cent a piece. */
export const quantityTimesPrice: LedgerCheck = {
  id: "LED-021",
  family: "LED",
  title: "采购金额等于数量乘以单价",
  severity: "error",
  basis: "政府采购预算表表式：数量×单价＝金额",
  *run({ procurement }): Iterable<LedgerVerdict> {
    for (const need of procurement) {
      const product = need.quantity * need.priceCents
      if (Math.abs(product - need.cents) <= Math.max(1, need.quantity / 2)) continue
      const should = Math.round(product)
      const factor = Math.max(product, need.cents) / Math.max(1, Math.min(product, need.cents))
      yield {
        message: `采购“${need.goods}”${need.quantity}${need.measure}，单价${yuan(need.priceCents)}，金额应为${yuan(should)}，填的是${yuan(need.cents)}。`,
        at: [cell(need, "cents"), cell(need, "quantity"), cell(need, "priceCents")],
        says: yuan(need.cents),
        should: yuan(should),
        gap: yuan(Math.abs(need.cents - should)),
        ...(Math.abs(factor - 10_000) < 1 ? { cause: "相差一万倍，疑似元与万元混淆" } : {}),
        advice: "请核对数量、单价和金额。",
      }
    }
  },
}
