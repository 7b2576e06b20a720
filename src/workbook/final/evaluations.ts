import { bodyColumn } from "../sheets/columns.ts"
import { countColumn, type FinalForm, moneyColumn } from "./form.ts"

/** How many grades there are, best first; a place may call them otherwise. */
const grades = ["优", "良", "中", "差"] as const

/** 绩效管理: projects with goals, followed and evaluated, and how they were judged. */
export const evaluations: FinalForm = {
  title: "绩效管理",
  names: ["预算绩效管理", "绩效自评情况"],
  about: "部门和每个单位各一行；部门的数包括所属单位。金额单位：元。",
  columns: [
    bodyColumn("部门或单位。"),
    countColumn("goals", "编制绩效目标项目数", "个。", ["绩效目标项目数"]),
    moneyColumn("goalsCents", "绩效目标涉及金额", "这些项目的预算资金。"),
    countColumn("tracked", "绩效跟踪项目数", "个。", ["绩效监控项目数"]),
    moneyColumn("trackedCents", "绩效跟踪涉及金额", "这些项目的预算资金。"),
    countColumn("evaluated", "绩效自评项目数", "个。", ["自评项目数"]),
    moneyColumn("evaluatedCents", "绩效自评涉及金额", "这些项目的预算资金。"),
    {
      key: "average",
      title: "平均得分",
      words: ["自评平均分"],
      width: 12,
      kind: "number",
      note: "分，最多两位小数。",
    },
    ...grades.map((grade, i) => countColumn(`grade${i}`, `${grade}的项目数`, "个。", [`等级为${grade}`])),
  ],
  *rows(account, labels) {
    for (const each of account.evaluations)
      yield {
        of: labels.body(each.of),
        goals: each.goals,
        goalsCents: each.goalsCents / 100,
        tracked: each.tracked,
        trackedCents: each.trackedCents / 100,
        evaluated: each.evaluated,
        evaluatedCents: each.evaluatedCents / 100,
        average: each.average === null ? null : each.average / 100,
        ...Object.fromEntries(grades.map((_, i) => [`grade${i}`, each.grades[i] ?? null])),
      }
  },
  read(row, draft) {
    const of = row.reference("of", draft.bodyNames)
    const count = (key: string) => row.count(key) ?? 0
    const money = (key: string) => row.money(key) ?? 0
    const average = row.number("average")
    const read = {
      goals: count("goals"),
      goalsCents: money("goalsCents"),
      tracked: count("tracked"),
      trackedCents: money("trackedCents"),
      evaluated: count("evaluated"),
      evaluatedCents: money("evaluatedCents"),
      average: average === null ? null : Math.round(average * 100),
      grades: grades.map((_, i) => count(`grade${i}`)),
    }
    if (row.lost || of === null) return
    draft.evaluations.push({ of, ...read, at: row.at, fields: row.fields() })
  },
}
