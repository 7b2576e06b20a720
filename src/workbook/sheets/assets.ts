import { assetKinds, wordOf } from "../../packs/word-lists.ts"
import type { SheetForm } from "../form.ts"
import { chosen, unitColumn } from "./columns.ts"

/** 资产: fixed assets at the end of the year before. */
export const assets: SheetForm = {
  title: "资产",
  names: ["固定资产", "固定资产占用情况", "国有资产"],
  about: "上年末占用的固定资产，按单位和类别填；办公用房是房屋的一部分。价值单位：元。",
  columns: [
    unitColumn(chosen, "占用单位"),
    {
      key: "key",
      title: "资产类别",
      words: ["类别", "资产"],
      required: true,
      width: 28,
      kind: "text",
      note: "每个单位的每一类一行；没有的不填。",
      list: "资产类别",
      closed: true,
    },
    {
      key: "quantity",
      title: "数量",
      words: ["数量面积"],
      required: true,
      width: 12,
      kind: "number",
      note: "房屋填平方米，其他填台、辆、件。",
    },
    {
      key: "cents",
      title: "价值（元）",
      words: ["账面价值", "资产价值", "金额"],
      required: true,
      width: 18,
      kind: "money",
      note: "账面原值，元。",
    },
  ],
  *rows(ledger, labels) {
    for (const { id, unit, key, quantity, cents } of ledger.assets)
      yield { id, unit: labels.body(unit), key: wordOf(assetKinds, key), quantity, cents: cents / 100 }
  },
  read(row, draft) {
    const unit = row.reference("unit", draft.unitNames)
    const key = row.word("key", assetKinds, null)
    const quantity = row.number("quantity")
    const cents = row.money("cents")
    if (row.lost || unit === null || key === null || quantity === null || cents === null) return
    draft.assets.push({ unit, key, quantity, cents, at: row.at, fields: row.fields() })
  },
}
