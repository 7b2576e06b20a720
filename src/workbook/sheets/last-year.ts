import { figures, wordOf } from "../../packs/word-lists.ts"
import type { Bodies, SheetForm } from "../form.ts"
import { bodyColumn, chosen } from "./columns.ts"

/** 上年数: last year's budget figures, for comparing with. */
export const lastYear: SheetForm<Bodies> = {
  title: "上年数",
  names: ["上年预算数", "上年数据"],
  about: "上年年初预算数，用来说明增减变化；上年没有的填 0。金额单位：元。",
  columns: [
    bodyColumn(chosen),
    {
      key: "figure",
      title: "上年数项目",
      words: ["指标", "项目", "事项"],
      required: true,
      width: 34,
      kind: "text",
      note: "哪一个数。",
      list: "上年数项目",
    },
    {
      key: "cents",
      title: "上年预算数（元）",
      words: ["金额", "上年数", "上年预算"],
      required: true,
      width: 18,
      kind: "money",
      note: "元。",
    },
  ],
  *rows(ledger, labels) {
    for (const { id, of, figure, cents } of ledger.lastYear)
      yield { id, of: labels.body(of), figure: wordOf(figures, figure), cents: cents / 100 }
  },
  read(row, draft) {
    const of = row.reference("of", draft.bodyNames)
    const figure = row.key("figure", figures)
    const cents = row.money("cents")
    if (row.lost || of === null || cents === null) return
    draft.lastYear.push({ of, figure, cents, at: row.at, fields: row.fields() })
  },
}
