import { nearest } from "../../check/ledger/nearest.ts"
import { isStandIn } from "../../check/ledger/stand-in.ts"
import type { SheetForm } from "../form.ts"
import { goalKey } from "./special-funds.ts"

/** 绩效指标 of projects and special funds. */
export const indicators: SheetForm = {
  title: "绩效指标",
  names: ["指标", "项目绩效指标", "绩效指标表"],
  about: "每个指标填一行，每行都要选项目（不要合并单元格）；每个项目都要有产出、效益和满意度指标。",
  columns: [
    {
      key: "project",
      title: "项目或专项资金",
      words: ["项目", "项目名称", "项目编码", "项目代码"],
      required: true,
      width: 52,
      kind: "code",
      note: "从下拉列表选，也可以只写项目编码；专项资金写名称。",
      list: "项目清单",
    },
    {
      key: "level1",
      title: "一级指标",
      required: true,
      width: 14,
      kind: "text",
      note: "产出、效益或满意度指标。",
      list: "一级指标",
    },
    {
      key: "level2",
      title: "二级指标",
      required: true,
      width: 20,
      kind: "text",
      note: "如数量指标。",
      list: "二级指标",
    },
    {
      key: "name",
      title: "三级指标",
      words: ["指标名称"],
      required: true,
      width: 28,
      kind: "text",
      note: "指标的名称；先选二级指标，下拉列表里有常用的，也可以自己写。",
      offeredBy: "level2",
    },
    {
      key: "description",
      title: "绩效指标描述",
      words: ["指标描述", "指标说明", "描述", "指标解释"],
      width: 40,
      kind: "text",
      note: "这个指标指什么、怎样计算。",
    },
    {
      key: "target",
      title: "指标值",
      words: ["目标值", "年度指标值", "指标目标值", "目标"],
      width: 16,
      kind: "text",
      note: "印出来是什么就写什么，如 ≥90%、42处、≤85万元。",
    },
    {
      key: "basis",
      title: "指标值确定依据",
      words: ["确定依据", "依据", "指标依据"],
      width: 30,
      kind: "text",
      note: "指标值从哪里来。",
    },
  ],
  *rows(ledger, labels) {
    for (const { code, indicators: those } of ledger.projects)
      for (const { at: _at, fields: _fields, ...rest } of those)
        yield { project: labels.project(code), ...rest }
    for (const { department, name, indicators: those } of ledger.specialFunds)
      for (const { at: _at, fields: _fields, ...rest } of those)
        yield { project: goalKey(department, name), ...rest }
  },
  read(row, draft) {
    const key = row.reference("project", draft.goalNames)
    const indicator = {
      level1: row.text("level1"),
      level2: row.text("level2"),
      name: row.text("name"),
      description: row.text("description"),
      target: row.text("target"),
      basis: row.text("basis"),
      at: row.at,
      fields: row.fields(),
    }
    if (key === null) return
    const those = draft.indicatorsOf.get(key)
    if (those) {
      those.push(indicator)
      return
    }
    const near = nearest(key, [
      ...draft.projects.filter(({ code }) => !isStandIn(code)),
      ...draft.specialFunds.map(({ name }) => ({ code: "", name })),
    ])
    const advice = draft.projects.some(({ code }) => isStandIn(code))
      ? "“项目”表里有项目的编码没有填好，请先补填；不是它的，请改正这里的编码。"
      : near[0]
        ? `最接近的是“${`${near[0].code} ${near[0].name}`.trim()}”。`
        : "请先在“项目”或“专项资金”表中填写，或改正这里的编码。"
    const what = "不在“项目”和“专项资金”两张表里"
    row.wrong("LED-004", "project", key, what, advice, { what, advice: "请改正编码，或先在两张表中填写。" })
  },
}
