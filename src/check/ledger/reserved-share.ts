import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"
import { yuan } from "./say.ts"

/** LED-024: what is reserved for small and medium enterprises is part of the purchase. */
export const reservedShare: LedgerCheck = {
  id: "LED-024",
  family: "LED",
  title: "预留中小微企业份额不超过采购金额",
  severity: "error",
  basis: "《政府采购促进中小企业发展管理办法》（财库〔2020〕46号）",
  *run({ procurement }): Iterable<LedgerVerdict> {
    for (const need of procurement) {
      if (need.reservedCents <= need.cents) continue
      yield {
        message: `采购“${need.goods}”预留中小微企业${yuan(need.reservedCents)}，超过采购金额${yuan(need.cents)}。`,
        at: [cell(need, "reservedCents"), cell(need, "cents")],
        says: yuan(need.reservedCents),
        should: `不大于${yuan(need.cents)}`,
        gap: yuan(need.reservedCents - need.cents),
        advice: "请核对预留金额；全部预留的，填采购金额。",
      }
    }
  },
}
