import { controlKinds, fundWords, wordOf } from "../../packs/word-lists.ts"
import type { SheetForm } from "../form.ts"
import { bodyColumn, chosen, fundColumn } from "./columns.ts"

/** 控制数: the most that may be planned. */
export const controls: SheetForm = {
  title: "控制数",
  names: ["预算控制数", "一下控制数"],
  about: "财政下达的控制数（一下），没有的不填。金额单位：元。",
  columns: [
    bodyColumn(chosen),
    fundColumn("不填为全部资金。"),
    {
      key: "kind",
      title: "支出类型",
      words: ["类型"],
      width: 14,
      kind: "text",
      note: "基本支出或项目支出；不填为两者之和。",
      list: "支出类型",
      closed: true,
    },
    {
      key: "cents",
      title: "控制数（元）",
      words: ["金额", "控制金额"],
      required: true,
      width: 18,
      kind: "money",
      note: "元。",
    },
  ],
  *rows(ledger, labels) {
    for (const control of ledger.controls)
      yield {
        of: labels.body(control.of),
        fund: control.fund && wordOf(fundWords, control.fund),
        kind: control.kind && wordOf(controlKinds, control.kind),
        cents: control.cents / 100,
      }
  },
  read(row, draft) {
    const of = row.reference("of", draft.bodyNames)
    const fund = row.word("fund", fundWords, null)
    const kind = row.word("kind", controlKinds, null)
    const cents = row.money("cents")
    if (row.lost || of === null || cents === null) return
    draft.controls.push({ of, fund, kind, cents, at: row.at, fields: row.fields() })
  },
}
