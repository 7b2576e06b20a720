import type { SheetForm } from "../form.ts"
import { departmentColumn, goalsColumn } from "./columns.ts"

/** 专项资金: what a department distributes beyond its own units. */
export const specialFunds: SheetForm = {
  title: "专项资金",
  names: ["部门主管专项资金"],
  about: "部门主管、分配给本部门以外的专项资金，没有的不填；绩效指标填在“绩效指标”表。金额单位：元。",
  columns: [
    departmentColumn("主管这项资金的部门。"),
    {
      key: "name",
      title: "专项资金名称",
      words: ["名称", "资金名称"],
      required: true,
      width: 40,
      kind: "text",
      note: "资金管理办法上的名称。",
    },
    {
      key: "cents",
      title: "金额（元）",
      words: ["预算数"],
      required: true,
      width: 16,
      kind: "money",
      note: "元，最多两位小数。",
    },
    {
      key: "purpose",
      title: "资金用途",
      words: ["用途"],
      width: 50,
      kind: "text",
      note: "用于做什么、分配给谁。",
    },
    goalsColumn,
  ],
  *rows(ledger, labels) {
    for (const { id, department, name, cents, purpose, goals } of ledger.specialFunds)
      yield {
        id,
        department: labels.body(department),
        name,
        cents: cents / 100,
        purpose,
        goals: goals.join("\n"),
      }
  },
  read(row, draft) {
    const department = row.reference("department", draft.departmentNames)
    const name = row.text("name")
    const cents = row.money("cents")
    const purpose = row.text("purpose")
    const goals = row.items("goals")
    const key = goalKey(department ?? "", name)
    draft.goalNames.add(key, name)
    const indicators = draft.goal(key)
    if (row.lost || department === null || cents === null) return
    draft.specialFunds.push({
      department,
      name,
      cents,
      purpose,
      goals,
      indicators,
      at: row.at,
      fields: row.fields(),
    })
  },
}

/** What the indicators of a special fund refer to it by. */
export function goalKey(department: string, name: string): string {
  return `${department} ${name}`
}
