import { unitColumn } from "../sheets/columns.ts"
import type { FinalForm } from "./form.ts"

/** 项目: which projects had money in the year. */
export const accountProjects: FinalForm = {
  title: "项目",
  names: ["项目信息", "项目表"],
  about: "当年有收支或结转的项目，一个项目一行；金额在“决算明细”中填。",
  columns: [
    {
      key: "code",
      title: "项目编码",
      words: ["编码", "项目代码"],
      required: true,
      width: 26,
      kind: "code",
      note: "一体化系统给出的项目编码，不能重复。",
    },
    {
      key: "name",
      title: "项目名称",
      words: ["名称", "项目"],
      required: true,
      width: 40,
      kind: "text",
      note: "与预算批复一致的名称。",
    },
    unitColumn("由哪个单位实施。", "实施单位", "项目单位"),
  ],
  *rows(account, labels) {
    for (const { code, name, unit } of account.projects) yield { code, name, unit: labels.body(unit) }
  },
  read(row, draft) {
    const { code, name } = draft.define(row, [draft.projectNames])
    const unit = row.reference("unit", draft.unitNames) ?? ""
    draft.accountProjects.push({ code, name, unit, at: row.at, fields: row.fields() })
  },
}
