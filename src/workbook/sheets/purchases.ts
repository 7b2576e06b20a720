import type { SheetForm } from "../form.ts"
import { chosen, unitColumn } from "./columns.ts"

/** 资产购置: fixed assets to be bought this year. */
export const purchases: SheetForm = {
  title: "资产购置",
  names: ["拟购置固定资产", "资产购置计划", "拟购置资产"],
  about: "本年度拟购置的固定资产，没有的不填。金额单位：元。",
  columns: [
    unitColumn(chosen),
    {
      key: "goods",
      title: "资产名称",
      words: ["购置资产名称", "名称"],
      required: true,
      width: 30,
      kind: "text",
      note: "买什么。",
    },
    { key: "quantity", title: "数量", required: true, width: 10, kind: "number", note: "只填数。" },
    {
      key: "cents",
      title: "购置金额（元）",
      words: ["金额", "预算金额"],
      required: true,
      width: 16,
      kind: "money",
      note: "元。",
    },
  ],
  *rows(ledger, labels) {
    for (const { id, unit, goods, quantity, cents } of ledger.purchases)
      yield { id, unit: labels.body(unit), goods, quantity, cents: cents / 100 }
  },
  read(row, draft) {
    const unit = row.reference("unit", draft.unitNames)
    const goods = row.text("goods")
    const quantity = row.number("quantity")
    const cents = row.money("cents")
    if (row.lost || unit === null || quantity === null || cents === null) return
    draft.purchases.push({ unit, goods, quantity, cents, at: row.at, fields: row.fields() })
  },
}
