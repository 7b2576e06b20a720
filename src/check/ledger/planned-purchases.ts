import type { PlannedPurchase, ProcurementNeed } from "../../model/ledger.ts"
import { totalOf } from "../../money/form.ts"
import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"
import { namesOf } from "./names-of.ts"
import { quoted, yuan } from "./say.ts"

/** LED-025: assets to be bought stand in the procurement too, in the same number and for the same money. */
export const plannedPurchases: LedgerCheck = {
  id: "LED-025",
  family: "LED",
  title: "拟购置资产与政府采购一致",
  severity: "error",
  basis: "部门预算公开表式：拟购置固定资产列入政府采购预算",
  *run(ledger): Iterable<LedgerVerdict> {
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
      yield {
        message: `${body(purchases[0]!.unit)}拟购置“${purchases[0]!.goods}”${count}（${yuan(money)}），政府采购填的是${boughtCount}（${yuan(boughtMoney)}）。`,
        at: [
          ...purchases.map((each) => cell(each, count === boughtCount ? "cents" : "quantity")),
          ...bought.map((each) => cell(each, count === boughtCount ? "cents" : "quantity")),
        ],
        says: `${count}，${yuan(money)}`,
        should: `${boughtCount}，${yuan(boughtMoney)}`,
        advice: "请核对两处的数量和金额，改成一致。",
      }
    }
    if (missing.length > 0)
      yield {
        severity: "warning",
        message: `拟购置的${quoted(missing.map(({ goods }) => goods))}没有列入政府采购。`,
        at: missing.map((each) => cell(each, "goods")),
        says: "未列采购",
        advice:
          "公开文本写明拟购置资产已列入政府采购预算：请补列采购，或核对资产名称是否与采购物品名称一致。",
      }
  },
}

function totals(records: readonly { readonly quantity: number; readonly cents: number }[]): [number, number] {
  return [records.reduce((sum, { quantity }) => sum + quantity, 0), totalOf(records)]
}
