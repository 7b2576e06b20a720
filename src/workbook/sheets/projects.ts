import type { SheetForm } from "../form.ts"
import { goalsColumn, unitColumn } from "./columns.ts"

const dates = ["3月底", "6月底", "10月底", "12月底"] as const

/** 项目: what the money is for, when it is paid, what it is to achieve; the amount is the sum of its lines. */
export const projects: SheetForm = {
  title: "项目",
  names: ["项目信息", "项目表", "项目库"],
  about: "项目支出的每个项目填一行；项目的金额不在这里填，由“预算明细”中该项目各行相加得出。",
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
    {
      key: "purpose",
      title: "资金用途",
      words: ["用途", "项目概况"],
      width: 50,
      kind: "text",
      note: "用于做什么。",
    },
    ...dates.map((date, i) => ({
      key: `plan${i}`,
      title: `${date}（%）`,
      words: [`${date}前`, `${date}支出进度`, `${date}支出计划`, date.replace("底", "末")],
      width: 11,
      kind: "percent" as const,
      note: "到这一天累计支出的百分比：25 表示 25%，只增不减，12月底为 100；之前没有支出的不填。",
    })),
    goalsColumn,
  ],
  *rows(ledger, labels) {
    for (const { id, code, name, unit, purpose, plan, goals } of ledger.projects)
      yield {
        id,
        code,
        name,
        unit: labels.body(unit),
        purpose,
        ...Object.fromEntries(dates.map((_, i) => [`plan${i}`, plan[i] ?? null])),
        goals: goals.join("\n"),
      }
  },
  read(row, draft) {
    const { code, name } = draft.define(row, [draft.projectNames, draft.goalNames])
    const plan = dates.map((_, i) => row.percent(`plan${i}`))
    if (plan.at(-1) === 1 && plan.every((share) => share === null || share <= 1))
      row.wrong("LED-001", "plan3", "1", "像是小数，支出计划按百分数填写", "100% 请填 100，25% 请填 25。")
    draft.projects.push({
      code,
      name,
      unit: row.reference("unit", draft.unitNames) ?? "",
      purpose: row.text("purpose"),
      plan,
      goals: row.items("goals"),
      indicators: draft.goal(code),
      at: row.at,
      fields: row.fields({ plan3: "plan" }),
    })
  },
}
