import { fundWords, superiorLevels, wordOf } from "../../packs/word-lists.ts"
import type { SheetForm } from "../form.ts"
import { departmentColumn, fundColumn } from "./columns.ts"

/** 提前下达: transfers a higher level announced before the budget is made. */
export const transfers: SheetForm = {
  title: "提前下达",
  names: ["提前下达转移支付", "提前下达资金", "转移支付"],
  about: "上级提前下达的转移支付，每个文号填一行，没有的不填；安排的支出另在“预算明细”中填。金额单位：元。",
  columns: [
    departmentColumn("下达给哪个部门。"),
    {
      key: "document",
      title: "文号",
      words: ["下达文号", "文件号"],
      required: true,
      width: 24,
      kind: "text",
      note: "如 冀财农[2024]118号。",
    },
    {
      key: "name",
      title: "资金名称",
      words: ["名称", "转移支付名称"],
      required: true,
      width: 40,
      kind: "text",
      note: "文件上的资金名称。",
    },
    {
      key: "level",
      title: "资金层级",
      words: ["层级", "下达级次"],
      required: true,
      width: 12,
      kind: "text",
      note: "哪一级下达的。",
      list: "上级资金层级",
      closed: true,
    },
    { ...fundColumn("列入哪本预算。"), required: true },
    {
      key: "cents",
      title: "下达金额（元）",
      words: ["金额", "下达数"],
      required: true,
      width: 16,
      kind: "money",
      note: "元。",
    },
  ],
  *rows(ledger, labels) {
    for (const { id, department, document, name, level, fund, cents } of ledger.transfers)
      yield {
        id,
        department: labels.body(department),
        document,
        name,
        level: wordOf(superiorLevels, level),
        fund: wordOf(fundWords, fund),
        cents: cents / 100,
      }
  },
  read(row, draft) {
    const department = row.reference("department", draft.departmentNames)
    const document = row.text("document")
    const name = row.text("name")
    const level = row.word("level", superiorLevels, null)
    const fund = row.word("fund", fundWords, null)
    const cents = row.money("cents")
    if (row.lost || department === null || level === null || fund === null || cents === null) return
    draft.transfers.push({ department, document, name, level, fund, cents, at: row.at, fields: row.fields() })
  },
}
