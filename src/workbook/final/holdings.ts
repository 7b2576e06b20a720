import { holdingKinds, wordOf } from "../../packs/word-lists.ts"
import { chosen, unitColumn } from "../sheets/columns.ts"
import type { FinalForm } from "./form.ts"

/** 年末资产: vehicles by kind, and large equipment, at the end of the year. */
export const holdings: FinalForm = {
  title: "年末资产",
  names: ["国有资产占有使用情况", "车辆和设备"],
  about: "年末的车辆（分类型）和单价100万元以上的设备，按单位填；没有的不填。",
  columns: [
    unitColumn(chosen, "占用单位"),
    {
      key: "key",
      title: "资产类型",
      words: ["类型", "类别"],
      required: true,
      width: 34,
      kind: "text",
      note: "每个单位的每一类一行。",
      list: "资产类型",
      closed: true,
    },
    { key: "quantity", title: "数量", required: true, width: 12, kind: "number", note: "辆、台（套）。" },
  ],
  *rows(account, labels) {
    for (const { unit, key, quantity } of account.holdings)
      yield { unit: labels.body(unit), key: wordOf(holdingKinds, key), quantity }
  },
  read(row, draft) {
    const unit = row.reference("unit", draft.unitNames)
    const key = row.word("key", holdingKinds, null)
    const quantity = row.count("quantity")
    if (row.lost || unit === null || key === null || quantity === null) return
    draft.holdings.push({ unit, key, quantity, at: row.at, fields: row.fields() })
  },
}
