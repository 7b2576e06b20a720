import { heads, wordOf } from "../../packs/word-lists.ts"
import type { SheetForm } from "../form.ts"
import { bodyColumn, chosen, economicColumn } from "./columns.ts"

/** 定额: operating money per head and year. */
export const quotas: SheetForm = {
  title: "定额",
  names: ["公用经费定额", "定额标准"],
  about: "公用经费的定额标准，没有的不填；填部门的，适用于它的全部单位。金额单位：元。",
  columns: [
    bodyColumn(chosen),
    economicColumn("定额属于哪个科目。"),
    {
      key: "per",
      title: "定额依据",
      words: ["依据", "计算依据"],
      required: true,
      width: 14,
      kind: "text",
      note: "按什么数计算。",
      list: "定额依据",
      closed: true,
    },
    {
      key: "cents",
      title: "年定额（元）",
      words: ["定额", "标准", "定额标准", "金额"],
      required: true,
      width: 16,
      kind: "money",
      note: "每人（编制、辆）每年多少元。",
    },
  ],
  *rows(ledger, labels) {
    for (const quota of ledger.quotas)
      yield {
        of: labels.body(quota.of),
        economic: labels.code("economic-department", quota.economic),
        per: wordOf(heads, quota.per),
        cents: quota.cents / 100,
      }
  },
  read(row, draft) {
    const of = row.reference("of", draft.bodyNames)
    const economic = row.listed("economic", draft.economics)
    const per = row.word("per", heads, null)
    const cents = row.money("cents")
    if (row.lost || of === null || economic === null || per === null || cents === null) return
    draft.quotas.push({ of, economic, per, cents, at: row.at, fields: row.fields() })
  },
}
